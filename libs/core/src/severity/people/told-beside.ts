import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import type { StateHit } from './person-states.js';

/** 去年全国共发生同类事故126起，死亡213人: of other events. */
const OF_OTHERS =
  /今年(?:已|共|入[春夏秋冬汛])?[^,。;!?\n]{0,8}(?:审理|发生|查处|接报)|往年|历年|同类|类似|全国共?发生/;
/** Of another year, of a rule, or only rumoured: 去年同期曾发生类似事故，死亡3人 counts nobody of this event. */
const BESIDE = new RegExp(
  `${OF_OTHERS.source}|去年|前年|上年|年前|当年|曾(?:经|于|在|发生|造成)|上个?月|规定|标准|以上的?[为属]|以下[^,。;]{0,6}[为属]|辟谣|未证实|未获证实|未经证实|未确认|谣言|传言|传闻|网传|有网友|网友称`,
);
const STOP = /[。!?;\n]/;
const WIDEST = 60;

function wordsAround(text: string, { start, end }: Mention): string {
  let from = start;
  while (from > 0 && start - from < WIDEST && !STOP.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, end + 8);
}

/** Whether a number is of the event that the text is about, as far as its own sentence says. */
export const isOfThisEvent = (text: string, told: Mention): boolean => !BESIDE.test(wordsAround(text, told));

/** Whether its own sentence tells a number of other events. */
export const isOfOthers = (text: string, told: Mention): boolean => OF_OTHERS.test(wordsAround(text, told));

/** 死者中有8名住院患者 counts no injured. */
const OF_THE_DEAD = /(?:死者|遇难者|死难者|逝者)(?:之?中|里|当中)有?$/;
export const isOfTheDead = (text: string, { start }: NumberToken, { state }: StateHit): boolean =>
  state !== 'deaths' && OF_THE_DEAD.test(text.slice(Math.max(0, start - 8), start));

/** 8人死亡6人，but not 3人死亡5人受伤 */
const ENDS_THERE = /^\d+人?(?=[,。;!?\n]|$)/;
/** 143例、死亡2例, 8人死亡6人: the state is of the number behind it. @param own from a number to the next @param next from that, where nothing stands between */
export const isOfNext = (own: string, { start, end }: StateHit, next: string | undefined): boolean =>
  next !== undefined &&
  end === own.length &&
  (/^[名位例人个][、,]$/.test(own.slice(0, start)) ||
    (/^[名位]?人$/.test(own.slice(0, start)) && ENDS_THERE.test(next)));

/** Without the dead of other events: who else died is asked beside those of this one only. */
export const withoutOthersDead = (text: string, told: readonly Mention[]): Mention[] =>
  told.filter((mention) => mention.measure !== 'deaths' || mention.low === 0 || isOfThisEvent(text, mention));
