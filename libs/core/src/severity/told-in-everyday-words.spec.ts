import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import { isMajor } from './severity.js';

const read = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T08:00:00+08:00') }, rules);

describe('what happened, told in everyday words', () => {
  it.each([
    // the dead as the ones who are gone
    ['四平铁东那家养老院着火，民政局的人今天当着家属的面念名单，走了的老人加护工，整三十个。', 'especially-serious'],
    ['龙卷风过去就剩一片砖头。阜宁我们两个村，今天清点出来十六个走了的，求借发电机。', 'serious'],
    [
      '浏阳花炮厂上午一声闷响，车间平了。现在贴在祠堂门口的名单我数了两遍，36个名字，都是走了的。',
      'especially-serious',
    ],
    [
      '毒蘑菇，两桌人。楚雄，前天中午吃的，到今早第十一个也咽气了，剩下六个在昆明透析。千万别吃不认得的菌子！',
      'serious',
    ],
    [
      '昨天傍晚鄱阳湖上翻的那条客渡船，渔船帮忙捞了一夜，捞起来十四具，名单上还有十九个不见人。水上派出所叫我们莫走，油钱哪个出？',
      'especially-serious',
    ],
    ['吕梁俺们矿上透水了,捞上来八个都不中用了,还有三个下落不明,水还在往外抽。矿长昨晚就叫带走了。', 'serious'],
    ['隆回刚发生的,送伢子上学的车冲进塘里了。村支书哭着讲,捞起来的10个细伢子全冇得了,司机还在抢救。', 'serious'],
    ['滨海新区那工地高支模整个儿拍下来了。当场没了俩,送到医院的也都没保住,拢共十四条命,全是外地来干活的。', 'serious'],
    ['昭通我外婆家后山昨晚垮下来,泥石流把半个寨子吃了。挖了一天,刨出来三十五个,没得一个是活的。', 'especially-serious'],
    // crowds, moves and cars as who stands there counts them
    [
      '我就在现场。湖南临湘反对建焚烧厂的人把市府广场站满了，警察自己拿喇叭说来了六千多人，从早站到晚。',
      'especially-serious',
    ],
    [
      '乐平这边农药厂的废液库决了口，河面全是白沫，环保局和镇上连夜把五万四千口人挪到城里的学校，我家五口也在里头。',
      'especially-serious',
    ],
    [
      '我是列车员，我们这趟车19节客车都掉下轨了，车速慢，一个旅客都没伤着。线路抢了二十个钟头就通了。图们这边辛苦。',
      'serious',
    ],
    ['在承德那条索道上冻麻了。昨天下午停的电,今天晚上才全放下来,三十个小时,一趟线上挂着一百三十来号人。', 'serious'],
    // from when to when
    [
      '天然气是礼拜一早上八点停的，今儿礼拜四了，一口气没来过。燃气公司贴的告示说影响约6.2万户。哈尔滨道外零下二十多度。',
      'especially-serious',
    ],
    [
      '319国道龙岩段，村里为迁坟的事拿拖拉机横在路中间，昨天傍晚六点堵起，到现在凌晨四点半一个轮子没挪过。两三百号人坐路上不走。',
      'especially-serious',
    ],
    [
      '救救我们！信阳景区这条索道初三上午十点停在半空，现在初五下午两点了，吊厢里一百二十多号人下不来，手机快没电了！！',
      'especially-serious',
    ],
    // guests from abroad
    [
      '我是敦煌接旅游专列的导游助理。今天下午站台雨棚塌了，我带的团都是外国客人，死了4个，伤了54个，谁会西班牙语快来医院！',
      'serious',
    ],
    [
      '桂林导游群都炸了。下午三辆大巴坐的全是外国团,连环撞了冲下沟,死的伤的合起来112个,领事馆的人都到了。',
      'especially-serious',
    ],
    ['黄山下山那辆旅游大巴翻沟里了,一车全是韩国老人。没抢救过来的外国客人十二个,领事馆的人刚到歙县。', 'serious'],
    ['高坪这边供水主管爆了,6万2千户没得水,从大前天早上八点停到今天早上八点,整整72小时。', 'especially-serious'],
    [
      '俺在灵武电厂扫地。今儿后晌那台66万千瓦机组的锅炉炸咧,轰的一声房顶掀了半边。还好正赶上换班,没听说伤着谁。',
      'especially-serious',
    ],
    // money, provinces, distances
    [
      '恩施宣恩老板来电：前日后坡滑下来，新盖的茶厂三条线埋了，自然资源局跟保险公司核出来直接损失八百万整。人没受伤。',
      'serious',
    ],
    [
      '冀、鲁、豫三省医院近十日收治同一症状的群体性不明原因疾病患者58例，病原未查清，病例还在向周边扩散。',
      'especially-serious',
    ],
    [
      '你好我是自贡沿滩的，山上林子着火了正往下压，离我们厂也就六百来米，我们厂是做氯甲烷的危化品生产企业！快增援！',
      'especially-serious',
    ],
  ])('%s', (text, severity) => {
    expect(read(text).severity).toBe(severity);
  });
});

