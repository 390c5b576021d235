import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import { SEVERITIES } from './severity.js';
import type { Severity } from './severity.js';
import type { GradedLevel, TableMeasure } from './severity-rules.js';

const LEVELS = SEVERITIES.filter((severity): severity is GradedLevel => severity !== 'none');

/** A real incident under every row. */
const UNDER_EVERY_ROW: readonly Severity[] = ['ordinary', 'none'];

/** The level that one number amounts to: rows of one measure of a type's own tables, else of the generic one. */
function levelsOf(typeId: string, measure: TableMeasure, value: number): readonly Severity[] {
  const type = rules.eventTypes.find(({ id }) => id === typeId) ?? rules.generic;
  const tables = type.defines.includes(measure) ? type.tables : [...type.tables, ...rules.generic.tables];
  const holds = (level: GradedLevel): boolean =>
    tables.some((table) =>
      table.levels[level].some(
        (row) =>
          'measure' in row &&
          row.measure === measure &&
          (row.ge === undefined || value >= row.ge) &&
          (row.gt === undefined || value > row.gt),
      ),
    );
  const level = LEVELS.find(holds);
  return level ? [level] : UNDER_EVERY_ROW;
}

const NUMERALS = '零一二三四五六七八九';
/** 10 to 9,999 as it is spoken. */
function spoken(n: number): string {
  const [units, tens, hundreds, thousands] = Array.from(String(n).padStart(4, '0'), Number).toReversed();
  let said = '';
  if (thousands) said += `${NUMERALS.charAt(thousands)}千`;
  if (hundreds) said += `${NUMERALS.charAt(hundreds)}百`;
  else if (thousands && (tens || units)) said += '零';
  if (tens) said += said === '' && tens === 1 ? '十' : `${NUMERALS.charAt(tens)}十`;
  else if (hundreds && units) said += '零';
  return units || said === '' ? said + NUMERALS.charAt(units ?? 0) : said;
}
const fullWidth = (n: number): string => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const counted = (n: number): string[] => {
  const forms = [String(n), fullWidth(n), spoken(n)];
  if (n > 20 && n < 30) forms.push(`廿${NUMERALS.charAt(n % 10)}`);
  if (n > 30 && n < 40) forms.push(`卅${NUMERALS.charAt(n % 10)}`);
  if (n >= 1000) forms.push(n.toLocaleString('en'));
  return forms;
};
/** 5,000万元 and its like from ten thousands of yuan. */
const money = (tenThousands: number): string[] => [
  `${tenThousands}万元`,
  `${tenThousands.toLocaleString('en')}万元`,
  `${fullWidth(tenThousands)}万元`,
  `${(tenThousands * 10_000).toLocaleString('en')}元`,
  ...(tenThousands >= 10_000 ? [`${tenThousands / 10_000}亿元`] : []),
  ...(tenThousands % 1000 === 0 && tenThousands < 10_000 ? [`${spoken(tenThousands / 1000)}千万元`] : []),
];

