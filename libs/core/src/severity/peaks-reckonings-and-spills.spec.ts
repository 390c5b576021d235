import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 20));

type Row = readonly [text: string, expected: string];

const level = (text: string): string => {
  const { severity } = classify({ text, publishedAt }, rules);
  return severity === 'none' || severity === 'ordinary' ? 'below' : severity;
};

const CROWDS: readonly Row[] = [
  ['讨薪工人今晨聚集在管委会门前，高峰期5200余人。', 'especially-serious'],
  ['出租车司机聚集抗议，最多时约六千人，下午散去。', 'especially-serious'],
  ['因征地补偿，村民集体到市政府上访，一度聚集5500余人，傍晚散去。', 'especially-serious'],
  ['业主聚集在售楼部维权，峰值约1,300人。', 'serious'],
  ['拆迁户与施工队对峙，现场一度达1100多人。', 'serious'],
  ['业主聚集在售楼部维权，高峰时约120人。', 'below'],
  ['元宵灯会现场人流高峰时达5万人，秩序良好。', 'below'],
  ['春运返程客流高峰时约3万人聚集在站前广场，全部有序进站。', 'below'],
];

const PUT_RIGHT: readonly Row[] = [
  ['车祸更正：首次通报的“遇难13人”系重复统计，经DNA比对，遇难人数为9人。', 'relatively-serious'],
  ['车祸更正：昨晚发布的“死亡12人”为统计错误，现核定死亡7人、伤15人。', 'relatively-serious'],
  ['爆燃说明：上午公布的“12人死亡”系口误，实为4人死亡、8人受伤。', 'relatively-serious'],
  ['矿难致歉：昨日稿件写“致10人死亡”系编辑录入错误，官方数字为3人死亡，特此致歉。', 'relatively-serious'],
  ['矿难更正：原称“死亡31人”系误计，经逐一核对，死亡人数为28人。', 'serious'],
  ['矿难更正：“8人死亡”系漏统计，经核实死亡人数应为11人。', 'serious'],
];

const SPILLS: readonly Row[] = [
  ['司法鉴定认定，本次环境损害直接经济损失3,260万元，责任单位已停产。', 'serious'],
  ['经核算，印染废水外溢导致直接经济损失2,480万元。', 'serious'],
  ['油污外泄事件直接经济损失达二千二百万元。', 'serious'],
  ['经评估，含铬废渣外溢直接经济损失1.36亿元。', 'especially-serious'],
  ['沼液漫流造成直接经济损失六百二十万元，无人员伤亡。', 'relatively-serious'],
  ['养殖场粪污溢出造成直接经济损失48万元。', 'below'],
  ['我市投资2.3亿元的工业废水处理厂投运，日处理能力5万吨。', 'below'],
];

const OVER_TIME: readonly Row[] = [
  ['昨日，全县120共受理来电623个，出车198趟，院前死亡4人，交通伤31人。', 'below'],
  ['当日全区院前急救出诊356次，其中心脏骤停死亡12人。', 'below'],
  ['爆炸发生后，全市出动救护车41车次，医护人员123人，目前已确认12人死亡、47人受伤。', 'serious'],
  ['当日全市共出动急救车66车次转运伤员，爆炸事故已造成31人死亡。', 'especially-serious'],
  ['养老院半年时间走了14个老人，家属怀疑照料不周。', 'below'],
  ['我们村三年死了12个得尘肺的，都在同一个矿上干过。', 'below'],
  ['这矿两年多已经死了11个工人，每次都私了。', 'below'],
  ['停产半年的煤矿昨天死了12个工人，是瓦斯。', 'serious'],
  ['复工才三个月，矿上昨夜透水死了11个人。', 'serious'],
];

const DESCENT: readonly Row[] = [
  ['非洲裔商人租住的民房起火，5人死亡，3人受伤。', 'relatively-serious'],
  ['韩裔旅行团大巴侧翻，11名游客遇难，20人受伤。', 'serious'],
];

describe.each([
  ['a crowd is as large as at its peak', CROWDS],
  ['a reckoning that was wrong is replaced', PUT_RIGHT],
  ['what ran out of a works is pollution', SPILLS],
  ['what is counted over a time is no event', OVER_TIME],
  ['where somebody descends from is not where it happened', DESCENT],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});
