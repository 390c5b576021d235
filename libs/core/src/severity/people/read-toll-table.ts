import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import { readChineseNumeral } from '../numerals/chinese-numerals.js';
import { toMention } from './read-groups.js';

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
  ['cases', `(?:累计)?(?:发病|病例|患病|确诊|中毒)${UNIT}`],
];
const COLUMNS = HEADINGS.map(([measure, words]) => [measure, new RegExp(`^${words}$`)] as const);
/** The first column names the rows. */
const HAS_HEADING = new RarePattern(new RegExp(`,(?:${HEADINGS.map(([, words]) => words).join('|')})(?=[,\\n])`));
const CELL = /^(?<value>\d{1,5}|[零〇一二两三四五六七八九十百]{1,5})(?:人|名|个|口|具|位)?$/;
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
  const value = CELL.exec(cell)?.groups?.['value'];
  if (value === undefined) return undefined;
  return /\d/.test(value) ? Number(value) : readChineseNumeral(value);
}

/** The rows under a heading that have a number in a column; what follows the table has none. */
function countedUnder(rows: readonly Row[], width: number, column: number): { value: number; last: Row } | undefined {
  let sum = 0;
  let counted = 0;
  let last: Row | undefined;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const [name = ''] = row.cells;
    if (row.cells.every((cell) => RULE.test(cell))) continue;
    const value = row.cells.length === width ? valueOf(row.cells[column]) : undefined;
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
      const counted = measure && countedUnder(rows.slice(i + 1), cells.length, column);
      if (!counted || counted.value === 0) return [];
      const { value, last } = counted;
      const number = { stated: value, low: value, high: value, approximation: 'exact' } as const;
      return [toMention({ start: heading.start, end: last.end, number }, { measure })];
    });
  });
}