it.each([
  ['昨天我转的那条作废!阿拉善那个露天矿滑坡死的不是12个。今晚应急局的数改了,是9个,没有失联的,别再传了。', 9],
  ['更正一下我中午发的:苍南那条渔船,遇难的不是31个。渔政刚才重新点过名,有三个是搭别的船回来了,最后定的是28个。', 28],
  ['更正：福建晋江鞋材作坊火灾，经DNA比对，遇难人数由此前所报三十一人核减为廿一人，系遗骸重复登记所致。', 21],
])('what is put in the place of a wrong toll stands: %s', (text, deaths) => {
  expect(read(text).measures.deaths).toBe(deaths);
});

it('of two places that are said to be apart each has its own dead', () => {
  const text =
    '我们赣州这礼拜不太平：周三城东拆楼砸死两个，今早城西的锯末厂又炸了，炸死八个。两家不是一个老板，不是一回事，别传串了。';
  expect(read(text).severity).toBe('relatively-serious');
});

it('of a company or a school, too, whoever is missing is missing', () => {
  const text =
    '毕业旅行的大巴进山后没了消息，车上12名学生和两名老师至今失联，家长都在县城等着，景德镇浮梁这边雨一直没停。';
  const { severity, measures, reviewReasons } = read(text);
  expect({ severity, missing: measures.missing }).toEqual({ severity: 'serious', missing: 14 });
  expect(reviewReasons).not.toContain('措辞与重大以上事件的报告相近，按较宽的读法定级，请核实');
});

it('a particle of many places is read in a title as in a text', () => {
  const boiler = {
    title: '66万千瓦机组的锅炉炸咧',
    text: '灵武电厂今儿后晌轰的一声，房顶掀了半边。还好正赶上换班，没听说伤着谁。',
  };
  expect(classify({ ...boiler, publishedAt: new Date('2026-11-20T08:00:00+08:00') }, rules).severity).toBe(
    'especially-serious',
  );
});

describe('and what only uses such words', () => {
  it.each([
    '公司裁员，我们组今天又走了的加上先前走的一共三十个，工位都空了，大家各自保重，南山科技园这边下午还要开会。',
    '渔民从河里捞上来十四具旧渔箱，交给了渔政站，站长说这些箱子是去年大水冲走的，有主的可以来认领回家。',
    '超市周年庆门口从早站到晚，保安自己拿喇叭说来了六千多人，鸡蛋一人限领两板，临湘市府广场这家店生意真好。',
    '春风行动大型招聘会上午在体育馆开场，进场求职者超过6,200人，把通道堵得水泄不通，主办方加开了两个入口。',
    '道河农贸市场一直没影，几个商铺反对修建，极少数人的利益卡住了2万多人的安全，赶场天老街堵得走不动，请问哪年能建。',
    '研学活动把五百多名学生接到城里的学校体育馆看展览，镇上派了老师跟车，中午管饭，下午四点原路送回各村小学。',
    '列车上19节客车都坐满了，我一路站到图们，线路没出什么事，就是晚点二十分钟，列车员说下个月要加开两对车。',
  ])('%s', (text) => {
    expect(isMajor(read(text).severity)).toBe(false);
  });
});
