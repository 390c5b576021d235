import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { measureOf } from './measure-of.js';
import { findStates, type PersonState } from './person-states.js';
import { exactly, toMention } from './read-groups.js';

const ROW_STATE = '(?:死亡|遇难|罹难|身亡|牺牲|失踪|失联|下落不明|重伤|危重|轻伤|中毒|被困)';
const AGED = `[男女]性?,?\\d{1,3}岁?,?(?:[^\\n\\d,]{1,16},)?(?<state>${ROW_STATE}),?(?=\\n|$)`;
/** 赵一 男 34 死亡: blanks were dropped, bars folded to commas. */
const ROW = new RegExp(`(?<=^|\\n),?(?:\\d{1,3}[.、,]?)?[一-龥某×*]{2,6},?${AGED}`, 'g');
const TELLS_OF_ROWS = new RarePattern(new RegExp(AGED));
const STATES: ReadonlySet<PersonState> = new Set<PersonState>([
  'deaths',
  'missing',
  'seriouslyInjured',
  'poisoned',
  'atRisk',
]);

/** One line for each person, with what became of them: as many as there are lines of one state. */
export function readPersonRows(text: string): Mention[] {
  if (!TELLS_OF_ROWS.isIn(text)) return [];
  const rows = matchesOf(ROW, text).map((row) => ({
    state: findStates(row.groups?.['state'] ?? '')[0]?.state,
    start: row.index,
    end: row.index + row[0].length,
  }));
  return [...STATES].flatMap((state): Mention[] => {
    const told = rows.filter((row) => row.state === state);
    const [first] = told;
    const last = told.at(-1);
    const measure = measureOf(state, STATES);
    if (!measure || !first || !last || told.length < 2) return [];
    return [toMention({ start: first.start, end: last.end, number: exactly(told.length) }, { measure })];
  });
}
