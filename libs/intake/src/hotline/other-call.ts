import { dateOf, type Taken } from '@huiying/core';
import type { HotlineRow } from './hotline-row.js';

/** Offices begin their numbers anew, mostly with the year: under a known number, what was received on another day is another call. */
export const isOtherCall = (taken: Taken, { externalId, receivedAt }: HotlineRow): boolean => {
  if (taken.status !== 'duplicate' || externalId === null) return false;
  const { publishedAt } = taken.stored;
  return publishedAt !== null && dateOf(publishedAt) !== dateOf(receivedAt);
};
