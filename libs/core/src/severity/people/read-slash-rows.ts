import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { exactly, toMention } from './read-groups.js';

const MEASURES: Readonly<Record<string, Mention['measure']>> = {
  死亡: 'deaths',
  遇难: 'deaths',
  重伤: 'seriouslyInjured',
  轻伤: 'lightlyInjured',
  受伤: 'injured',
  失联: 'missing',
  失踪: 'missing',
  中毒: 'poisoned',
  被困: 'atRisk',
};
const STATE = `(?:${Object.keys(MEASURES).join('|')})(?:人?数|人员)?`;
/** 单位/死亡/重伤/轻伤： */
const HEADING = new RarePattern(new RegExp(`\\/${STATE}(?:\\/${STATE}){0,4}(?:\\([^)\\n]{0,8}\\))?[:\\n,;]`));
const ROW = /(?<name>[^\d,。;:!?\n/]{2,16})[:,]?(?<cells>\d{1,4}(?:\/\d{1,4}){0,4})(?=[;,。\n]|$)/g;
const IN_ALL = /^(?:合计|总计|共计|总数|小计)/;
const REACH = 400;

/** 甲医院 5/1/2；乙医院 4/3/0 under a heading that names what each number counts: the sum of each. */
export function readSlashRows(text: string): Mention[] {
  const heading = HEADING.first(text);
  if (!heading) return [];
  const columns = heading[0]
    .replace(/\(.*/s, '')
    .split('/')
    .filter((cell) => cell !== '');
  const from = heading.index + heading[0].length;
  const rows = matchesOf(ROW, text.slice(from, from + REACH)).filter(
    ({ groups }) => groups?.['cells']?.split('/').length === columns.length && !IN_ALL.test(groups['name'] ?? ''),
  );
  const last = rows.at(-1);
  if (!last || rows.length < 2) return [];
  return columns.flatMap((column, i): Mention[] => {
    const measure = MEASURES[column.slice(0, 2)];
    const value = rows.reduce((sum, { groups }) => sum + Number(groups?.['cells']?.split('/')[i] ?? 0), 0);
    if (!measure) return [];
    const number = exactly(value);
    return [toMention({ start: heading.index, end: from + last.index + last[0].length, number }, { measure })];
  });
}
