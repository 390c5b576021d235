import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { parseInstant } from '../../time/instant.js';
import { classify } from '../classify.js';

type Row = readonly [text: string, expected: string];

const PUBLISHED = parseInstant('2026-11-20T12:00:00+08:00')?.at;

/** `below` where a level under 较大 and none are both right. */
const level = (text: string, expected: string): string => {
  const { severity } = classify({ text, publishedAt: PUBLISHED }, rules);
  return expected === 'below' && (severity === 'none' || severity === 'ordinary') ? 'below' : severity;
};

const UNFOUND: readonly Row[] = [
  ['昨天14时许，在建厂房支模体系垮塌。截至21时已挖出8人，均已无生命体征；还有3名工人未找到。', 'serious'],
  ['11月18日，石料厂滑塌。已找到遇难者9人，另有2名矿工未能找到，搜救继续。', 'serious'],
  ['昨天厂房垮塌，挖出3人均无生命体征，另有1名工人没找到。', 'relatively-serious'],
  ['昨天厂房垮塌，挖出1人已无生命体征，现场未找到其他被困人员。', 'ordinary'],
  ['渔船沉没，已致6人死亡，仍有5人没找到。', 'serious'],
  ['3名群众丢失的手机未找到，警方仍在调查。', 'below'],
  ['昨天楼房坍塌，已找到11具遗体，还有2人未能找到。', 'serious'],
  ['昨日渔船倾覆，8人遇难，2人至今没找着。', 'serious'],
  ['昨日山体滑坡，2人遇难，3人未找到。', 'relatively-serious'],
];

const GONE: readonly Row[] = [
  ['听表弟说，烟花厂一共走了十二个人，都认出来了，房子全平掉了。', 'serious'],
  ['我舅在卫生院，昨晚花炮厂总共走了11个人，遗体都在殡仪馆，还有俩在抢救。', 'serious'],
  ['城南出租屋，昨夜走了仨打工的小姑娘，另外俩重伤躺医院，消防刚走。', 'relatively-serious'],
  ['河边那家棋牌室走了四个人，塌下来的时候都在里屋。', 'relatively-serious'],
  ['听说城东那家公司一共走了十三个人，都辞职了，办公室空了一半。', 'none'],
  ['酒席散了走了十来个人，厨房还在炸丸子。', 'none'],
  ['厂里裁员，一共走了三十个人，流水线塌了半边天。', 'none'],
  ['养老院今年走了十二个老人，都是寿终。', 'none'],
  ['群租房清退，走了仨打工的小伙儿，房东把押金退了。', 'none'],
  ['班里这学期走了仨学生，都转学去县城了。', 'none'],
  ['旅行团先走了十五个人，剩下的等下午的车。', 'none'],
  ['听说了吗，山里那座中型水库的坝昨夜垮了，幸好下游的人都转走了，没死人。', 'serious'],
  ['厂里出大事了，昨晚车间一共走了十一个师傅，三个还在抢救。', 'serious'],
  ['我堂哥跑救护车的，他说矿上走了十五个弟兄，巷道全塌了。', 'serious'],
  ['合唱团今年走了十二个老师傅，都搬去跟儿女住了。', 'none'],
  ['同学聚会最后走了仨小伙子，去吃炸鸡了。', 'none'],
];

const SUMS: readonly Row[] = [
  [
    '第一次报告：客车坠沟，5人死亡。第二次报告：死亡增至8人。本次报告：又有两人抢救无效，遇难者总数十二人，伤者二十人（重伤六人）。',
    'serious',
  ],
  ['昨夜隧道坍塌，截至今晨死亡人员总数十四人。', 'serious'],
  ['昨夜隧道坍塌，截至今晨遇难者总数三人。', 'relatively-serious'],
  ['本报综合：昨晚爆炸，遇难总数二十一人。', 'serious'],
  ['昨晚客船倾覆，遇难者总数数十人。', 'serious'],
  ['昨晚厂房着火，死亡三人，参与救援人员总数十二人。', 'relatively-serious'],
  ['昨晚车祸，死者一人，车上乘客总数十一人，其余平安。', 'ordinary'],
  ['第四次报告：此前报告死亡9人。截至今日8时，又有两名重伤员不治，死亡人员总数十一人。', 'serious'],
  ['山洪续报：遇难者总数十九人，失联者总数三人。', 'serious'],
];

const KIN: readonly Row[] = [
  ['11日凌晨民宅起火，屋内夫妻二人及其六岁儿子均不幸身亡。', 'relatively-serious'],
  ['昨夜民宅起火，夫妻俩和7岁的女儿全部遇难。', 'relatively-serious'],
  ['昨夜山体滑坡压塌民房，母子二人及奶奶均遇难。', 'relatively-serious'],
  ['昨夜民房坍塌，夫妇二人与其两个孩子全部遇难。', 'relatively-serious'],
  ['昨夜火灾，夫妻二人及其女儿、儿子均不幸遇难。', 'relatively-serious'],
  ['昨晚车祸，小两口和一岁的孩子都没救回来。', 'relatively-serious'],
  ['昨晚车祸，夫妻二人均不幸身亡，其八岁女儿受伤送医。', 'ordinary'],
  ['昨夜民宅起火，夫妻二人及其八岁女儿均被邻居救出，无人死亡。', 'below'],
  ['昨夜民宅起火，夫妻二人均不幸身亡。', 'ordinary'],
  ['夫妻二人及其八岁女儿均感染流感，已居家休息。', 'none'],
  ['凌晨民房起火，夫妇俩及其一双儿女全部遇难。', 'relatively-serious'],
  ['昨夜车祸，父子二人及同车的姑姑均当场死亡。', 'relatively-serious'],
  ['11月18日，泥石流冲毁民宅，婆媳俩和3个月大的婴儿均未能生还，均已遇难。', 'relatively-serious'],
  ['昨夜煤气中毒，夫妻俩带两个女儿全都没了气息。', 'relatively-serious'],
  ['昨夜车祸，母女二人均身亡，父亲和爷爷受伤。', 'ordinary'],
];

it.each(UNFOUND)('counts those not found: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(GONE)('reads who is gone as dead only beside a disaster: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(SUMS)('reads a sum behind 总数: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});

it.each(KIN)('counts a pair and who is told beside them: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});
