/** Signs that stand for a number, a row of them each: the first, how many, the number of the first. ① ⑴ ⒈ ❶ ➀ ➊ ⓵ Ⅰ ㈠ ㊀ ㉑ ㊱ */
const ROWS: readonly (readonly [first: number, many: number, value: number])[] = [
  [0x2460, 20, 1],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
  [0x2776, 10, 1],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
  [0x24f5, 10, 1],
  [0x2160, 12, 1],
  [0x3220, 10, 1],
  [0x3280, 10, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
];
const valueOf = (code: number): number | undefined => {
  const row = ROWS.find(([first, many]) => code >= first && code < first + many);
  return row && row[2] + code - row[0];
};

/** Of the letters and figures of mathematics, each a pair of units: 𝟏𝟐, 𝟙, 𝟷. */
const MATHEMATICAL = 0xd835;
const FIRST_FIGURE = 0xdfce;
const LAST_FIGURE = 0xdfff;

/** Whether a unit may begin a sign for a number. */
export const isFigureSign = (code: number): boolean => code === MATHEMATICAL || valueOf(code) !== undefined;

/** 致⑫人死亡 counts, ①人员伤亡 and 见图①人群 begin or name an item. */
const COUNTED =
  /^(?:人(?![员数口民士工家们物性群类])|名(?![单称额])|位(?![于置])|具|死|伤|亡|例(?!如)|户|万|亿|个(?![人别体方]))/;
const WITHIN_WORDS = /[一-龥](?<![图表注见项条款第类附页])$/;

/** Figures that the sign at a place stands for, and of how many units it is; undefined where it counts nothing. */
export function figureAt(original: string, at: number): { digits: string; length: number } | undefined {
  if (original.charCodeAt(at) === MATHEMATICAL) {
    const code = original.charCodeAt(at + 1);
    const isFigure = code >= FIRST_FIGURE && code <= LAST_FIGURE;
    return isFigure ? { digits: String((code - FIRST_FIGURE) % 10), length: 2 } : undefined;
  }
  const value = valueOf(original.charCodeAt(at));
  if (value === undefined) return undefined;
  let from = at;
  let to = at + 1;
  while (from > 0 && valueOf(original.charCodeAt(from - 1)) !== undefined) from -= 1;
  while (valueOf(original.charCodeAt(to)) !== undefined) to += 1;
  const isCount = COUNTED.test(original.slice(to, to + 2)) && WITHIN_WORDS.test(original.slice(0, from).slice(-1));
  return isCount && to - from <= MOST_SIGNS ? { digits: String(value), length: 1 } : undefined;
}

/** ①②人 may be twelve, ①②③④⑤ is a list. */
const MOST_SIGNS = 3;
