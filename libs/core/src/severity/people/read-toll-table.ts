import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { exactly, toMention } from './read-groups.js';

const UNIT = '(?:的|了)?(?:总?人数|人员|者|人|数|具)?(?:\\([人名具个]\\))?';
/** What the heading of a column says that it counts. */
const HEADINGS: readonly (readonly [Mention['measure'], string])[] = [
  [
    'deaths',
    `(?:已|已经|确认)?(?:入殓|下葬|安葬|死亡|遇难|罹难|死难|身亡|溺亡|死|亡|殁|没|走|不在|去世|遗体|找到遗体|牺牲)${UNIT}`,
  ],
  ['missing', `(?:仍|还|尚)?(?:失踪|失联|下落不明|没找到|未找到|找不[着到见])${UNIT}`],
  ['seriouslyInjured', `重伤${UNIT}`],
  ['lightlyInjured', `轻(?:微)?伤${UNIT}`],
  ['injured', `(?:受)?伤${UNIT}`],
  ['cases', `(?:累计)?(?:发病|病例|患病|确诊)${UNIT}`],
  ['poisoned', `(?:累计)?中毒${UNIT}`],
  ['atRisk', `(?:仍|还|尚)?(?:被困|受困)${UNIT}`],
  ['evacuated', `(?:紧急|已|累计)?(?:转移|疏散|撤离)(?:安置|避险)?${UNIT}`],
  ['lossYuan', '(?:直接)?(?:经济|财产)损失(?:额|金额)?(?:\\((?:万|亿)?元\\))?'],
];
const FACTOR: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
/** 直接经济损失（万元）, or 单位：人、间、万元 above the table; without either nobody knows what is counted. */
function factorOf(measure: Mention['measure'], cell: string, above: string): number | undefined {
  if (measure !== 'lossYuan') return 1;
  const own = /\(([万亿]?元)\)/.exec(cell)?.[1] ?? /单位:[^\n]{0,24}?([万亿]?元)/.exec(above)?.[1];
  return own === undefined ? undefined : FACTOR[own];
}
const COLUMNS = HEADINGS.map(([measure, words]) => [measure, new RegExp(`^${words}$`)] as const);
/** The first column names the rows. */
const HAS_HEADING = new RarePattern(new RegExp(`,(?:${HEADINGS.map(([, words]) => words).join('|')})(?=[,\\n])`));
const CELL = /^(?<value>\d{1,6}(?:\.\d{1,4})?|[零〇一二两三四五六七八九十百]{1,5})(?:人|名|个|口|具|位)?$/;
const NOTHING = /^(?:-|—|–|\/|无|空)?$/;
const RULE = /^[-:—]+$/;
const SUM_ROW = /^(?:合计|总计|共计|总数|合|全[乡镇县区村市厂])/;
const PART_SUM = /^小计/;
/** Of years and months: statistics. */
const OF_TIMES = /^(?:(?:19|20)\d\d年?|\d{1,2}月份?|[一二三四]季度|[上下]半年|去年|今年|同比|同期)/;
const STATISTICS = /同比|环比|上半年|[一二三四]季度|年度|历年|年鉴|演练|模拟/;
/** 起数，死亡: of many events. */
const OF_EVENTS = /^(?:事故|发生|火灾)?(?:起数|宗数|件数|次数|起|数量)$/;
const MOST_ROWS = 200;

interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Bars were folded to commas. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    rows.push({ cells: line.replace(/^,|,$/g, '').split(','), start, end });
    start = end + 1;
  }
  return rows;
}

function valueOf(cell: string | undefined): number | undefined {
  if (cell === undefined || NOTHING.test(cell)) return cell === undefined ? undefined : 0;
  return readNumeral(CELL.exec(cell)?.groups?.['value']);
}

/** 1,060 was parted at its comma: put together again where the row has just so many cells too many. */
function cellsOf({ cells }: Row, width: number): readonly string[] {
  const parts = [...cells];
  for (let i = parts.length - 2; i > 0 && parts.length > width; i -= 1) {
    const [head = '', tail = ''] = parts.slice(i, i + 2);
    if (/^\d{1,3}$/.test(head) && /^\d{3}(?:\.\d+)?$/.test(tail)) parts.splice(i, 2, head + tail);
  }
  return parts;
}

/** The rows under a heading that have a number in a column; what follows the table has none. */
function countedUnder(rows: readonly Row[], width: number, column: number): { value: number; last: Row } | undefined {
  let sum = 0;
  let counted = 0;
  let last: Row | undefined;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const cells = cellsOf(row, width);
    const [name = ''] = cells;
    if (cells.every((cell) => RULE.test(cell))) continue;
    const value = cells.length === width ? valueOf(cells[column]) : undefined;
    if (value === undefined) break;
    if (OF_TIMES.test(name)) return undefined;
    last = row;
    if (SUM_ROW.test(name)) return { value, last };
    if (PART_SUM.test(name)) continue;
    sum += value;
    counted += 1;
  }
  return last && counted > 1 ? { value: sum, last } : undefined;
}

/** 村名｜死亡｜轻伤, and a line for each village: the sum of each column that counts people. */
export function readTollTable(text: string): Mention[] {
  if (!HAS_HEADING.isIn(text) || STATISTICS.test(text)) return [];
  const rows = rowsOf(text);
  return rows.flatMap((heading, i): Mention[] => {
    const { cells } = heading;
    if (cells.length < 2 || cells.some((cell) => /\d/.test(cell) || OF_EVENTS.test(cell))) return [];
    return cells.flatMap((cell, column): Mention[] => {
      const measure = column > 0 ? COLUMNS.find(([, words]) => words.test(cell))?.[0] : undefined;
      const factor = measure && factorOf(measure, cell, text.slice(Math.max(0, heading.start - 60), heading.start));
      const counted = factor === undefined ? undefined : countedUnder(rows.slice(i + 1), cells.length, column);
      if (!measure || factor === undefined || !counted || counted.value === 0) return [];
      const { last } = counted;
      const value = Math.round(counted.value * factor);
      const number = exactly(value);
      return [toMention({ start: heading.start, end: last.end, number }, { measure })];
    });
  });
}
