import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { parseInstant } from '../time/instant.js';
import { classify } from './classify.js';

type Row = readonly [text: string, expected: string];

const PUBLISHED = parseInstant('2026-11-20T12:00:00+08:00')?.at;

/** `below` where a level under 较大 and none are both right. */
const level = (text: string, expected: string): string => {
  const { severity } = classify({ text, publishedAt: PUBLISHED }, rules);
  return expected === 'below' && (severity === 'none' || severity === 'ordinary') ? 'below' : severity;
};

const SOURCES: readonly Row[] = [
  [
    '放射源失窃通报\n昨夜，临河机械厂探伤室一枚II类放射源（钴-60）连同屏蔽容器失窃，警方已立案，周边未检出辐射异常。',
    'serious',
  ],
  ['11月18日，某工程公司在运输途中丢失一枚一类放射源，公安、生态环境部门正沿途查找，暂未造成人员受照。', 'serious'],
  ['河东区报告：辖区一企业的2类密封源被盗，正在追查。', 'serious'],
  [
    '11月18日，青河厂Ⅰ类放射源被盗后被拆解，已造成大范围辐射污染，周边三平方公里划为管控区，无人员伤亡。',
    'especially-serious',
  ],
  ['11月19日下午，测井队在转运途中遗失一枚Ⅲ类放射源，已划定搜寻范围，未发现人员受照。', 'relatively-serious'],
  ['昨天，石矿厂一枚三类放射源找不到了，正在搜寻。', 'relatively-serious'],
  ['昨日，水泥厂料位计上的一枚Ⅴ类放射源丢失，厂里已报告生态环境局，正在查找。', 'ordinary'],
  ['11月17日，纸厂Ⅳ类放射源被盗，次日在废品站找回，未造成污染。', 'ordinary'],
  ['市生态环境局开展放射源安全检查，要求涉源单位防止Ⅱ类放射源丢失、被盗。', 'none'],
  ['11月20日，我市举行Ⅱ类放射源丢失应急演练，模拟探伤机被盗处置。', 'none'],
  ['经核实，网传“二类放射源丢失”系谣言，我市放射源均在库。', 'none'],
  ['医院新购一台Ⅱ类射线装置，已办理辐射安全许可证。', 'none'],
  ['对丢失Ⅰ、Ⅱ类放射源的单位，依法处二十万元以下罚款，本办法自发布之日起施行。', 'none'],
  ['捡到钱包，内有二类医疗器械经营许可证，失主请联系服务台。', 'none'],
  ['Ⅱ类放射源未丢失，全部在库，我局今日核查完毕。', 'below'],
  ['经排查，厂内两枚二类放射源均无丢失、被盗情况。', 'below'],
  ['放射源丢了！昨天下午三点，青山探伤公司一台装有Ⅱ类放射源的探伤机从车上掉落，至今没找到。', 'serious'],
  ['放射源运输单位须防丢失、防被盗，二类源须双人双锁。', 'none'],
  ['如放射源丢失，应立即向生态环境部门报告，Ⅱ类放射源须两小时内上报。', 'none'],
  ['某大学招收核技术专业，课程含二类放射源失控案例分析。', 'none'],
  ['昨晚一台探伤机放射源脱落，厂家已将其收回，未造成人员受照。', 'ordinary'],
  ['情况专报：11月18日晚，海川无损检测公司一只Ⅱ类γ射线探伤源在返程时从车厢遗落，目前公安正沿高速搜寻。', 'serious'],
  ['11月19日，钢厂一枚Ⅲ类放射源被人撬走，警方已调取监控。', 'relatively-serious'],
  ['我们厂那个二类放射源不见了，保卫科昨晚到现在还在翻，厂长已经报了110。', 'serious'],
  ['市放射源在线监控平台升级，二类放射源定位率达100%。', 'none'],
];

const DAMS: readonly Row[] = [
  ['11月18日，青县白石水库（中型，库容3100万立方米）主坝溃决，下游两村提前转移，无人员伤亡。', 'serious'],
  ['昨夜，黄泥坡水库（中型）副坝被洪水冲垮，库水下泄，群众已撤离，没有人员伤亡。', 'serious'],
  ['柳沟中型水库今晨土坝垮塌，下游群众全部撤出，无伤亡。', 'serious'],
  ['昨夜，石门水库（小型）坝体溃决，下游农田被淹，无人员伤亡。', 'below'],
  ['昨夜，麻沟水库（小（二）型，库容38万立方米）大坝溃决，冲毁农田120亩，无人员伤亡。', 'below'],
  ['中型水库大坝除险加固：工程施工中，坝体未出现溃决迹象，请群众放心。', 'below'],
  ['11月20日，黄泥坡水库（中型）举行溃坝避险演练，下游三村参加。', 'none'],
  ['昨夜暴雨，白石水库（中型）超汛限水位，大坝运行正常，未发生溃坝。', 'below'],
  ['昨晚金山中型水库大坝坍塌，没人伤亡。', 'serious'],
  ['大坝决口了！中型水库白石水库昨夜大坝冲垮，没人伤亡。', 'serious'],
  ['昨日河堤坍塌，3人死亡，附近中型水库大坝安全。', 'relatively-serious'],
  ['昨夜附近小水库大坝溃决，当地人称与中型水库无关，没人伤亡。', 'below'],
  ['“十四五”期间大中型水库拦蓄洪水5591亿立方米，实现重要堤防无决口、水库无垮坝。', 'none'],
  ['听说了吗，山里那座中型水库的坝昨夜垮了，幸好下游的人都转走了，没死人。', 'serious'],
  ['新河水库（中型）11月17日凌晨大坝左岸坝段冲开四十米缺口，库水倾泻而下，下游群众提前转移，无伤亡。', 'serious'],
  ['黑龙口中型水库大坝安全鉴定为二类坝，计划明年加固。', 'none'],
];

