import { withoutGeneric } from './generic-words.js';

/** Pairs of characters that the question has. */
export function pairsOf(question: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= question.length; i += 1) pairs.add(question.slice(i, i + 2));
  return pairs;
}

/** A text without what the question said already: each stretch of it becomes a blank. */
export function withoutAsked(text: string, asked: ReadonlySet<string>): string {
  let left = '';
  for (let i = 0; i < text.length; i += 1) {
    const isAsked = asked.has(text.slice(i, i + 2)) || (i > 0 && asked.has(text.slice(i - 1, i + 1)));
    left += isAsked ? ' ' : text.charAt(i);
  }
  return left;
}

/** A stretch of the question's own words, as long as a name: 湖滨小区. */
export function namesAsked(text: string, asked: ReadonlySet<string>): boolean {
  for (const { index, 0: blanks } of withoutAsked(text, asked).matchAll(STRETCH))
    if (withoutGeneric(text.slice(index, index + blanks.length)).length >= NAME) return true;
  return false;
}
const STRETCH = / {4,}/gu;
const NAME = 3;
