import type { Instant } from '../time/instant.js';
import type { AttemptOutcome } from './attempt.js';
import type { SourceAlarm } from './source-alarm.js';

/** A source whose turn has come, leased by one worker. */
export interface DueSource {
  readonly id: string;
  readonly url: string;
  /** Address under which its articles are named, whatever it moved to since; its own where absent. */
  readonly namedAs?: string | undefined;
  readonly name: string;
  readonly scope: 'local' | 'wide';
  readonly timeZone: string | null;
  readonly encoding: string | null;
  readonly unitId: string | null;
  /** Validators of the last answer from this very URL. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The whole body is asked for, without validators. */
  readonly isFullFetch: boolean;
  /** SHA-256 of the last body that was taken in. */
  readonly bodyHash: string | null;
  /** No poll has succeeded yet: old items are no alarm. */
  readonly isFirstPoll: boolean;
}

/** What a poll came to; `failed` ones lengthen the pause, up to an hour, and never stop the source. */
export interface PollResult {
  readonly outcome: AttemptOutcome;
  readonly detail: string;
  readonly failed: boolean;
  readonly newItems: number;
  /** How many items the feed held; absent when no body was read. */
  readonly items?: number | undefined;
  /** When the feed's items were published, where it says so. */
  readonly itemTimes?: readonly Instant[] | undefined;
  readonly httpStatus?: number | undefined;
  /** Absent: as before (304); null: there are none, or they are another address's. */
  readonly etag?: string | null | undefined;
  readonly lastModified?: string | null | undefined;
  readonly bodyHash?: string | undefined;
  /** Where the answer came from in the end. */
  readonly finalUrl?: string | undefined;
  /** Where redirects said the feed has moved to for good. */
  readonly movedTo?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly tookMs?: number | undefined;
}

/** The sources and whose turn it is. */
export abstract class SourceQueue {
  /**
   * Leases sources whose turn has come and whose domain takes a request now; each of them takes a token of its domain.
   * One without a token is given the turn at which it gets one.
   */
  abstract claimDue(limit: number, now: Instant): Promise<readonly DueSource[]>;

  /** Records an attempt and sets the next turn. @param now when the answer was there @returns what a person must know */
  abstract recordPoll(
    source: Pick<DueSource, 'id' | 'url'>,
    result: PollResult,
    now: Instant,
  ): Promise<readonly SourceAlarm[]>;

  /** Brings forward the turn of sources that feed an open 特别重大 or 重大 case. @returns how many */
  abstract hasten(now: Instant): Promise<number>;
}