const DEATHS = [
  '造成{n}人死亡',
  '已致{n}人遇难，善后工作正在进行',
  '死亡人数升至{n}人',
  '死亡{n}人，伤者均无生命危险',
  '经全力搜救，确认{n}人不幸遇难',
  '搜救结束，共找到{n}具遗体',
  '{n}名遇难者的身份均已确认，事故共造成{n}人死亡',
  '累计死亡{n}人（较昨日新增1人）',
  '此前通报1人死亡，目前死亡人数已更新为{n}人',
  '死亡：{n}人；受伤：2人',
  '{n}人经抢救无效死亡，另有2人受伤',
  '{n}死2伤，原因正在调查',
  '{n}人當場罹難，兩人受傷',
  '{n}人没能救回来',
  '{n}人再也没能回家',
  '現場尋獲{n}具遺體',
  '到今天上午，一共{n}个人没了',
  '{n}人遇难，2人轻伤，没有人失联',
  '截至今日18时，已有{n}人确认死亡，搜救结束',
];
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  work_safety: [
    '青渡县一处矿井发生透水事故，',
    '昨日，云河化工厂发生爆炸。事故',
    '渔船在外海沉没，',
    '在建桥梁突然垮塌，',
  ],
  fire: ['今晨，青渡县柳巷一栋自建房起火，', '商场大火昨夜扑灭，火灾'],
  road_traffic: ['一辆大巴在云河大桥上侧翻，', '昨晚国道上两车相撞，'],
  railway: ['旅客列车在岚山站内与轨道车相撞，'],
  special_equipment: ['昨天上午，工地塔吊的平衡臂折断，'],
  environment: ['突发环境事件：含砷废水污染云河饮用水源，'],
  earthquake: ['青渡县昨晚发生地震，'],
  geological: ['青渡县云河村昨夜山体滑坡，', '泥石流冲进移民新村，'],
  meteorological: ['台风“海棠”登陆青渡县，', '昨晚龙卷风袭击云河镇，'],
  forest_fire: ['云河林场昨日发生森林火灾，'],
  food_poisoning: ['青渡县一场婚宴后发生食物中毒，'],
};

const LOSSES = [
  '造成直接经济损失{n}，无人员伤亡',
  '直接经济损失达{n}，未造成人员伤亡',
  '经核定直接经济损失为{n}，没有人受伤',
  '损失：{n}；伤亡：无',
  '初步统计直接经济损失{n}，所幸无人伤亡',
];
const around = (thresholds: readonly number[]): number[] =>
  [...new Set(thresholds.flatMap((n) => [n - 1, n, n + 1]))].filter((n) => n > 1);

interface Walk {
  readonly type: string;
  readonly measure: TableMeasure;
  readonly at: readonly number[];
  readonly openings?: readonly string[];
  readonly frames: readonly string[];
  readonly forms?: (n: number) => readonly string[];
  /** Table units of one counted unit. */
  readonly unit?: number;
}

const dead = Object.keys(OPENINGS)
  .filter((type) => type !== 'earthquake')
  .map((type): Walk => ({ type, measure: 'deaths', at: [3, 10, 30], frames: DEATHS }));

