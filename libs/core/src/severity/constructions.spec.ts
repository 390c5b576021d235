import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';
import { readSeverityRules } from './read-severity-rules.js';
import type { Severity } from './severity.js';

const rules = readSeverityRules(
  parse(readFileSync(new URL('../../../../config/severity.yaml', import.meta.url), 'utf8')),
);
const publishedAt = instantOf(Date.UTC(2026, 10, 20));

/** A row is a level, a text and a title where there is one; `below` is 一般 or no level at all. */
type Row = readonly [level: Exclude<Severity, 'ordinary' | 'none'> | 'below', text: string, title?: string];

const CONSTRUCTIONS: Readonly<Record<string, readonly Row[]>> = {
  'the rest of all aboard': [
    ['serious', '渡船昨天下午在青河渡口翻了，船上19人，救起来4个，剩下15个到现在没找到'],
    ['serious', '赶场的铁船翻了，坐了十八个人，捞起来三个活的，剩下的影子都没见'],
    ['serious', '今早中巴冲进水库，实载16人，已救出4人，其余人员全部遇难'],
    ['especially-serious', '大客车坠崖，核载47人、实载41人（含司乘2人），救出生还者5人，其余乘客均已遇难'],
    ['serious', '客车翻下山沟。车上共有21人，仅5人生还'],
    ['serious', '交警通报：事发车辆实载22人，经全力救援，7人获救，其余15人死亡'],
    ['serious', '渔船被撞沉，船上十四名船员，两人被过路渔船救起，另外十二人下落不明'],
    ['serious', '渔船“青渔0312”号沉没，14名船员仅2人获救，其余失联'],
    ['serious', '矿上透水，当班26人，升井12人，余下的还在井下没有消息'],
    ['serious', '渡船翻了，一船二十个人，就回来了六个'],
    ['relatively-serious', '面包车坠河，车上9人，救起5人，其余4人不幸溺亡'],
    ['below', '客车翻车，车上21人，救出21人，均无生命危险'],
    ['below', '大巴核载45人，实载38人，侧翻后38人全部获救，3人轻伤'],
    ['below', '游船搁浅，船上30人，已转移28人，其余2名船员留守，全部平安'],
    ['serious', '船上嘅人有十六个，救返三个，其余十三个冇晒消息，渡轮今早翻沉'],
    ['serious', '今晨渡輪翻沉，船上十八人，救起五人，其餘十三人失蹤'],
  ],
  'bodies driven off trip by trip': [
    ['serious', '棚子塌了，灵车来了三趟，一趟拉四个'],
    ['serious', '饭店煤气爆炸，殡仪馆的车跑了四趟，每趟三具'],
    ['serious', '昨晚厂里着火，拉遗体的车来了两辆，一辆装六个'],
    ['serious', '宾馆大火，殡葬车一共来了五趟，每次拉两三个人'],
    ['below', '校车一天跑三趟，一趟拉四个孩子，昨天路口追尾没人受伤'],
    ['below', '救护车来了三趟，一趟拉四个，都是擦伤，商场扶梯故障'],
    ['below', '快递车一天跑五趟，每趟拉三百件'],
  ],
  'families counted one by one': [
    ['serious', '昨晚后山滑坡，老陈家六口，老赵家五口，一个都没跑出来'],
    ['serious', '山体滑坡把三户都埋了，张家四口、李家三口、孙家五口，到现在一个没挖出来'],
    ['serious', '后半夜泥石流下来，王老四家七口人，他弟弟家四口，全埋在里头'],
    ['relatively-serious', '昨夜滑坡，老陈家三口、老赵家两口，一个都没跑出来'],
    ['below', '昨夜滑坡，老陈家六口、老赵家五口，都提前转移到学校，没人受伤'],
    ['below', '我们院里老陈家六口，老赵家五口，一家都没搬走，拆迁款没到账'],
  ],
  'covered bodies': [
    ['serious', '昨晚自建房着火，天亮往外抬人，蒙着白布的数了十四个'],
    ['serious', '宾馆起火，门口摆了一排，都盖着白布，我数了下十三个'],
    ['serious', '厂里爆炸，抬出来的盖白布的就有十一个'],
    ['serious', '网吧着火，黑色裹尸袋我数了，12个'],
    ['serious', 'KTV火灾现场，白布单盖着的，一共十五具'],
    ['below', '村里办白事，白布扯了十四尺，来了三十个人'],
    ['below', '火灾演练，盖着白布的假人十四个'],
    ['below', '厂里着火，抬出来十一个，都是呛了烟，送医院了没大事'],
    ['serious', '昨晚那个楼塌了，我数了，担架抬出来蒙头的有12个'],
    ['serious', '工地塌了，抬出来一个盖一个，总共盖了十一个'],
  ],
  'a road blocked by people': [
    ['especially-serious', '今天早上七点起，两百多名村民用农用车把国道堵了，到下午四点才散，交通全断'],
    ['especially-serious', '村民因征地补偿坐堵高速收费站，双向交通阻断，历时9个半小时才撤离'],
    ['especially-serious', '出租车司机围堵高速口，从上午8时到下午17时交通完全中断'],
    ['especially-serious', '业主维权卧轨，铁路线中断八个多小时'],
    ['below', '高速公路发生三车追尾，双向阻断9个半小时，无人员伤亡'],
    ['below', '台风致国道塌方，交通中断十个小时'],
    ['below', '村民堵路讨要工程款，国道堵了两个小时，劝离'],
  ],
  'an intake that is shut': [
    ['serious', '上游化工厂漏了，县城水厂取水口的泵全停了，自来水马上就断'],
    ['serious', '河里全是油花，我县自来水厂紧急关闭取水口，城区停水'],
    ['serious', '受上游锑超标影响，青渡县城区集中式饮用水源地停止取水'],
    ['serious', '柴油罐车翻进河里，县水厂已停止从该河段取水，启用备用水源'],
    ['serious', '昨天县里水源被污染了，水厂不敢抽水，整个县城断水'],
    ['below', '县自来水厂取水口清淤维护，暂停取水两小时'],
    ['below', '县城水厂演练：假设上游污染，取水口关停'],
    ['below', '县水厂取水口水质正常，未停止取水'],
    ['especially-serious', '市区主力水厂取水口发现油污，已停止取水，启动应急供水'],
  ],
  'hours from one date to another': [
    ['serious', '地铁1号线自7月3日6时20分起中断行车。抢修后，1号线于7月4日8时恢复运营'],
    ['serious', '地铁因进水停运，从前天早上七点一直停到昨天上午十点'],
    ['serious', '轨道2号线列车脱轨，行车中断26小时后恢复'],
    ['serious', '3号线自9日19时起全线停运，截至10日20时仍未恢复'],
    ['relatively-serious', '地铁4号线信号故障，自8时10分起中断行车，17时恢复运营'],
    ['below', '地铁5号线因施工计划停运两天，请市民改乘公交'],
    ['below', '3号线自9日19时起停运，20时30分恢复'],
  ],
  'a death after a vaccination': [
    ['serious', '镇卫生院集中接种麻疹疫苗，两名孩子打完针休克，转院抢救无效死亡'],
    ['serious', '我家娃儿三个月，打了预防针回来当晚就没气了'],
    ['serious', '学校统一发驱虫药，一名学生服药后昏迷，经抢救无效去世'],
    ['serious', '社区卫生中心给老人打流感疫苗，有一位老人接种后两小时猝死'],
    ['below', '接种流感疫苗可降低老年人死亡率'],
    ['below', '接种后两名儿童出现皮疹，经处理已好转，未出现死亡'],
    ['below', '狂犬病发病后死亡率几乎100%，请及时接种疫苗'],
  ],
  'people moved out of somewhere': [
    ['serious', '化工园废酸池溃漏，酸雾污染环境，紧急疏散转移下风向3公里内群众12400人'],
    ['serious', '危废仓库着火，生态环境部门监测大气污染，周边5个村共1.2万名村民已疏散'],
    ['serious', '突发环境事件：苯乙烯泄漏入河，沿岸撤离一万三千余人'],
    ['relatively-serious', '突发环境事件：酸雾扩散，疏散群众6200人'],
    ['serious', '尾矿库泄漏污染河道，指挥部连夜组织下游两岸群众11000人撤离'],
    ['especially-serious', '油库爆炸，方圆五公里内的居民十二万人全部疏散'],
    ['serious', '化工厂爆炸，周边3公里范围内居民5.2万人疏散'],
    ['below', '花园小区拆迁，安置居民一万二千人'],
    ['below', '景区限流，疏散游客一万二千人次，秩序井然'],
  ],
  'many ill and one dead': [
    ['serious', '酒席过后一百三十多人上吐下泻，我舅昨晚没了，医生说是食物中毒'],
    ['serious', '婚宴后120余人腹泻住院，其中1名老人死亡'],
    ['serious', '学校食堂午餐后，光挂吊瓶的就一百一十几个，一个娃没抢救过来'],
    ['relatively-serious', '婚宴后120余人腹泻住院，均已好转，无死亡'],
    ['relatively-serious', '酒席后八十多人上吐下泻，一名老人抢救无效死亡'],
  ],
  'what an account says and an office denies': [
    [
      'below',
      '多个账号称“望湖核电站泄漏，周边二十万人要撤离”，核应急办：机组正常，辐射水平正常，该信息不实，警方已立案',
    ],
    ['below', '朋友圈流传核电厂出事要疏散十五万人，官方：系谣言，机组运行正常'],
    ['below', '抖音上有人发视频说化工厂爆炸死了三十多人，应急局回应：该视频为外省旧视频，我县未发生爆炸'],
    ['below', '自媒体“某某看天下”称水库溃坝冲走50人，县水利局声明水库运行正常，消息纯属捏造'],
    ['below', '针对“地铁坍塌死亡11人”的帖子，市交通局表示该内容系谣言'],
    ['serious', '网传爆炸造成30人死亡不实，经核实，爆炸造成11人死亡'],
  ],
  'a story told as news': [
    ['below', '刚看完《深井》，矿难那段死了三十多个，导演太狠了，全场哭'],
    ['below', '二刷《地火》，井下二十七个矿工没一个上来，片尾字幕放出来大家都没走'],
    ['below', '昨晚追完最后一集，地震那场戏死了上百人，编剧真敢写'],
    ['below', '豆瓣9.1的《坠落》讲客机坠毁132人遇难，推荐'],
    ['below', '读完这本书，写煤矿透水，28个人困死井下，作者笔力惊人'],
    ['serious', '电影院昨晚起火，放映《深井》的三号厅，11人死亡'],
  ],
  'an event of an earlier year': [
    [
      'below',
      '日前省政府批复调查报告，认定2025年8月19日发生的冒顶事故造成13人死亡',
      '某铜矿冒顶事故调查报告公布 13人死亡',
    ],
    ['below', '2024年“6·12”燃气爆炸致15人死亡，今天，法院对相关责任人作出处理'],
    ['below', '今天起复工。该厂2025年3月曾发生爆炸，造成11人死亡'],
    ['below', '青渡县“3·08”坍塌事故调查报告今日公布，事故造成14人死亡、5人受伤，22人被追责'],
    ['below', '2023年那次矿难死了15个人，今天家属又来县里讨说法'],
  ],
  'a crowd in the words of a town': [
    ['serious', '今日龙塘镇成两千几人围住镇政府，唔畀车出入'],
    ['serious', '两千多口子人把厂门堵了，要工资'],
    ['serious', '昨天上千人聚在县政府门口，要求给个说法'],
    ['serious', '乌泱泱一千五百来号人堵在售楼处'],
    ['serious', '差唔多两千人上街抗议起焚烧炉，警察都嚟咗'],
    ['especially-serious', '五千几人围堵高速收费站抗议'],
    ['below', '两千多口子人参加庙会，热闹得很'],
    ['below', '一千五百来号人报名马拉松'],
    ['below', '镇政府围墙修好了，能容两千几人开会'],
    ['below', '三百几人围住厂门讨薪'],
  ],
  'a financial event of several provinces': [
    ['serious', '“瑞丰系”私募停止兑付，投资人分布三省，已提请建立跨省处置协调机制'],
    ['serious', '某平台爆雷，涉及四省投资者，三省公安、金融监管部门联合处置'],
    ['serious', '村镇银行取款难，豫皖两省金融监管部门成立联合专班跨省处置'],
    ['serious', '非法吸收公众存款案涉及多省，省际协调机制已启动，兑付停摆'],
    ['below', '省金融局召开跨省金融合作论坛'],
    ['below', '三省签署长江经济带金融协作协议'],
    ['below', '市民反映理财产品逾期未兑付，本市金融办已受理'],
  ],
  'numbers left open': [
    ['serious', '矿上塌了，埋了一十几个，全没了'],
    ['serious', '厂子爆炸死了二十几个人'],
    ['serious', '爆炸死了十好几个'],
    ['especially-serious', '矿难死了百十来号人'],
    ['below', '死了几个人，工地塌了'],
    ['relatively-serious', '桥塌了死了三五个人'],
  ],
};

describe.each(Object.entries(CONSTRUCTIONS))('of %s', (_, rows) => {
  it.each(rows)('reads as %s: %s', (level, text = '', title) => {
    const { severity } = classify({ title, text, publishedAt }, rules);
    expect(severity === 'ordinary' || severity === 'none' ? 'below' : severity).toBe(level);
  });
});
