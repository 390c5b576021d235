/** What stands behind a title that was cut. */
const CUT_MARK = /(?:…+|\.{3,})$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BLANK = /\s/u;

/**
 * How much of a text its title only says once more: where none was given, the first words of the text stand for it, and many
 * feeds do the same. Blanks, a cut mark and signs before the first word make no difference.
 * @returns code units from the beginning of the text; 0 where the title says anything of its own
 */
export function repeatedByTitle(title: string, text: string): number {
  const said = title.trim().replace(CUT_MARK, '').trimEnd();
  if (said === '') return 0;
  let at = 0;
  while (at < text.length && text[at] !== said[0] && !LETTER_OR_DIGIT.test(text.charAt(at))) at += 1;
  for (const sign of said) {
    if (BLANK.test(sign)) continue;
    while (BLANK.test(text.charAt(at))) at += 1;
    if (!text.startsWith(sign, at)) return 0;
    at += sign.length;
  }
  return at;
}
