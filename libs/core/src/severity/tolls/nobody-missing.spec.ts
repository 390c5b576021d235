import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

const PUBLISHED = new Date('2026-11-20T02:00:00Z');

it.each<[Severity, string, string]>([
  [
    'relatively-serious',
    '更正说明',
    '县委宣传部：昨日通报的化工厂爆炸死亡人数12人有误。经逐一核对身份，有三人系重复登记，现更正为死亡9人，无失联。其中一名工人因更换手机联系不上，曾被计入失踪，现已回家。',
  ],
  [
    'relatively-serious',
    '关于死亡人数的更正',
    '此前发布11月5日客车事故死亡10人，经核查，一名重伤者被误登为死亡，此人目前在ICU救治。据此订正：死亡9人，受伤14人，无人失联。',
  ],
  [
    'relatively-serious',
    '更正',
    '应急局：关于11月12日矿山事故，首次通报“遇难10人”。复核花名册，一名请假未下井的矿工被误列，今日已与其家人通话。准确数字是遇难9人，没有失踪人员。',
  ],
  [
    'ordinary',
    '失联人员已找到',
    '昨晚山洪后曾统计失联5人，其中两户探亲在外手机关机。今晨5人全部取得联系，均平安。山洪无人员伤亡，无失联人员。',
  ],
  [
    'relatively-serious',
    '火灾伤亡更正说明',
    '经比对，原报死亡12人中有3人为同一遗骸误计，死亡人数更正为9人；原列为失联的2名员工当晚不在厂内，已联系上，失联人数为零。',
  ],
  [
    'relatively-serious',
    '沉船人数勘误',
    '勘误：前报“翻船事故9死2失踪”，其中2名失踪者实为未上船，已确认安全。事故死亡9人，无失踪。',
  ],
  ['serious', '更正', '昨日通报隧道坍塌死亡8人。今日在塌体内又发现遇难者3人，现更正为死亡11人，无失联人员。'],
  ['serious', '更正说明', '此前通报的死亡13人系重复统计，更正为死亡9人，仍有2人失联，搜救继续。'],
  [
    'relatively-serious',
    '情况说明',
    '11月9日民房坍塌已致7人死亡，曾被认为埋在里面的李某一家四口当天去了外地，已通过视频报平安，现场无人失联。',
  ],
  [
    'relatively-serious',
    '更正通报',
    '经DNA复核，15日厂房爆炸遇难者为9人，此前公布的10人含一具动物残骸误认。没有人员失踪。',
  ],
  [
    'ordinary',
    '平安',
    '昨日山洪一度报告3人下落不明，今天上午3人步行返回村里，已确认失踪人数为0，本次山洪没有造成人员伤亡。',
  ],
  ['relatively-serious', '核减', '省应急厅：12日瓦斯事故死亡人数由11人核减为8人，原列失踪的1人系重名，无失踪人员。'],
  ['serious', '矿难', '矿难现已确认死亡9人，1名矿工失联，除此之外无失联人员，搜救继续。'],
  ['serious', '沉船', '沉船事故死亡8人，失踪3人。救援部门表示，船上没有失踪儿童。'],
])('an office says that nobody is missing, whoever was thought to be: %s %s', (severity, title, text) => {
  expect(classify({ title, text, publishedAt: PUBLISHED }, rules).severity).toBe(severity);
});
