import type { PersonState } from './person-states.js';

/** A state that is a measure by itself: all but the dead or missing told as one, and what is no toll. */
export type CountedState = Exclude<PersonState, 'other' | 'deathsOrMissing'>;

/** States whose figures are put together from several numbers. */
export const ADDED_UP: ReadonlySet<PersonState> = new Set<CountedState>([
  'deaths',
  'missing',
  'seriouslyInjured',
  'injured',
  'poisoned',
  'evacuated',
]);

/** Whom a sentence may be about whose figure stands clauses behind. */
export const SUBJECTS: ReadonlySet<PersonState> = new Set([...ADDED_UP, 'atRisk', 'cases']);

/** What a state counts, where it is one of those asked for. */
export const measureOf = (state: PersonState | undefined, among: ReadonlySet<PersonState>): CountedState | undefined =>
  state !== undefined && isCounted(state) && among.has(state) ? state : undefined;

const isCounted = (state: PersonState): state is CountedState => state !== 'other' && state !== 'deathsOrMissing';
