import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it.each<[string, Severity]>([
  ['隧道塌方，12名工人被困，救援队正打通生命通道。据气象部门预计，未来三天仍有强降雨。', 'serious'],
  ['储罐区闪爆造成直接经济损失5200万元，无人伤亡。据预报，后期仍有强降雨。', 'serious'],
  ['石桥村一家四口在家中被害，嫌疑人已自首。当地学校停课一天。', 'ordinary'],
  ['一男子入室持刀行凶，三人送医院抢救无效死亡，嫌疑人落网。医院开通绿色通道。', 'ordinary'],
  ['男子在县医院门诊大厅持刀行凶，3人遇害。', 'serious'],
  ['赶集时有人持刀追砍，4人死亡。', 'serious'],
  ['一户人家烧炭取暖，三人一氧化碳中毒死亡，公安机关排除刑事案件。', 'relatively-serious'],
])('grades what happened, not what stands beside it: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it('reads the one who died in words beside a rule that counts', () => {
  const { measures } = judge(
    '婚宴吃倒103人，新娘的外公没挺过来。按照预案规定，中毒100人以上并出现死亡的为重大，死亡10人以上为特别重大。',
  );
  expect(measures.deaths).toBe(1);
});

it('asks nobody about a level that a complaint names of then', () => {
  const { strictest } = classify(
    {
      title: '关于某公司资质审定的投诉',
      text: '该公司发生过重大工程质量事故，居然还能中标，请查处。',
      publishedAt: new Date('2026-10-01T08:00:00Z'),
    },
    rules,
  );
  expect(strictest).not.toBe('serious');
});
