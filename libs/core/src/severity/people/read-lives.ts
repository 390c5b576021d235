import { beginningsOf } from '../words/char-set.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { DISASTER } from './disaster-words.js';
import { toMention } from './read-groups.js';

const LIVES = /^(?:多|余)?条(?:鲜活的?|年轻的?|活生生的?|活|人|性)?命(?:啊|呀|呢|哪|了|呐)?(?=[,。;!?\n…]|$)/;
/** Told as what it came to; 救了三条命 and 欠三条命 are otherwise. */
const IN_ALL =
  /(?:这下|这回|这一[下回]|到今[天早]|现在|整整|整|一共|总共|拢共|前后|前前后后|加起来|加一块儿?|凑[够成齐]?了?|足足|活活|统共)(?:整整|就|是|有|了|够)*$/;
/** 这场火，街道刚报了数：四十二条命: so many that it needs no word of a sum. */
const MANY = 10;
const ALONE = /[,。;:!?\n](?:是|有|整)?$/;
const WITHIN = 160;
const SPARED = /救|保住|捡|换|挽回|欠|猫|九条命/;

const BEGINS_LIVES = beginningsOf(LIVES);

/** 这起事故夺走的生命一共是30条 */
const LIVES_TAKEN =
  /(?:夺走|夺去|带走|吞噬|葬送|逝去|失去|消逝)了?的(?:鲜活|年轻|宝贵)?的?(?:生命|人命|性命),?(?:一共|总共|共|合计)?(?:有|是|为|达到?)?$/;
/** 滑坡带走了坪上村17条生命 */
const TAKEN_FROM =
  /(?:夺走|夺去|带走|吞噬|葬送|吞没|卷走)了?[^,。;!?\n\d]{2,14}$|(?:烧掉|烧去|毁掉|淹没)了?[^,。;!?\n\d]{0,10}$/;
const isOfLives = (text: string, { start, end }: NumberToken): boolean => {
  const before = text.slice(Math.max(0, start - 18), start);
  if (OF_SO_MANY.test(text.slice(end, end + 18))) return TAKEN_OF.test(before);
  if (text.charAt(end) !== '条') return false;
  return LIVES_TAKEN.test(before) || (TAKEN_FROM.test(before) && A_LIFE.test(text.slice(end, end + 8)));
};
/** 浓烟夺走了正在参观的11名小学生的生命; 夺走了一家四口的生命 */
const TAKEN_OF = /(?:夺走|夺去|带走|吞噬|吞掉|吞没|收走|葬送)了?[^,。;!?\n\d]{0,14}$/;
const OF_SO_MANY = /^[名位个口人][^,。;!?\n\d]{0,10}的(?:鲜活|年轻|宝贵)?的?(?:生命|性命)/;
const A_LIFE = /^条(?:鲜活的?|年轻的?|无辜的?|宝贵的?)?(?:生命|人命|性命)/;

/** 矿难夺命十六条 */
const TOOK = /(?:夺|丧|害|送|丢|折)[了去走]?命[^,。;!?\n\d条]{0,3}$/;
const isTakenLives = (text: string, { start, end }: NumberToken): boolean =>
  (text.startsWith('命', end) && /[夺害丧索吞][走去了]?$/.test(text.slice(Math.max(0, start - 2), start))) ||
  (/^条(?:[,。;!?\n]|$)/.test(text.slice(end, end + 2)) && TOOK.test(text.slice(Math.max(0, start - 8), start)));

/** 这下整三十条命: how many it has cost in all, whatever is said of each. */
export const readLives = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  (text.includes('命') ? numbers : []).flatMap((token): Mention[] => {
    if (isOfLives(text, token) || isTakenLives(text, token))
      return [toMention({ start: token.start, end: token.end + 1, number: token })];
    if (!BEGINS_LIVES.isAt(text, token.end)) return [];
    const told = LIVES.exec(text.slice(token.end, token.end + 12));
    const before = text.slice(Math.max(0, token.start - 12), token.start);
    if (!told || SPARED.test(before)) return [];
    if (!IN_ALL.test(before) && !(token.low >= MANY && ALONE.test(before))) return [];
    if (!DISASTER.isWithin(text.slice(Math.max(0, token.start - WITHIN), token.start))) return [];
    return [{ ...toMention({ start: token.start, end: token.end + told[0].length, number: token }), unsure: true }];
  });
