import { isTold, type Mention } from '../measures.js';
import { isOfLearnedLength } from '../learned/grave-text.js';
import { mayBeLearned } from '../learned/beside-number.js';
import { type LearnedMeasure, LEARNED_MEASURES, oddsOfMeasures } from '../learned/weigh-measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { joinCounts } from './count-persons.js';
import { withoutThoseWhoLeft } from './left-work.js';
import { toldWidely } from './read-groups.js';

const LIKELY = 0.3;
/** Crowds at a fair are told as those of a protest are. */
const LIKELY_CROWD = 0.4;
/** Of what others are told to be already, or nobody: 早报12人……定为9人 must not count again. */
const LIKELY_BESIDE_OTHERS = 0.6;
/** Where a text sounds grave more likely than not, and nothing of it was read that is. */
const LIKELY_WHERE_GRAVE = 0.1;
const GRAVE = 0.5;
const CROWDS: ReadonlySet<LearnedMeasure> = new Set(['evacuated', 'participants', 'stranded']);
const FEWEST = 3;
/** Of more every report says in plain words that they died. */
const MOST_DEAD = 999;
const DENIED = /(?:没有?|不是|并非|精确到)$/;
/** 共55名医护人员投入救治 */
const OF_OTHERS = /医护|救援|官兵|民警|专家|[送用吃饮供停缺断]水|停电/;
const EVERYDAY = /值班人员|体检|周年庆|开业|促销/;
const EVERYDAY_WITHIN = 60;
/** 网上流传的一万多并不准确 */
const WRONG = /^[^,。;!?\n\d]{0,6}(?:不准确|不实|有误|不对|是谣)/;
/** 六十名工人从车间安全撤出; 三家四口，一个都没落下 */
const ARE_SAFE =
  /安全[撤转出升]|平安|获救|脱险|脱困|[都全]找[到着]了|无人就医|一个(?:都|也)?[没不](?:落|少|丢)|打地铺|叫到[^,。;!?\n]{0,6}[住睡避]/;
/** 脱险的人：上村的黄家四口，…外加两名收笋的 */
const SAFE_ONES = /(?:脱险|获救|脱困|平安|生还|救出来?|跑出来|逃出来)的(?:人|有|是)[^。;!?\n]{0,30}$/;
/** 14个，都住着院，没有出人命 */
const NOBODY_DIED =
  /(?:没有?|无)(?:出)?人命|没有?(?:人)?(?:送命|丢命)|[没无]有?人(?:员)?(?:死亡?|遇难|丧生)|没死人|人都(?:还行|没事|好好的)/;
/** 警方带走十一人 */
const ARRESTED = /(?:带走|抓获|抓了|控制|拘留?了?|刑拘|行拘|传唤|逮捕|扣[下了押])了?(?:涉案|嫌疑)?[^,。;!?\n\d]{0,4}$/;
const WERE_ARRESTED =
  /^[余多]?[名人个位][^,。;!?\n\d]{0,8}(?:被(?:警方|公安|民警|派出所)?(?:带走|抓|控制|拘|刑拘|行拘|传唤|逮捕|扣)|落网|归案)/;
const areArrested = (text: string, { start, end }: NumberToken): boolean =>
  ARRESTED.test(text.slice(Math.max(0, start - 12), start)) || WERE_ARRESTED.test(text.slice(end, end + 18));
const WITHIN = 30;
const ENDS = /[,。;!?\n]/;
const ownClause = (text: string, { start, end }: NumberToken): string =>
  (text
    .slice(Math.max(0, start - WITHIN), start)
    .split(ENDS)
    .at(-1) ?? '') + (text.slice(end, end + WITHIN).split(ENDS)[0] ?? '');

function likeliest(odds: readonly number[], enough: (measure: LearnedMeasure) => number) {
  const [best] = LEARNED_MEASURES.flatMap((measure, k) => {
    const share = odds[k] ?? 0;
    return measure !== 'other' && share >= enough(measure) ? [{ measure, share }] : [];
  }).toSorted((a, b) => b.share - a.share);
  return best?.measure;
}

/**
 * What weights say of a number that no reader knows: 刨出来三十五个，没得一个是活的.
 * @param grave how likely the text tells of something 重大 or above
 */
export function countByWeights(
  text: string,
  numbers: readonly NumberToken[],
  known: readonly Mention[],
  grave: number,
): Mention[] {
  if (!isOfLearnedLength(text)) return [];
  const isOfNoDead = NOBODY_DIED.test(text);
  const enough = (measure: LearnedMeasure): number => {
    if (measure === 'deaths' && isOfNoDead) return Infinity;
    if (known.some((mention) => mention.measure === measure)) return LIKELY_BESIDE_OTHERS;
    if (grave >= GRAVE) return LIKELY_WHERE_GRAVE;
    return CROWDS.has(measure) ? LIKELY_CROWD : LIKELY;
  };
  const joined = joinCounts(text, numbers);
  const counted = joined.flatMap((token, at): Mention[] => {
    if (token.low < FEWEST || isTold(known, token) || !mayBeLearned(text, token)) return [];
    if (
      WRONG.test(text.slice(token.end, token.end + 10)) ||
      EVERYDAY.test(text.slice(Math.max(0, token.start - EVERYDAY_WITHIN), token.end))
    )
      return [];
    if (DENIED.test(text.slice(Math.max(0, token.start - 3), token.start))) return [];
    if (areArrested(text, token) || SAFE_ONES.test(text.slice(Math.max(0, token.start - 40), token.start))) return [];
    if (OF_OTHERS.test(ownClause(text, token)) || ARE_SAFE.test(text.slice(token.end, token.end + WITHIN))) return [];
    const measure = likeliest(oddsOfMeasures(text, joined, at), enough);
    if (measure === undefined || (measure === 'deaths' && token.low > MOST_DEAD)) return [];
    return [toldWidely(token, measure)];
  });
  return [...withoutThoseWhoLeft(text, counted)];
}
