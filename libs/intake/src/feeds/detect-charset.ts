import { supplemented } from './big5-supplement.js';
import { CJK_MARKS, HANGUL, SIMPLIFIED, TRADITIONAL } from './frequent-characters.js';

/** Enough text to be sure, little enough to stay far below the time limit. */
const SAMPLE_BYTES = 128 * 1024;
/** Below this share of frequent characters no candidate is believed. */
const BELIEVED = 0.12;

interface Candidate {
  readonly charset: string;
  readonly frequent: ReadonlySet<string>;
}

const KANA = Array.from({ length: 0x30fa - 0x3041 }, (_, i) => String.fromCodePoint(0x3041 + i)).join('');
const CANDIDATES: readonly Candidate[] = [
  { charset: 'gb18030', frequent: new Set(SIMPLIFIED + TRADITIONAL + CJK_MARKS) },
  { charset: 'big5', frequent: new Set(TRADITIONAL + CJK_MARKS) },
  { charset: 'shift_jis', frequent: new Set(`${KANA}、。「」`) },
  { charset: 'euc-jp', frequent: new Set(`${KANA}、。「」`) },
  { charset: 'euc-kr', frequent: new Set(HANGUL) },
];

const isOdd = (code: number): boolean =>
  code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xff61 && code <= 0xff9f) || code < 0xa0;

/** Share of frequent characters among the non-ASCII ones, each impossible or never used character counting against. */
function plausibility(text: string, frequent: ReadonlySet<string>): number {
  let seen = 0;
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    seen += 1;
    if (frequent.has(character)) score += 1;
    else if (isOdd(code)) score -= 3;
  }
  return seen === 0 ? 0 : score / seen;
}

/** In Western text accented letters stand alone between ASCII; double-byte text comes in runs. */
function looksWestern(sample: Uint8Array): boolean {
  let alone = 0;
  let high = 0;
  sample.forEach((byte, i) => {
    if (byte < 0x80) return;
    high += 1;
    if ((sample[i - 1] ?? 0) < 0x80 && (sample[i + 1] ?? 0) < 0x80) alone += 1;
  });
  return alone > high * 0.6;
}

/** Guesses the charset of bytes that are not UTF-8. Always answers; East Asian charsets first, then windows-1252. */
export function detectCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (looksWestern(sample)) return 'windows-1252';
  const scored = CANDIDATES.map(({ charset, frequent }) => ({
    charset,
    score: plausibility(supplemented(new TextDecoder(charset).decode(sample), charset), frequent),
  })).toSorted((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= BELIEVED ? best.charset : 'windows-1252';
}