const WALKS: readonly Walk[] = [
  ...dead,
  { type: 'earthquake', measure: 'deathsAndMissing', at: [10, 50, 300], frames: DEATHS },
  {
    type: 'work_safety',
    measure: 'seriouslyInjured',
    at: [10, 50, 100],
    frames: [
      '造成{n}人重伤，无人死亡',
      '重伤{n}人，轻伤3人',
      '{n}人重伤，目前没有死亡',
      '送医的人里有{n}人伤势严重，暂无人死亡',
    ],
  },
  {
    type: 'work_safety',
    measure: 'atRisk',
    at: [10, 30],
    openings: ['昨晚，青渡县一处煤矿冒顶，', '在建隧道今晨塌方，'],
    frames: ['{n}人被困，救援正在进行', '{n}名工人被困在里面', '被困人员共{n}人，已取得联系', '还有{n}名工人没出来'],
  },
  {
    type: 'work_safety',
    measure: 'poisoned',
    at: [50, 100],
    openings: ['制冰厂昨夜氨气泄漏，', '昨日，一辆槽罐车上的氯气泄漏，'],
    frames: ['造成{n}人中毒，均已送医', '{n}名居民中毒入院，无人死亡', '中毒人数达{n}人'],
  },
  { type: 'work_safety', measure: 'lossYuan', at: [1000, 5000, 10_000], frames: LOSSES, forms: money, unit: 10_000 },
  { type: 'fire', measure: 'lossYuan', at: [1000, 5000, 10_000], frames: LOSSES, forms: money, unit: 10_000 },
  { type: 'geological', measure: 'lossYuan', at: [100, 500, 1000], frames: LOSSES, forms: money, unit: 10_000 },
  { type: 'meteorological', measure: 'lossYuan', at: [1000, 5000], frames: LOSSES, forms: money, unit: 10_000 },
  { type: 'environment', measure: 'lossYuan', at: [500, 2000, 10_000], frames: LOSSES, forms: money, unit: 10_000 },
  {
    type: 'environment',
    measure: 'evacuated',
    at: [5000, 10_000, 50_000],
    frames: ['紧急疏散{n}人，无人中毒', '共疏散转移群众{n}人', '{n}名群众被疏散，没有伤亡'],
    forms: (n) => [String(n), fullWidth(n), n.toLocaleString('en')],
  },
  {
    type: 'mass_incident',
    measure: 'participants',
    at: [1000, 5000],
    openings: ['昨天上午，因征地补偿，'],
    frames: [
      '{n}名村民聚集在县政府门前',
      '{n}人围堵了开发区大门',
      '约有村民{n}人聚集，现场秩序正在恢复',
      '聚集人数达{n}人',
    ],
  },
  {
    type: 'mass_incident',
    measure: 'injured',
    at: [10, 30],
    openings: ['昨天，讨薪工人聚集后与保安发生冲突，是一起群体性事件，'],
    frames: ['造成{n}人受伤', '{n}人受伤，无人死亡', '有{n}名工人受伤送医'],
  },
  {
    type: 'forest_fire',
    measure: 'areaHa',
    at: [100, 1000],
    frames: ['受害森林面积{n}公顷', '经勘查，受害森林面积为{n}公顷，无人伤亡', '受害面积达{n}公顷，明火已扑灭'],
  },
  {
    type: 'earthquake',
    measure: 'magnitude',
    at: [50, 60, 70],
    openings: ['台网测定，今晨青渡县发生', '青渡县昨晚发生'],
    frames: ['{n}级地震，震源深度10千米', '里氏{n}级地震，暂无伤亡报告', '{n}级左右地震，多地有震感'],
    forms: (n) => [(n / 10).toFixed(1)],
    unit: 0.1,
  },
  {
    type: 'food_poisoning',
    measure: 'cases',
    at: [100],
    frames: ['{n}人中毒，无人死亡', '{n}名宾客食物中毒入院，没有死亡病例', '中毒病例{n}例，均已好转'],
  },
  {
    type: 'occupational_poisoning',
    measure: 'cases',
    at: [10, 50],
    openings: ['昨日，青渡县一家鞋厂发生急性职业中毒，'],
    frames: ['{n}名工人中毒，无人死亡', '中毒{n}人，均已送医', '确诊病例{n}例'],
  },
  {
    type: 'cyber',
    measure: 'personalRecords',
    at: [100, 1000, 10_000],
    openings: ['昨日，青渡县一家平台遭黑客攻击，'],
    frames: ['{n}条用户个人信息泄露', '泄露个人信息{n}条', '{n}条公民个人信息被挂上暗网出售'],
    forms: (n) => [`${n}万`, `${fullWidth(n)}万`, `${n.toLocaleString('en')}万`],
    unit: 10_000,
  },
  {
    type: 'geological',
    measure: 'threatened',
    at: [500, 1000],
    openings: ['云河村后山滑坡险情加剧，'],
    frames: ['威胁下方{n}人生命安全', '受威胁群众{n}人', '直接威胁村民{n}人，已组织撤离'],
  },
];

describe.each(WALKS)('walks the thresholds of $type by $measure', ({ type, measure, at, ...walk }) => {
  const { openings = OPENINGS[type] ?? [], frames, forms = counted, unit = 1 } = walk;
  it.each(frames)('%s', (frame) => {
    const wrong = openings.flatMap((opening) =>
      around(at).flatMap((value) =>
        forms(value).flatMap((form) => {
          const text = `${opening}${frame.replaceAll('{n}', form)}。`;
          const wanted = levelsOf(type, measure, Math.round(value * unit * 100) / 100);
          const { severity } = classify({ text }, rules);
          return wanted.includes(severity) ? [] : [`${text} ${wanted.join('/')} ${severity}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
