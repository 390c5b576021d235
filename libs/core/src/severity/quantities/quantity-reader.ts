import type { Mention, MeasureName } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';

/** Reads one number of a text as a quantity, from its sentence and what stands right before and behind it. */
export type Reader = (
  token: NumberToken,
  text: string,
  sentence: string,
  before: string,
  after: string,
) => Mention | undefined;

export const build = (
  measure: MeasureName,
  token: NumberToken,
  end: number,
  factor = 1,
  start = token.start,
): Mention => ({
  measure,
  kind: 'total',
  stated: round(token.stated * factor),
  low: round(token.low * factor),
  high: round(token.high * factor),
  unsure: token.approximation !== 'exact',
  corrected: false,
  start,
  end,
});
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;
export const plus = (mention: Mention, more: number): Mention => ({
  ...mention,
  stated: round(mention.stated + more),
  low: round(mention.low + more),
  high: round(mention.high + more),
});

/** The numbers of a row added up, told from `start` to `end`. */
export function addedUp(measure: MeasureName, row: readonly NumberToken[], start: number, end: number): Mention[] {
  const last = row.at(-1);
  return last ? [plus(build(measure, last, end, 1, start), row.reduce((all, { low }) => all + low, 0) - last.low)] : [];
}

/** Of a clause only what stands nearest: 投资 before the last comma says nothing of the loss behind it. */
export const lastClause = (before: string): string =>
  before.slice(Math.max(...[',', '，', '、'].map((c) => before.lastIndexOf(c))) + 1);
