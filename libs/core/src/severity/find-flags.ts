import { quoteAt } from './document.js';
import type { Document } from './document.js';
import { guardAt } from './guards.js';
import type { GuardContext } from './guards.js';

/** A state of affairs that is feared, prevented or asked about has not come about. */
const WISHED =
  /希望|哪天|早晚|迟早|会(?=爆|塌|倒|垮|溃)|随时|说不定|加强|防止|防范|避免|以免|如何|容易|隐患|预防(?!接种|针|后|性|用药|服药)|(?<!金融|已成[^,。]{0,6})风险(?!波及|事件|蔓延|已)|是否|会不会|建议|抢险|未雨绸缪|(?:^|[,。;!?\n])(?:如|若)/;

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

/** 未造成水体污染. */
const DENIED_BEFORE = /(?:未|没有?|无|并无)(?:发生|出现|造成|形成|导致|影响|对|引发|发现)[^,。;!?\n]{0,8}$/;

const isWished = ({ text }: Document, at: number): boolean =>
  WISHED.test(text.slice(Math.max(0, at - 30), at + 30)) || DENIED_BEFORE.test(text.slice(Math.max(0, at - 14), at));
