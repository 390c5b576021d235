import { madeOnce } from '../../made-once.js';
import type {
  EventType,
  GradedLevel,
  GradingTable,
  MeasureCriterion,
  TableMeasure,
  Criterion,
} from '../severity-rules.js';
import { SEVERITIES, isGraver } from '../severity.js';
import type { Severity } from '../severity.js';

export type TableValues = ReadonlyMap<TableMeasure, number>;

export interface Grade {
  readonly level: GradedLevel;
  readonly type: EventType;
  readonly table: GradingTable;
  readonly criterion: Criterion;
}

const LEVELS = SEVERITIES.filter((severity): severity is GradedLevel => severity !== 'none');
export const LEVEL_ZH: Readonly<Record<Severity, string>> = {
  'especially-serious': '特别重大',
  serious: '重大',
  'relatively-serious': '较大',
  ordinary: '一般',
  none: '不定级',
};
const MEASURE_ZH: Readonly<Record<TableMeasure, readonly [string, string]>> = {
  deaths: ['死亡', '人'],
  missing: ['失踪', '人'],
  deathsAndMissing: ['死亡（含失踪）', '人'],
  seriouslyInjured: ['重伤', '人'],
  injured: ['受伤', '人'],
  poisoned: ['中毒', '人'],
  seriousOrPoisoned: ['中毒或重伤', '人'],
  casualties: ['伤亡', '人'],
  atRisk: ['危及生命安全', '人'],
  evacuated: ['转移安置', '人'],
  lossYuan: ['直接经济损失', '元'],
  areaHa: ['受害面积', '公顷'],
  magnitude: ['震级', '级'],
  hours: ['持续', '小时'],
  participants: ['参与', '人'],
  cases: ['病例', '例'],
  households: ['停供', '户'],
  stranded: ['滞留', '人'],
  derailed: ['脱轨', '辆'],
  personalRecords: ['泄露个人信息', '条'],
  threatened: ['受威胁', '人'],
  potentialLossYuan: ['潜在经济损失', '元'],
  loadCutPercent: ['减供负荷', '%'],
  lossGdpPercent: ['损失占上年地区生产总值', '%'],
  timesUsual: ['发病数为同期均值的', '倍'],
};

function holdsMeasure(row: MeasureCriterion, values: TableValues): boolean {
  const value = values.get(row.measure);
  if (value === undefined) return false;
  // The upper bound is not checked: the graver level is always looked at first.
  return (row.ge === undefined || value >= row.ge) && (row.gt === undefined || value > row.gt);
}

function holds(row: Criterion, values: TableValues, flags: ReadonlySet<string>): boolean {
  if ('all' in row) return row.all.every((part) => holds(part, values, flags));
  return 'flag' in row ? flags.has(row.flag) : holdsMeasure(row, values);
}

/** The generic table may only speak of measures that the type's own tables leave open. */
const withoutDefined = (values: TableValues, type: EventType): TableValues =>
  new Map(
    [...values].filter(
      ([measure]) =>
        !type.defines.includes(measure) && !(measure === 'deaths' && type.defines.includes('deathsAndMissing')),
    ),
  );

/**
 * The highest level for which any row of the type's tables, or of the generic table for the rest, holds.
 * @returns undefined when no row holds.
 */
export function gradeBy(
  type: EventType,
  generic: EventType,
  values: TableValues,
  flags: ReadonlySet<string>,
): Grade | undefined {
  const [genericTable] = generic.tables;
  const rest = withoutDefined(values, type);
  for (const level of LEVELS) {
    for (const table of type.tables) {
      const criterion = table.levels[level].find((row) => holds(row, values, flags));
      if (criterion) return { level, type, table, criterion };
    }
    const criterion = type === generic ? undefined : genericTable?.levels[level].find((row) => holds(row, rest, flags));
    if (criterion && genericTable) return { level, type: generic, table: genericTable, criterion };
  }
  return undefined;
}

/** 多类别取高: poisoning at work is graded by the health plan and by the accident table. */
export function gradeByAll(
  types: readonly EventType[],
  generic: EventType,
  values: TableValues,
  flags: ReadonlySet<string>,
): Grade | undefined {
  return types.reduce<Grade | undefined>(
    (best, type) => graverGrade(best, gradeBy(type, generic, values, flags)),
    undefined,
  );
}

