import type { Mention, MeasureName } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { addedUp } from './quantity-reader.js';

/** Further apart than that, two numbers stand in no row. */
const APART = 22;
const PERSONS_BEHIND = /^(?:余|多)?(?:名|位|个|口)?(?:余|多)?(?:人(?!次)|群众|居民|村民|百姓|伤员|伤者|病人)?/;
/** What stands between two numbers of a row: the unit of the first, and the place of the second. */
const LINK = new RegExp(`${PERSONS_BEHIND.source}(?:[^,。;!?\\n\\d]{0,6}[,;、]|[和及与])[^,。;!?\\n\\d]{1,16}$`);
/** 三万八 ends with its clause, 2100人 with its unit. */
const COUNTED = /^(?:余|多)?(?:[名位个口人,。;!?\n、)和及与]|群众|居民|村民|百姓|伤员|伤者|病人|$)/;

/** 河口镇四万一，新桥镇三万八: numbers side by side, each of the same kind of place. */
export function rowsOf(text: string, numbers: readonly NumberToken[], place: RegExp): NumberToken[][] {
  const rows: NumberToken[][] = [];
  let row: NumberToken[] = [];
  for (const token of numbers) {
    if (!COUNTED.test(text.slice(token.end, token.end + 4))) continue;
    if (!place.test(text.slice(Math.max(0, token.start - 20), token.start))) continue;
    const last = row.at(-1);
    const link = last && text.slice(last.end, token.start);
    if (link !== undefined && link.length <= APART && LINK.test(link)) row.push(token);
    else {
      row = [token];
      rows.push(row);
    }
  }
  return rows.filter(({ length }) => length > 1);
}

/** The sum of a row, told from its first number to the unit of its last. */
export function sumOfRow(text: string, row: readonly NumberToken[], measure: MeasureName): Mention[] {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last) return [];
  const unit = PERSONS_BEHIND.exec(text.slice(last.end, last.end + 5))?.[0].length ?? 0;
  return addedUp(measure, row, first.start, last.end + unit);
}
