import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';

/** 54人生还。生还者全部受伤住院 */
const ALL_HURT = new RarePattern(
  /(?:生还|幸存|获救)(?:者|人员|乘客)(?:全部|均|都|全都|悉数|无一例外地?)(?:有)?(?:不同程度)?(?:地)?(?:受伤|负伤|带伤|的伤)/,
);
const WITHIN = 60;

/** Those who were saved, where all of them are told of as hurt. */
export const hurtSurvivors = (text: string, mentions: readonly Mention[]): Mention[] =>
  ALL_HURT.all(text).flatMap((found) => {
    const saved = mentions.findLast((m) => m.measure === 'rescued' && m.low > 0 && m.end <= found.index + 4);
    if (!saved || found.index - saved.end > WITHIN) return [];
    return [{ ...saved, measure: 'injured', kind: 'total', end: found.index + found[0].length }];
  });
