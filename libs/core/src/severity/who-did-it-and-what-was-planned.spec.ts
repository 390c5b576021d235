import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Who was killed by whom, what was cut by plan, what was said and denied, who is held where air is short, and their likes. */
const DONE_BY: readonly (readonly [level: string, text: string])[] = [
  ['serious', '昨天下午，3名学生在校门口被一名男子砍死，嫌疑人当场被抓。'],
  ['serious', '商场里4名顾客被两名歹徒持刀捅死，警方已立案。'],
  ['serious', '三名护士和两名医生在医院门诊楼被一名患者家属持刀刺死。'],
  ['below', '火灾中10人被3名消防员救出，无人受伤。'],
  ['especially-serious', '出租屋被人纵火，10人遇难，嫌疑人为一名租客，已落网。'],
  ['relatively-serious', '出租屋起火，9人遇难，起火原因正在调查。'],
  ['serious', '一列旅客列车在山区线路脱轨，机后2至4位车厢脱线，中断行车50小时后恢复。'],
  ['relatively-serious', '一列旅客列车在山区线路脱轨，机后2至4位车厢脱线，中断行车20小时后恢复。'],
  ['serious', '118名游客滞留在吊厢里，索道驱动轴断裂，个个在空中待满了24小时。'],
  ['relatively-serious', '118名游客滞留在吊厢里，索道驱动轴断裂，最久的在空中待了14小时。'],
  ['serious', '因隧道涌水，地铁4号线全线停运，现已完成轨行区清淤，定于今日恢复载客，连续中断行车31小时。'],
  ['below', '地铁4号线因施工定于今晚起停运31小时。'],
  ['below', '因管道改造，全区5.3万户居民4月2日8时至4日8时计划分批停气，每户不超过8小时。'],
  ['especially-serious', '燃气管道爆裂，5.3万户停气，分批恢复供气，至今已停气50小时。'],
  ['below', '主播在直播里声称“高速上刚翻了一辆大巴，死了二十个”。交警核查，当晚该路段没有交通事故，此说法纯属编造。'],
  ['ordinary', '沟槽坍塌，2名工人死亡。网络视频称“埋了十几人”，经清点，班组当日到岗共6人，其余均安全。'],
  ['relatively-serious', '山洪致4人死亡。有人称“水库溃坝”，经核实上游两座小型水库均正常，没有溃坝。'],
  ['serious', '有人说水库溃坝了，县里证实：中型水库今晨溃坝，下游正在转移。'],
  ['below', '国家高速公路因边坡落石双向封闭，11小时后恢复通车。早间“中断两天以上”的预测没有成为事实。'],
  ['serious', '在建水电站因施工不当致上游围堰管涌，当地组织下游群众撤离，合计6.7万人。'],
  ['serious', '储罐检修时12人被困罐内，消防正在破拆。'],
  ['serious', '采空区塌陷，地面11名工人随设备坠入坑中，生死不明。'],
  ['serious', '幼儿园统一组织学生服用预防流感的中药汤剂，2名幼儿服后死亡。'],
  ['below', '学校统一组织服用营养餐，没有人不适。'],
  ['serious', '煤矿透水，失踪的4名工人已全部找到，均已遇难，加上此前确认的8人，遇难人数为12人。'],
  ['relatively-serious', '煤矿透水，9人均已遇难，此前通报的12人死亡有误。'],
  ['relatively-serious', '受冻雨影响，京广铁路接触网断线，列车停运7小时，24日夜恢复通车。'],
  ['serious', '甲县不明原因皮疹腹泻病例已扩散到乙县、丙县，累计86例。'],
  ['relatively-serious', '甲县不明原因发热病例从乡镇扩散到县城，累计16例。'],
  ['serious', '一千二百名村民到工地阻工，要求补偿，现场没有人受伤。'],
  ['below', '县里检查施工现场，1200名工人赶工，扬尘很大。'],
  ['especially-serious', '群众集会游行，人数逾八千，警方全程疏导，18时许散去。'],
  ['below', '理财爆雷，投资者维权，涉及投资者人数超过1万。'],
];

const MINOR = new Set(['ordinary', 'none']);

it.each(DONE_BY)('is %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && MINOR.has(severity) ? 'below' : severity).toBe(level);
});
