import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';

type Row = readonly [text: string, expected: string];

const level = (text: string): string => {
  const { severity } = classify({ text }, rules);
  return severity === 'none' || severity === 'ordinary' ? 'below' : severity;
};

const DAMS: readonly Row[] = [
  ['小(二)型水库昨夜溃坝，下游4人死亡。', 'relatively-serious'],
  ['小（1）型水库垮坝，下游房屋进水，无人员伤亡。', 'below'],
  ['库容85万立方米的红星水库垮坝，农田被淹，无人员伤亡。', 'below'],
  ['总库容约96.5万方的石桥水库溃坝，无人员伤亡。', 'below'],
  ['村里山塘水库溃坝，冲毁几十亩地，人都没事。', 'below'],
  ['库容2,300万立方米的红星水库垮坝，农田被淹，无人员伤亡。', 'serious'],
  ['中型水库溃坝，下游已提前撤空，无人员伤亡。', 'serious'],
];

const FOUND: readonly Row[] = [
  ['渔船沉没，16人失踪。一周后，全部遇难者遗体已寻获，共16具。', 'serious'],
  ['泳客13人失联。次日，所有失联人员遗体均已打捞上岸，死亡13人。', 'serious'],
  ['山洪后20名村民失联。搜救10日后，遗体全部找到，遇难者共20人。', 'serious'],
  ['矿难后18名矿工失联。最后1名失联人员遗体今晨找到，遇难人数定格在18人。', 'serious'],
  ['泥石流致7人失联。目前所有失联者均已找到，其中3人遇难，4人生还。', 'relatively-serious'],
  ['客船沉没，20人遇难、15人失踪，遗体尚未全部找到。', 'especially-serious'],
];

const COUNTED: readonly Row[] = [
  ['厂房坍塌，重伤者经会诊为56人，轻伤21人。', 'serious'],
  ['工厂爆炸，遇难者经DNA比对后确认为12人，另有33人受伤。', 'serious'],
  ['厂区毒气外泄，中毒者经核实为66人，其中重症4人。', 'serious'],
  ['民房火灾，遇难者经统计为6人。', 'relatively-serious'],
];

const PLANS: readonly Row[] = [
  ['防汛预案明确，大型水库垮坝时启动Ⅰ级响应。', 'below'],
  ['《城市供水应急预案》明确，市区水厂取水口停止取水的，启动二级响应。', 'below'],
  ['规程明确，液氨泄漏中毒50人时转为二级响应。', 'below'],
  ['按照预案要求，化工厂火灾现场周边疏散群众6.3万人。', 'serious'],
  ['昨夜中型水库垮坝，县里按预案启动Ⅰ级响应，下游已撤空。', 'serious'],
];

const NEXT_DAY: readonly Row[] = [
  ['爆炸致9人当场死亡，12人重伤，其中2人次日抢救无效死亡。', 'serious'],
  ['火灾当晚6人死亡，另有4人次日在医院不治身亡。', 'serious'],
  ['车祸致2人当场死亡，5人受伤，其中1人次日不治。', 'relatively-serious'],
];

const MAY_COME: readonly Row[] = [
  ['野外烧烤极易引发山火，过火面积可达数千公顷。', 'below'],
  ['粉尘容易引发爆炸，死亡人数可达几十人。', 'below'],
  ['储罐泄漏可能引发爆炸，已疏散下风向群众12万人。', 'especially-serious'],
  ['林火仍可能引发复燃，目前受害面积已达320公顷，无人伤亡。', 'serious'],
];

describe.each([
  ['a small reservoir is of no row', DAMS],
  ['who was found is missed no more', FOUND],
  ['a number stands however it was arrived at', COUNTED],
  ['what a plan sets out has not happened', PLANS],
  ['three people the next day are no three times', NEXT_DAY],
  ['what may come of it has not', MAY_COME],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});
