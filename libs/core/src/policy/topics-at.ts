import { dateOf, type Instant } from '../time/instant.js';
import type { PolicyPack, WatchedTopic } from './policy-pack.js';

/** What the office watches in a report that was published then: its topics, and the campaigns of that day. */
export function topicsAt(
  { watchTopics, campaigns = [] }: Pick<PolicyPack, 'watchTopics' | 'campaigns'>,
  publishedAt: Instant | undefined,
): readonly WatchedTopic[] {
  if (publishedAt === undefined || campaigns.length === 0) return watchTopics;
  const day = dateOf(publishedAt);
  return [...watchTopics, ...campaigns.filter(({ from, until }) => from <= day && day <= until)];
}
