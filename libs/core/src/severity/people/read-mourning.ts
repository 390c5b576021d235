import { DISASTER } from './disaster-words.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toMention } from './read-groups.js';
import { RarePattern } from '../words/rare-pattern.js';

/** 十一口棺材, 十三座新坟, 十二张死亡证明: as many dead. */
const FOR_THE_DEAD =
  /^(?:(?:口|副|具|个)(?:[黑白红]?(?:漆|木)?)?(?:棺材|棺木|寿材|灵柩|骨灰盒)|座新坟|个新坟|(?:张|份)(?:死亡证明|死亡通知|死亡医学证明|火化证)|块(?:灵位|牌位|墓碑)|个灵堂|个名字[^。;!?\n]{0,14}?(?:黑框|画了?叉|划掉)|[根支](?:点着的)?白蜡烛|道白幡|张遗[照像]|[副块条]黑纱|幅遗像)/;
/** 白幡挂了十二道, 棺材摆了十一口 */
const COUNTED_BEHIND = /(?:白幡|白蜡烛|挽联|黑纱|遗像|棺材|棺木|灵柩|骨灰盒|新坟)[^,。;!?\n\d]{0,6}$/;
const PIECES = /^(?:道|根|支|条|幅|张|口|副|具|个|座)(?=[,。;!?\n、]|$)/;
/** 四家哭倒在走廊里，说没救过来: at least one of each. */
const OF_HOUSEHOLDS =
  /^(?:家|户)(?:人家?)?[^。;!?\n\d]{0,20}?(?:办丧|发丧|挂白|挂了白|披麻|戴孝|设灵|灵棚|出殡|没(?:能)?救[过回]来|没抢救过来|认尸|丧事|报丧)/;
const MAY_MOURN = new RarePattern(
  /棺|寿材|灵柩|骨灰盒|新坟|死亡(?:医学)?证明|死亡通知|火化证|挽联|灵位|牌位|墓碑|黑框|画了?叉|划掉|白蜡烛|白幡|遗[照像]|黑纱|灵堂|设灵|丧|挂了?白|披麻|戴孝|灵棚|出殡|没(?:能)?救[过回]来|没抢救过来|认尸/,
);
const TRADE = /定做|加工|出售|订购|批发|价格|店|文物|出土|考古|古墓|展|话剧|舞台|首演|演出|剧场|年前/;
const NEAR = 160;

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  mourning: { gate: (text: string) => MAY_MOURN.isIn(text), reads: [FOR_THE_DEAD, OF_HOUSEHOLDS] },
};

/** The dead counted by what is done for them: coffins, graves, certificates, households in mourning. */
export const readMourning = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  (MAY_MOURN.isIn(text) ? numbers : []).flatMap((token): Mention[] => {
    const told =
      FOR_THE_DEAD.exec(text.slice(token.end, token.end + 24)) ??
      OF_HOUSEHOLDS.exec(text.slice(token.end, token.end + 34));
    const isCounted =
      PIECES.test(text.slice(token.end, token.end + 2)) &&
      COUNTED_BEHIND.test(text.slice(Math.max(0, token.start - 10), token.start));
    const near = text.slice(Math.max(0, token.start - NEAR), token.end + NEAR);
    if (
      (!told && !isCounted) ||
      text.charAt(token.digitsAt - 1) === '第' ||
      !DISASTER.isWithin(near) ||
      TRADE.test(near)
    )
      return [];
    return [
      { ...toMention({ start: token.start, end: token.end + (told?.[0].length ?? 1), number: token }), unsure: true },
    ];
  });
