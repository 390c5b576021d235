import type { Mention } from '../measures.js';
import { joinCounts } from '../people/count-persons.js';
import type { ReadText } from '../reading-steps.js';
import { overlap } from '../text/sentences.js';
import { mayBeLearned } from './beside-number.js';
import type { CountedNumber } from './learn-measures.js';
import { type LearnedMeasure, LEARNED_MEASURES } from './weigh-measures.js';

/** Named as one: the light injuries and those of whom only the sum with the dead is told count as hurt. */
const AS_INJURED: ReadonlySet<string> = new Set(['lightlyInjured', 'casualties']);

/** The numbers of a text that may count people, each with what the readers say that it counts. */
export function countedNumbers({ document: { text }, numbers, mentions }: ReadText): CountedNumber[] {
  const joined = joinCounts(text, numbers);
  return joined.flatMap((token, at): CountedNumber[] => {
    if (!mayBeLearned(text, token)) return [];
    const told = mentions.filter((mention) => overlap(mention, token));
    const exact = told.find(({ low, high, stated }) => [low, high, stated].includes(token.low)) ?? told[0];
    return [{ text, numbers: joined, at, measure: learnedAs(exact?.measure) }];
  });
}

const learnedAs = (measure: Mention['measure'] | undefined): LearnedMeasure =>
  LEARNED_MEASURES.find((known) => known === measure) ??
  (measure !== undefined && AS_INJURED.has(measure) ? 'injured' : 'other');
