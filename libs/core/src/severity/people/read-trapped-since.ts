import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** 洞里三十名支护工，18日早七点被困至今: that they are trapped is told a clause later. */
const SINCE = new RarePattern(
  /[尚仍还]未能?(?:脱险|脱困|获救|升井|救出)|(?:仍|正|还|尚)在?(?:待救|待援|等待救援)|[还仍](?:漂着|没(?:捞|救)上来)|(?:被困|困在[^,。;!?\n\d]{1,8}|堵在[^,。;!?\n\d]{1,8})(?:至今|到现在|到今[天晚早]|到此刻|已(?:经)?(?:有|达|超过?|近|整整|足足)*[\d一二两三四五六七八九十半]{1,4}个?多?(?:小时|钟头|天))/,
);
const REACH = 34;

export const readTrappedSince = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  SINCE.all(text)
    .slice(0, 8)
    .flatMap(({ index, 0: since }): Mention[] => {
      const last = persons.findLast(({ end }) => end <= index);
      if (!last || index - last.end > REACH || isTold(known, last)) return [];
      const between = text.slice(last.end, index);
      if (/[。;!?\n]|救|其中|医|消防/.test(between) || findStates(between).length > 0) return [];
      return [toMention({ start: last.start, end: index + since.length, number: last }, { measure: 'atRisk' })];
    });
