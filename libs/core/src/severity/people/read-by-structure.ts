import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { readBodies } from './read-bodies.js';
import { readDayByDay } from './read-day-by-day.js';
import { readDeadInShares } from './read-dead-in-shares.js';
import { readEaters } from './read-eaters.js';
import { readPersonRows } from './read-person-rows.js';
import { readPutRightLater } from './read-put-right-later.js';
import { readRowOfPeople } from './read-row-of-people.js';
import { readTopicCount } from './read-topic-count.js';
import { readSubjectPoisoned } from './read-subject-poisoned.js';

/** People told by how a sentence is built: whom a number counts stands clauses away from it, or nobody counts them. */
export const readByStructure = (
  text: string,
  numbers: readonly NumberToken[],
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] => [
  ...readPutRightLater(text, persons, known),
  ...readBodies(text, persons, known),
  ...readDayByDay(text, numbers),
  ...readEaters(text, persons),
  ...readSubjectPoisoned(text, persons, known),
  ...readRowOfPeople(text, known),
  ...readPersonRows(text),
  ...readDeadInShares(text, persons),
  ...readTopicCount(text, numbers, known),
];
