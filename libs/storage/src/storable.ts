/** PostgreSQL stores neither NUL nor half a surrogate pair, as text or in JSON. */
export const storableText = (text: string): string =>
  text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '').toWellFormed() : text;

/** How JSON.stringify writes what cannot be stored; a text that holds the escape itself only costs a second look. */
const NOT_STORABLE = /\\u(?:0000|d[89a-f])/i;

const ESCAPE = String.raw`\u`;

export const isStorableJson = (json: string): boolean => !json.includes(ESCAPE) || !NOT_STORABLE.test(json);

/** JSON that was written already, and can be stored as it is. */
export class StorableJson {
  constructor(readonly text: string) {}
}

/** The JSON of a value whose every text can be stored. */
export function storableJson(value: unknown): string {
  if (value instanceof StorableJson) return value.text;
  const json = JSON.stringify(value);
  if (isStorableJson(json)) return json;
  return JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' ? storableText(member) : member));
}

/** A JSON value whose every text can be stored. */
export const storable = <T>(value: T): T => JSON.parse(storableJson(value)) as T;
