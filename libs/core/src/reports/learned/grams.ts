/** Of so many characters the n-grams are read: a text says first what it wants. */
export const GRAMS_TO = 200;
const ZERO = 48;
const NINE = 57;

/** Code of a character as n-grams know it: a digit is any digit, a line ends in a blank. */
export const gramCodeAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code >= ZERO && code <= NINE) return ZERO;
  return code === 10 ? 32 : code;
};

/** One number for a character alone or for two of them. */
export const gramOf = (first: number, second: number): number => (first << 16) | second | 0;

/** Calls with every n-gram of one and two characters, as often as it stands there. @returns how many there are */
export function eachGram(text: string, use: (gram: number) => void): number {
  const length = Math.min(text.length, GRAMS_TO);
  if (length === 0) return 0;
  let code = gramCodeAt(text, 0);
  for (let i = 1; i <= length; i += 1) {
    use(gramOf(code, 0));
    if (i === length) break;
    const next = gramCodeAt(text, i);
    use(gramOf(code, next));
    code = next;
  }
  return length * 2 - 1;
}
