const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SENTENCE_END = /[。！？!?\n]/u;

/** Code units of a title taken from the text: what a row of the board holds. */
export const HEADING_LENGTH = 40;

/** The first characters of a text, at most `length` code units; a pair that the cut would part is left out. */
export function beginningOf(text: string, length: number): string {
  const isParted = /[\uD800-\uDBFF]/u.test(text[length - 1] ?? '') && length < text.length;
  return text.slice(0, isParted ? length - 1 : length);
}

/** What stands for a title where none was given: the first sentence that says something, cut to `length`. */
export function headingOf(text: string, length: number): string {
  const whole = text.trim();
  const sentences = whole.split(SENTENCE_END).map((sentence) => sentence.trim());
  const heading = sentences.find((sentence) => LETTER_OR_DIGIT.test(sentence)) ?? whole;
  return heading.length > length ? `${beginningOf(heading, length)}…` : heading;
}