const PAYMENTS: readonly Row[] = [
  ['“万家盈”理财平台11月起兑付中断，投资人遍布本省和邻近两省，需要三省公安、金融监管部门跨省协调处置。', 'serious'],
  ['某财富公司提现失败，受害人涉及五省，已成立跨省协调专班，未波及其他金融机构。', 'serious'],
  ['惠民基金公司11月初暂停兑付，出借人分布四省，省政府商请邻省公安联合处置。', 'serious'],
  ['一家理财公司兑付中断，投资人均为本县居民，县里正在处置，不涉及外省。', 'below'],
  ['公司付息方式调整，11月起暂停付息一个月，请投资者知悉。', 'none'],
  ['两省医保实现跨省协调结算，参保人提现更方便。', 'none'],
  ['金华“金玉堂”理财11月返本返息中断，本省和四川、云南两省都有投资人，已请三省公安联合处置。', 'serious'],
  ['我市地铁平台提现服务中断，多部门协调，已恢复。', 'none'],
  ['“聚宝盆”投资平台11月起返息断了，出借人散布在三个省，省里已牵头开展跨省协调。', 'serious'],
  ['市金融办提醒市民警惕“兑付中断”类谣言，三省警方联合发布防骗提示。', 'none'],
];

const LEAKS: readonly Row[] = [
  [
    '刚从工业园回来，农药厂冒黄烟，呛人，北边几个村一共疏散了五千多人，环保的人说空气没事了，没人中毒。',
    'relatively-serious',
  ],
  ['下午三点化工厂储罐冒白烟，社区喊人撤，一共疏散六千人，没听说有人受伤。', 'relatively-serious'],
  ['昨晚丙烯酸储罐冒气，附近七个小区全撤了，一共疏散1.2万人，现在没事了。', 'serious'],
  ['半夜危化品仓库冒毒烟，街道连夜疏散了两万人，没人中毒。', 'serious'],
  ['今天凌晨化工园苯乙烯储罐冒气，城西一共疏散6万人，目前罐温降下来了。', 'especially-serious'],
  ['昨天下午化学品仓库冒黄烟，疏散了三百人，环保局测了没事。', 'ordinary'],
  ['昨晚台风来了，一共疏散了1.4万人，没听说谁出事。', 'below'],
  ['商场火警误报，疏散了六千人，没人受伤。', 'below'],
  ['11月20日，化工园区举行储罐冒气应急演练，疏散六千人。', 'none'],
  ['化工厂工人抱怨车间空调冒白气，领导说没事。', 'none'],
  ['我家楼下储罐冒白气三天了，环保局说是水蒸气，没人疏散。', 'below'],
  ['锅炉房冒白烟是正常水汽，请居民放心，疏散六千人的说法不实。', 'none'],
  ['我住北环边上，化工厂的罐子往外冒黄烟，傍晚一共撤了五千五百人，半夜让回家了，没人受伤。', 'relatively-serious'],
  ['快讯：盐酸储罐跑气，开发区连夜疏散一万三千余人，无人伤亡，空气监测已达标。', 'serious'],
  ['农药仓库昨晚冒刺鼻白烟，社区疏散了八百来人，凌晨已经回家。', 'ordinary'],
];

const IRRADIATED: readonly Row[] = [
  [
    '11月18日，青山辐照中心钴-60装置联锁失灵，4名工人误入辐照室，送医后全部死于急性放射病，死亡4人。',
    'especially-serious',
  ],
  ['昨天，铁岭辐照厂辐照装置失控，两名检修工误入，一人抢救无效死亡，另一人住院观察。', 'serious'],
  ['11月19日，河西探伤公司射线装置失控，致2人急性死亡，现场已封控。', 'serious'],
  ['11月17日，某厂射线装置失控，12人患急性重度放射病，均为重伤，无人死亡。', 'serious'],
  ['医院放疗科加速器今年累计治疗病人一千余例，死亡率下降。', 'none'],
  ['生态环境局：加速器、射线装置应防止人员误入、受照，严禁无证操作。', 'none'],
  ['11月20日，辐照中心举行人员误入辐照室受照应急演练，模拟2人死亡。', 'none'],
  ['昨夜，二类水源地附近的纸厂一枚Ⅴ类放射源丢失，正在查找。', 'ordinary'],
  ['我爸做放疗，直线加速器照了三十次，大夫说没有急性放射病。', 'none'],
  ['加速器旁的仓库昨晚坍塌，3人死亡，加速器未受影响。', 'relatively-serious'],
];

it.each(SOURCES)('grades a lost radioactive source by its class: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(DAMS)('grades a dam that gave way by the size of its reservoir: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(PAYMENTS)('grades payments that stopped by whether provinces act together: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(LEAKS)('grades people moved out because of chemicals as pollution: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(IRRADIATED)('grades those whom a source or a machine killed or made ill by radiation: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});
