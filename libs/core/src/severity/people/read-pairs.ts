import { matchesOf } from '../../matches-of.js';
import { readListedHouseholds } from './read-listed-households.js';
import { readListedKin } from './read-listed-kin.js';
import { readPairAndKin } from './read-pair-and-kin.js';
import { RarePattern } from '../words/rare-pattern.js';
import { isTold, type Mention } from '../measures.js';
import { DIED, QUIET, exactly, toMention } from './read-groups.js';

const PAIR_DIED = new RarePattern(
  new RegExp(
    `(?:夫妻|夫妇|母子|母女|父子|父女|兄弟|姐妹|姐弟|祖孙|婆媳|情侣|小两口)${QUIET}{0,12}?,?(?:双双|均|都|一同|一起|不幸|当场|已经?)${QUIET}{0,4}?${DIED}`,
    'g',
  ),
);

/** 老万和他十二岁的侄子先后走了, of people struck by something. */
const BOTH_GONE =
  '(?:先后|双双|相继|一前一后)(?:也|就)?(?:走了|没了|去世|离世|过世|不治|身亡|死亡|遇难|咽了?气|断了?气|没(?:能)?(?:救|挺|熬)(?:过来|回来|过去))';
const NAMED_PAIR = new RegExp(
  `(?<=[一-龥])(?:和|与|跟|同)(?:他|她)?的?[^,。;!?\\n]{0,6}?(?:丈夫|妻子|老伴|[儿孙侄]子|[孙侄]?女儿?|母亲|父亲|[兄弟姐妹]{1,2}|外甥|孩子|[岳婆]?[父母公婆]|工友|同伴|徒弟|师傅|邻居|同学|同事)[^。;!?\\n\\d无未没]{0,20}?${BOTH_GONE}`,
  'g',
);
const TELLS_OF_BOTH = new RarePattern(new RegExp(BOTH_GONE));
const STRUCK = /中毒|蘑菇|菌|吐|泻|抢救|病危|ICU|重症|透析|置换|爆|塌|埋|溺|撞|烧|火|水|毒/;
const STRUCK_WITHIN = 200;

/** 他们7岁的女儿…去世, told right behind. */
const KIN_TOO =
  /^[^!?\n]{0,16}?(?:他们|两人|夫妻俩?|夫妇|二人|其)的?[^,。;!?\n]{0,6}?(?:女儿|儿子|孩子|孙子|孙女|母亲|父亲)[^。;!?\n]{0,40}?(?:去世|离世|死亡|身亡|抢救无效|不治|没救过来|遇难)/;

const KIN =
  '(?:妻子|丈夫|老伴|[儿孙侄]子|孙?女儿?|母亲|父亲|[爷奶公婆]{2}|弟弟|哥哥|姐姐|妹妹|司机|驾驶员|摄像师|乘客|男子|女子|男孩|女孩|老人|店主|老板娘?|工友|同伴|同学|同事|[一-龥]某)';
/** 司机和坐在副驾驶座的摄像师当场死亡, 爷爷和年纪最小的2岁孙女没能救回: two people, each told of once. */
const ONE_AND_ANOTHER = new RarePattern(
  new RegExp(
    `(?<![\\d一两二三四五六七八九十几多数][名位个人][^,。;!?\\n]{0,12})(?<=${KIN}|[,。;!?\\n][一-龥]{2,3})[和与](?:[^,。;!?\\n\\d一两二三四五六七八九十几多数名位无未没不]{0,10}的)?(?:\\d{1,2}岁的?)?${KIN}(?:双双|都|均|也|一起|一同)?(?:当场死亡|当场身亡|不幸遇难|没能(?:再)?(?:醒来|醒过来|救回来?|救过来))`,
  ),
);

/** 夫妻双双遇难 is two people, with their child three. */
export const readPairs = (text: string, known: readonly Mention[]): Mention[] => [
  ...pairsOf(text).filter((pair) => !isTold(known, pair)),
  ...readPairAndKin(text, known),
];

const pairsOf = (text: string): Mention[] => [
  ...PAIR_DIED.all(text).map((found) => {
    const end = found.index + found[0].length;
    const kin = KIN_TOO.exec(text.slice(end, end + 70))?.[0] ?? '';
    const dead = kin === '' ? 2 : 3;
    const number = exactly(dead);
    return toMention({ start: found.index, end: end + kin.length, number });
  }),
  ...ONE_AND_ANOTHER.all(text).map((found) => {
    const number = exactly(2);
    return toMention({ start: found.index, end: found.index + found[0].length, number });
  }),
  ...(TELLS_OF_BOTH.isIn(text) ? matchesOf(NAMED_PAIR, text) : []).flatMap((found) => {
    const near = text.slice(Math.max(0, found.index - STRUCK_WITHIN), found.index);
    const number = exactly(2);
    return STRUCK.test(near) ? [toMention({ start: found.index, end: found.index + found[0].length, number })] : [];
  }),
  ...readListedKin(text),
  ...readListedHouseholds(text),
];
