import type { WordsApart } from './one-name-apart.js';

/** Longer texts are not written from one pattern by two people. */
const LONGEST = 80;
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
 * The word in which two short normalised texts differ, when they are the same in all else: 红旗高架坍塌致3人死亡 and
 * 胜利高架坍塌致3人死亡. Undefined when one word holds the other, or when reports of one event differ so.
 */
export function oneWordApart(a: string, b: string): WordsApart | undefined {
  const shorter = Math.min(a.length, b.length);
  if (a === b || Math.max(a.length, b.length) > LONGEST) return undefined;
  let at = 0;
  while (at < shorter && a[at] === b[at]) at += 1;
  let behind = 0;
  while (behind < shorter - at && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  if (at > WITHIN || behind < AGREES) return undefined;
  const [left, right] = [a.slice(at, a.length - behind), b.slice(at, b.length - behind)];
  return [left, right].every(isWord) ? { left, right } : undefined;
}

const isWord = (word: string): boolean => word.length <= LONGEST_WORD && WORD.test(word) && !OF_ONE_EVENT.test(word);
