import type { WordsApart } from './one-name-apart.js';

/** Longer texts are not written from one pattern by two people: neighbours copy them, and sign them each. */
const LONGEST = 80;
/** What is named twice is what a text is about, and no signature. */
const LONGEST_OF_NAMED_TWICE = 200;
const LONGEST_WORD = 6;
/** What a complaint is about is said at its beginning. */
const WITHIN = 12;
/** So much has to agree behind the word. */
const AGREES = 6;
const WORD = /^[一-龥\da-z]+$/;
/** A toll that grew, another day, who tells it and how: of one event, too. */
const OF_ONE_EVENT =
  /^[\d零一二两三四五六七八九十百千万亿几多余约近]+$|^[今昨明]|[\d一二两三四五六七八九十][日时点分天周月年]|[上下]午|凌晨|清晨|傍晚|[早晚]上|夜里|[本上]周|周[一二三四五六日末]|近日|日前|网[友民]|市民|群众|[村居]民|业主|家长|记者|读者|热心|有人|多人|官方|警方|媒体|通报|反映|咨询|申请|投诉|建议|质疑|举报|求助|[突爆]发|发生|出现|[惊突再又]现|疑似|住在|位于|[我你他咱]们|大量|很多|许多|不少|一直|至今|仍|还|被|了/;

/**
 * The word in which two short normalised texts differ, once or each time, when they are the same in all else:
 * 红旗高架坍塌致3人死亡 and 胜利高架坍塌致3人死亡. Undefined when one word holds the other, or when reports of one event differ so.
 */
export function oneWordApart(a: string, b: string): WordsApart | undefined {
  const longest = Math.max(a.length, b.length);
  if (a === b || longest > LONGEST_OF_NAMED_TWICE) return undefined;
  let at = 0;
  while (at <= WITHIN && a[at] === b[at]) at += 1;
  if (at > WITHIN) return undefined;
  for (let both = 2; both <= 2 * LONGEST_WORD; both += 1) {
    for (let length = Math.max(1, both - LONGEST_WORD); length <= Math.min(LONGEST_WORD, both - 1); length += 1) {
      const left = a.slice(at, at + length);
      const right = b.slice(at, at + both - length);
      const [rest, other] = [a.slice(at + left.length), b.slice(at + right.length)];
      if (rest.length < AGREES || rest[0] !== other[0]) continue;
      if (rest !== other && rest.replaceAll(left, '\0') !== other.replaceAll(right, '\0')) continue;
      return (rest !== other || longest <= LONGEST) && areWords(left, right) ? { left, right } : undefined;
    }
  }
  return undefined;
}

const areWords = (left: string, right: string): boolean =>
  !left.includes(right) &&
  !right.includes(left) &&
  [left, right].every((word) => WORD.test(word) && !OF_ONE_EVENT.test(word));
