/** Mobile and fixed numbers, and identity numbers, that a caller dictated into the text. */
const NUMBERS = /(?<!\d)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\d{17}[\dXx])(?!\d)/gu;
const MASK = '***';

/**
 * A report's words as an outside program may see them: numbers that reach or name a person are gone, and so are the
 * caller's own name and number wherever they stand.
 */
export function maskCaller(
  text: string,
  caller: { readonly name: string | null; readonly phone: string | null },
): string {
  const own = [caller.name, caller.phone].filter((word): word is string => (word?.trim().length ?? 0) > 1);
  return own.reduce((masked, word) => masked.replaceAll(word.trim(), MASK), text).replaceAll(NUMBERS, MASK);
}
