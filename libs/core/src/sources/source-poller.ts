import type { Instant } from '../time/instant.js';
import type { DueSource, PollResult } from './source.js';

/** Fetches a source, takes in what is new and says how it went; never throws for what a server does. */
export abstract class SourcePoller {
  abstract poll(source: DueSource, now: Instant): Promise<PollResult>;
}
