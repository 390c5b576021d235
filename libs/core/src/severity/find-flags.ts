import { quoteAt } from './document.js';
import type { Document } from './document.js';
import { guardAt } from './guards.js';
import type { GuardContext } from './guards.js';

/** A state of affairs that is feared, prevented or asked about has not come about. */
const WISHED =
  /希望|哪天|早晚|迟早|会(?=爆|塌|倒|垮|溃)|加强|防止|防范|避免|以免|如何|容易|隐患|预防(?!接种)|风险(?!波及|事件|蔓延|已)|是否|会不会|建议|抢险|未雨绸缪|(?:^|[,。;!?\n])(?:如|若)/;

/** States of affairs that the text tells as having come about, each with its words. */
export function findFlags(context: GuardContext): Map<string, string> {
  const { document, words } = context;
  const found = new Map<string, string>();
  for (const { word, start, end } of context.found.all('flags')) {
    const names = (words.flagsOfWord.get(word) ?? []).filter((name) => !found.has(name));
    if (names.length === 0 || isWished(document, start) || guardAt(context, start, end)) continue;
    for (const name of names) found.set(name, quoteAt(document, start, end).quote);
  }
  return found;
}

const isWished = (document: Document, at: number): boolean =>
  WISHED.test(document.text.slice(Math.max(0, at - 30), at + 30));
