import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 4));

const TOLD: readonly (readonly [level: string, text: string])[] = [
  // laid out, called by name, counted off
  ['serious', '昨晚平溪县那栋出租楼着火，天亮往外抬，白布在操场摆了一排，数了两遍，14。都是外地来打工的。'],
  ['serious', '我守在石桥煤矿门口，救护队出来念名字，念到第十二个才停，全是抬上来就没气了的。我哥排第三。'],
  ['serious', '平溪夜市有人拿刀见人就捅，四个，全盖了白布，我亲眼数的，警察把巷口封了。'],
  ['especially-serious', '山滑下来把我们寨子埋了，三十二口都在底下，挖了三天挖齐了，没得一个活的，县里问后事怎么办。'],
  ['serious', '国道上客车跟罐车对撞，当场走了八个，半夜县医院里又没了三个，都是我们一个镇的。'],
  ['serious', '大雾天连环追尾，抬出来的我都看见了：中巴上9个，面包车2个，全盖了布，其余的擦破点皮。'],
  ['serious', '昨晚渔船沉在河口，捞上来八个都不中用了，还有三个下落不明，水还在涨。'],
  ['none', '公司爆雷，这个月走了三十个人，剩下的工资还没着落。'],
  ['none', '清明回村，数了数今年走了12个老人，都是八九十岁睡过去的。'],
  // whoever is caught beneath, lives beneath, or had to go
  ['serious', '平溪工地架子全趴下来，压在底下十四个，有人在敲钢管！'],
  ['especially-serious', '石桥煤矿主巷冒顶，我老公他们一个班三十六个人全堵在底下，一点联系都没有。'],
  ['serious', '支架昨夜垮塌，7名工友遇难，另4人被压在混凝土下失联，生命探测仪正在搜。'],
  ['serious', '国土的人刚讲明白，危岩还在往外挪，险情罩住的就是我们两个组，拢共六百四十人，校车来拉人了。'],
  ['ordinary', '我们组后坡松了，滚了几块石头下来，底下二十六口人昨晚全叫到村部打地铺，房子没砸着。'],
  // cars off the rails, roads and supplies that stand still
  ['serious', '绿皮车18节一节没剩全下道了，人摔得鼻青脸肿，没有送命的，当晚线路就抢通了。平溪县城北边。'],
  ['especially-serious', '别走京昆高速，国高网那段还断着，前天下午四点桥没了，现在都50多个小时了，一车菜全烂了。'],
  [
    'especially-serious',
    '水司在楼道贴的通知：主管爆裂，停供68,000户。前天早七点停到这会儿一滴没来过，热水袋都舍不得灌。',
  ],
  ['especially-serious', '索道上116个人吊在半空，谁也下不来，直到过了两天两夜零三个钟头才一厢接一厢放人。'],
  ['serious', '洪水冲空路基，宝成铁路略阳段昨天早上8点起不通，到现在30个多小时，旅客列车折返。'],
  // numbers
  ['especially-serious', '平溪家电仓库的明火今日扑灭，消防部门统计直接财产损失1亿3千余万元。'],
  ['serious', '吃了那顿流水席，130几个人上吐下泻，我三爷爷岁数大，今晚没挺过来，县医院走廊打满了吊瓶。'],
  ['relatively-serious', '此前网帖称木器厂火灾烧掉上亿元，消防部门核定的直接财产损失实为1480万元，火灾无人员伤亡。'],
  ['relatively-serious', '3月1日中巴侧翻，致9人死亡。12日又有一名伤者去世，有人问为何还报9人：该例已超期限，不计入。'],
  // words across others, and guests
  [
    'serious',
    '前两日本指挥部公布死亡31人，系将两具残骸重复登记所致，今天起遇难人数核减为29人。洗煤厂筒仓垮塌，搜救结束。',
  ],
  ['serious', '旅游车在平溪翻到沟里，一车都是韩国来爬山的，走了12位，领事馆的人在医院守着。'],
  ['especially-serious', '两艘游船今日在桂林漓江相撞，载有来华外籍游客，外方人员9死、102伤，领馆代表已到医院。'],
  ['none', '有个号说绥化昨夜闹地震死了五十多人。台网回应：昨夜该地无震，消息不实。'],
  ['none', '昨晚群里疯传的6.5级地震截图是P的，地震台网没有任何记录，发图的小伙子道歉了。'],
];

it.each(TOLD)('%s: %s', (level, text) => {
  expect(classify({ text, publishedAt }, rules).severity).toBe(level);
});
