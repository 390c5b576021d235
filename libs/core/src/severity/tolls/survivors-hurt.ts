import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';

/** 54人生还。生还者全部受伤住院 */
const ALL_HURT = new RarePattern(
  /(?:生还|幸存|获救)(?:者|人员|乘客)(?:全部|均|都|全都|悉数|无一例外地?)(?:有)?(?:不同程度)?(?:地)?(?:受伤|负伤|带伤|的伤)/,
);
/** 救出四十人，当中十七人死亡，其余全部受伤 */
const THE_REST_HURT = new RarePattern(
  /(?:其余|其他|剩下|余下)的?(?:人员?|\d+人)?(?:全部|均|都|全都)(?:有)?(?:不同程度)?(?:地)?(?:受伤|负伤)/,
);
const WITHIN = 60;

const hurt = (saved: Mention, less: number, end: number): Mention => ({
  ...saved,
  measure: 'injured',
  kind: 'total',
  stated: saved.stated - less,
  low: saved.low - less,
  high: saved.high - less,
  end,
});

/** Those who were saved, where all of them, or all who did not die, are told of as hurt. */
export function hurtSurvivors(text: string, mentions: readonly Mention[]): Mention[] {
  const savedBefore = (at: number): Mention | undefined => {
    const saved = mentions.findLast((m) => m.measure === 'rescued' && m.low > 0 && m.end <= at);
    return saved && at - saved.end <= WITHIN ? saved : undefined;
  };
  const all = ALL_HURT.all(text).flatMap((found) => {
    const saved = savedBefore(found.index + 4);
    return saved ? [hurt(saved, 0, found.index + found[0].length)] : [];
  });
  const rest = THE_REST_HURT.all(text).flatMap((found) => {
    const saved = savedBefore(found.index);
    const dead = mentions.find(
      (m) => m.measure === 'deaths' && saved !== undefined && m.start >= saved.end && m.end <= found.index,
    );
    return saved && dead && dead.low < saved.low ? [hurt(saved, dead.low, found.index + found[0].length)] : [];
  });
  return [...all, ...rest];
}
