/** PostgreSQL stores neither NUL nor half a surrogate pair, as text or in JSON. */
export const storableText = (text: string): string =>
  text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '').toWellFormed() : text;

/** How JSON.stringify writes what cannot be stored; a text that holds the escape itself only costs a second look. */
const NOT_STORABLE = /\\u(?:0000|d[89a-f])/i;

/** The JSON of a value whose every text can be stored. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!NOT_STORABLE.test(json)) return json;
  return JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' ? storableText(member) : member));
}

/** A JSON value whose every text can be stored; what is hashed for the ledger must be what is read back from it. */
export const storable = <T>(value: T): T => JSON.parse(storableJson(value)) as T;
