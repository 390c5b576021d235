import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** One measure told several times over: by talk and by an office, report by report, place by place, before and behind a correction. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['below', '燃气管网抢修，5.6万户停气。有人传"停气三天"，那是把前期压力检测也算进去了，停气时间为29小时。'],
  [
    'below',
    '天然气门站失火，6.3万户停气。小区群里疯传“停了三天三夜”，燃气公司客服说从昨天早上8点到今天中午12点共28小时。',
  ],
  ['especially-serious', '有人说就停了一天，其实我们小区带周边5万多户自来水断了整整52小时。'],
  ['serious', '不少人转发“死了五十人”，街道办公布的名单上是11人遇难，系养老院火灾。'],
  ['relatively-serious', '“车上三十多人全没了”，这是视频配的字。交警大队当晚通报：大巴侧翻，4人死亡，27人受伤。'],
  ['serious', '直播间喊“埋了五六十号人”，住建局晚上公布的花名册显示，在建厂房塌落时作业面共19人，11人遇难，8人受伤。'],
  ['relatively-serious', '网帖说“烧了一万亩”，林草局无人机测绘，受害森林面积60公顷，火已扑灭。'],
  ['relatively-serious', '群里传“七级大地震”，台网测定为5.3级，震源深度10公里，丽川县发生。'],
  ['below', '有自媒体写“两万人连夜大逃亡”，园区管委会介绍，氨气泄漏后疏散周边住户900人，无人中毒。'],
  ['relatively-serious', '厂长对外宣称损失3个亿，应急局委托评估机构认定火灾直接经济损失2600万元。'],
  ['relatively-serious', '家属称屋里共有12人没出来，医院回应：送来12人，5人死亡、7人好转出院，为一氧化碳中毒。'],
  ['serious', '矿难后家属说井下没出来的有12人，指挥部公布已找到5具遗体，搜救仍在继续，还有7人下落不明。'],
  ['relatively-serious', '突发！超过20人遇难？昌和冷链火灾，市应急局今晚通报，造成9人死亡，4人受伤。'],
  ['relatively-serious', '勘误：本号今晨推送《北港冷库坍塌致十九人死亡》一文中，“十九人”应为“九人”。'],
  ['serious', '关于化工厂爆炸事故的第三次通报：今日新确认死亡4人，与此前公布的7人合计，死亡人数为11人。'],
  ['below', '南坪物流园仓库火灾直接经济损失，初步统计1.2亿元系误将保额计入，经消防救援机构核定为980万元，2人轻伤。'],
  ['relatively-serious', '一报：死亡4人失联6人。二报：死亡7人失联3人。三报：死亡9人，1人生还。事故：砖厂窑体坍塌。'],
  ['serious', '一报：死亡4人失联8人。二报：死亡8人失联4人。三报：死亡11人，1人生还。事故：砖厂窑体坍塌。'],
  [
    'below',
    '首报：河沿村民房倒塌，20人被埋。续报：18人获救，1人死亡、1人失踪。终报：失踪人员找到，已死亡，共死亡2人。',
  ],
  ['relatively-serious', '井下透水后3人死亡、8人失联。失联者中6人被找到时已无生命体征，2人获救。'],
  ['relatively-serious', '渔船沉没失踪的9人里，4人今天被过路货轮救起，余下5人遗体已打捞出水。'],
  ['serious', '工棚被滑坡压埋，已发现遇难者9人，4人失踪。登记入住17人，其余4人无恙自行脱险。'],
  ['serious', '三车相撞：白色轿车内4人死亡，厢货司机及副驾2人死亡，面包车上4人死亡，另有3人轻伤。'],
  ['serious', '11月8日的暴雨引发多处塌方，李家沟压死3人，王家坪压死5人，南岔压死3人。'],
  ['relatively-serious', '火灾中，301室一家三口遇难，302室一对老夫妻遇难，402室2名租客死亡。'],
  ['relatively-serious', '矿难消息：首次通报死亡3人，二次通报死亡5人，最终死亡9人。'],
  ['serious', '遇难者包括中方员工7人、外籍工程师2人、劳务派遣工3人，均为同一化工装置爆炸事故所致。'],
  ['serious', '遇难矿工里，掘进一队6人，通风队3人，还有安检员1人，系瓦斯突出。'],
  ['relatively-serious', '煤矿瓦斯爆炸，遇难者共9人，其中遇难矿工里掘进一队6人，通风队3人。'],
  ['serious', '大巴起火致9死11伤，今天上午，一名全身90%烧伤的乘客没能挺过感染关。'],
  ['below', '今晚三条高速上各有一起追尾，分别死亡2人、1人、2人，互不关联。'],
  ['relatively-serious', '就在同县上月煤矿事故造成19人死亡之后，昨天该县又一座煤矿发生瓦斯窒息，8人死亡。'],
  ['relatively-serious', '一死二伤的塔吊事故刚过一周，同一工地又塌了脚手架，这回是九个人没了。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
