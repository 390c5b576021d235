/** PostgreSQL stores neither NUL nor half a surrogate pair, as text or in JSON. */
export const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** A JSON value whose every text can be stored; what is hashed for the ledger must be what is read back from it. */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' ? storableText(member) : member,
  ) as T;
}
