import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

const NEVER_OUT = new RarePattern(/没(?:有|能)?(?:再|一个)?(?:出来|上来|爬出来|回来)/);
/** 四个人，进去没出来; 三名工人下到池里就没上来 */
const WENT_IN =
  /^[名位个]?(?:人|工人|工友|民工|矿工|师傅|伙计)?,?[^,。;!?\n\d]{0,6}(?:进|下|钻|跳)(?:去|到|进|入)[^,。;!?\n\d]{0,6}?,?(?:全|都|就|再|也)*没(?:有|能)?(?:再)?(?:出来|上来|爬出来|回来)(?=[,。;!?\n]|$)/;
/** Where nobody stays who can come out. */
const DEADLY = /硫化氢|沼气|毒|缺氧|窒息|污水|窨井|化粪池|发酵罐|地窖|清罐|清洗|反应釜|矿|井|火|烟/;
const STILL = /救援|营救|正在|搜救|联系|获救|救出|被困/;
const NEAR = 70;

export const readWentIn = (text: string, persons: readonly NumberToken[]): Mention[] =>
  NEVER_OUT.isIn(text)
    ? persons.flatMap((token) => {
        const found = WENT_IN.exec(text.slice(token.end, token.end + 32));
        const near = text.slice(Math.max(0, token.start - NEAR), token.end + NEAR);
        if (!found || !DEADLY.test(near) || STILL.test(near)) return [];
        return [
          { ...toMention({ start: token.start, end: token.end + found[0].length, number: token }), unsure: true },
        ];
      })
    : [];