/** Rows of these need the type to be right: 3 dead are another level in a public place, 1 dead in a school. */
const TOLLS: readonly TableMeasure[] = ['deaths', 'deathsAndMissing', 'injured', 'seriouslyInjured'];

/** Measures that only one kind of event has. */
const TELLING: readonly TableMeasure[] = [
  'areaHa',
  'magnitude',
  'derailed',
  'personalRecords',
  'threatened',
  'potentialLossYuan',
  'loadCutPercent',
  'lossGdpPercent',
];

/** Whether a measure is among the values that only one kind of event has. */
export const tellsOfItself = (values: TableValues): boolean => TELLING.some((measure) => values.has(measure));

function isStateOfAffairs(row: Criterion, isNamed: boolean): boolean {
  const measures = measuresOfCriterion(row);
  // 脱轨9辆且中断58小时: how long does not make it less telling.
  const isTelling =
    measures.some((measure) => TELLING.includes(measure)) &&
    measures.every((measure) => TELLING.includes(measure) || measure === 'hours');
  // 六栋3级 is no earthquake by itself.
  if (isTelling) return isNamed || (flagsOfCriterion(row).length === 0 && !measures.includes('magnitude'));
  return isNamed && flagsOfCriterion(row).length > 0 && !measures.some((measure) => TOLLS.includes(measure));
}

/**
 * What a type's tables say of a state of affairs alone (堤防决口, 塔吊倾覆, 受害森林面积), whatever the text is mainly
 * about; of a type that the text does not name only by measures that no other kind of event has.
 */
export function gradeByState(
  type: EventType,
  values: TableValues,
  flags: ReadonlySet<string>,
  isNamed: boolean,
): Grade | undefined {
  for (const level of LEVELS) {
    for (const table of type.tables) {
      const criterion = table.levels[level].find((row) => holds(row, values, flags) && isStateOfAffairs(row, isNamed));
      if (criterion) return { level, type, table, criterion };
    }
  }
  return undefined;
}

export const graverGrade = (a: Grade | undefined, b: Grade | undefined): Grade | undefined =>
  !a || (b && isGraver(b.level, a.level)) ? b : a;

export const measuresOfCriterion = (row: Criterion): TableMeasure[] =>
  'all' in row ? row.all.flatMap((part) => measuresOfCriterion(part)) : 'flag' in row ? [] : [row.measure];
export const flagsOfCriterion = (row: Criterion): string[] =>
  'all' in row ? row.all.flatMap((part) => flagsOfCriterion(part)) : 'flag' in row ? [row.flag] : [];

/** The states of affairs that the tables of a type ask for. */
export const flagsAskedBy = madeOnce(
  ({ tables }: EventType): ReadonlySet<string> =>
    new Set(tables.flatMap(({ levels }) => LEVELS.flatMap((level) => levels[level].flatMap(flagsOfCriterion)))),
);

const amount = (value: number, measure: TableMeasure): string => {
  const unit = MEASURE_ZH[measure][1];
  if (value < 10_000) return `${value}${unit}`;
  return value >= 100_000_000
    ? `${value / 100_000_000}亿${unit}`
    : value >= 10_000
      ? `${value / 10_000}万${unit}`
      : `${value}${unit}`;
};

/** 死亡9人 */
export const measureInWords = (measure: TableMeasure, value: number): string =>
  `${MEASURE_ZH[measure][0]}${amount(value, measure)}`;

function describe(row: Criterion): string {
  if ('all' in row) return row.all.map((part) => describe(part)).join('且');
  if ('flag' in row) return row.flag;
  const floor = row.ge === undefined ? `超过${amount(row.gt ?? 0, row.measure)}` : `${amount(row.ge, row.measure)}以上`;
  return `${MEASURE_ZH[row.measure][0]}${floor}${row.lt === undefined ? '' : `、${amount(row.lt, row.measure)}以下`}`;
}

/** 生产安全事故：死亡10人以上、30人以下 → 重大 */
export const describeGrade = (grade: Grade): string =>
  `${grade.type.zh}：${describe(grade.criterion)} → ${LEVEL_ZH[grade.level]}`;

/** 国务院令第493号第三条 */
export function citationOf({ table, level }: Grade): string {
  const { document, article } = table.citation;
  return `${document}${typeof article === 'string' ? article : (article?.[level] ?? '')}`;
}
