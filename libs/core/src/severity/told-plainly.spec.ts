import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** One measure each, in a bulletin's, a newspaper's or a caller's words. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '昨夜翻船，死去的乡亲足足有十六位。'],
  ['relatively-serious', '昨夜翻船，死去的乡亲不足十位。'],
  ['serious', '夜班的十名工人因一氧化碳泄漏，无一幸免。'],
  ['relatively-serious', '夜班的九名工人因一氧化碳泄漏，无一幸免。'],
  ['serious', '消防员从废墟里先后挖出遇难者遗体四具、三具、五具，坍塌楼房的搜救已结束。'],
  ['serious', '矿难夺命十六条，老板跑了！'],
  ['relatively-serious', '矿难夺命八条，老板跑了！'],
  ['serious', '窑塌了压死的，有老李家爷仨，有老张家四口，还有帮工的五个外地人。'],
  ['serious', '昨晚高架桥垮塌，轧住的三辆车里没有一个活的，加起来十一口人。'],
  ['serious', '我代表遇难的13个家庭恳请政府公布溃坝真相。'],
  ['serious', '道路交通事故伤亡情况：1.死亡：驾驶员2人，乘客8人；2.受伤：乘客23人。'],
  ['relatively-serious', '道路交通事故伤亡情况：1.死亡：驾驶员2人，乘客3人；2.受伤：乘客23人。'],
  ['serious', '瓦斯爆炸事故，死亡人数两位数，官方通报为十五人。'],
  ['relatively-serious', '客车侧翻造成数人死亡，官方通报为五人。'],
  [
    'relatively-serious',
    '姓名 性别 年龄 状态\n赵一 男 34 死亡\n钱二 男 41 死亡\n周五 女 60 死亡\n孙三 女 29 重伤\n（矿井瓦斯爆炸事故伤亡人员登记）',
  ],
  ['serious', '渔船翻扣，失踪的渔民至今是十二名。'],
  ['serious', '水库泄洪卷走河道里的露营者，失踪的有老有少，共11名。'],
  ['serious', '沉船後仍有十三名船員未尋獲。'],
  ['relatively-serious', '沉船後仍有三名船員未尋獲。'],
  ['serious', '死者、失踪者相加共10人，洪水灾害评估组今天公布。'],
  ['below', '公司团建，12人迷路失联3小时后平安返回。'],
  ['serious', '看台塌了，断胳膊断腿的重伤号有五十多个，都在县医院。'],
  ['serious', '看台垮塌伤者二百余人，ICU里躺着五十三个。'],
  ['relatively-serious', '看台垮塌伤者二百余人，ICU里躺着十三个。'],
  ['serious', '爆燃事故，重症51例，轻症80例，全部在院治疗。'],
  ['serious', '踩踏事故伤员分级：红区（危重）18人，黄区（重伤）37人，绿区（轻伤）140人。'],
  ['relatively-serious', '踩踏事故伤员分级：红区（危重）8人，黄区（重伤）17人，绿区（轻伤）140人。'],
  ['serious', '冷库漏氨，中毒人数统计：一车间21人、二车间18人、办公楼13人。'],
  ['relatively-serious', '冷库漏氨，中毒人数统计：一车间11人、二车间8人、办公楼3人。'],
  ['serious', '隧道塌方，困在里面的工人共有十二名，通讯已建立。'],
  ['below', '隧道塌方，困在里面的工人共有八名，通讯已建立。'],
  ['serious', '被困 14 人，失联 0 人，死亡 0 人。事故：富源煤矿透水'],
  ['serious', '目前有12人被困。红旗煤矿凌晨发生透水。'],
  ['below', '目前有12人被困。红旗大厦电梯昨晚发生故障。'],
  ['serious', '矿井透水，被困井下的，有综采队七人、掘进队六人。'],
  ['below', '矿井透水，被困井下的，有综采队四人、掘进队三人。'],
  ['serious', '塌方隧道内被堵工人确切人数为11。'],
  ['serious', '水漫上来了，我们养老院二十多个老人困在二楼出不去，救命！'],
  ['serious', '塌楼埋压人数初步判断为11人。'],
  ['serious', '油库火灾，撤出来的老百姓一共七万多。'],
  ['serious', '氨气泄漏（突发环境事件），附近三个村的人都撤了，共11200口。'],
  ['relatively-serious', '氨气泄漏（突发环境事件），附近三个村的人都撤了，共7200口。'],
  ['serious', '储油罐爆燃，紧急转移安置民众計五萬二千人。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
