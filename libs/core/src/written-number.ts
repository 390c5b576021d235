/** A number of JSON that no double holds, such as the 19 digits of a snowflake id: written out again as it came. */
export class WrittenNumber {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return rawJson(this.text);
  }
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

// Newer than the typings.
const parseWith = JSON.parse.bind(JSON) as (text: string, reviver: Reviver) => unknown;
const { rawJSON: rawJson } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

/** Without one of these in the text nothing of it can be lost. */
const MAY_BE_LOST = /\d{16}|\de\+?\d{3}/i;

const isLost = (value: unknown, source: string): boolean =>
  typeof value === 'number' && !Number.isSafeInteger(value) && (!Number.isFinite(value) || /^-?\d+$/.test(source));

/**
 * As `JSON.parse`, but whole numbers beyond 2^53, and those beyond any double, are what `written` makes of their digits.
 * @throws SyntaxError as that
 */
export const parseJson = (text: string, written: (digits: string) => unknown): unknown =>
  MAY_BE_LOST.test(text)
    ? parseWith(text, (_key, value, { source = '' }) => (isLost(value, source) ? written(source) : value))
    : JSON.parse(text);
