import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

/** Where the dead are brought. */
const MORTUARY = new RarePattern(/殡仪馆|太平间|停尸|法医|殡葬/);
const BODIES = /^具(?=[,。;!?\n]|$)/;
const OTHER_THINGS = /棺|骨灰|设备|模型|标本/;

/** 殡仪馆统计的也是10具: what is counted there is no other thing. */
export const readBodies = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  MORTUARY.isIn(text) && !OTHER_THINGS.test(text)
    ? persons.flatMap((token) =>
        BODIES.test(text.slice(token.end, token.end + 2)) && !isTold(known, token)
          ? [toMention({ start: token.start, end: token.end + 1, number: token })]
          : [],
      )
    : [];
