/** A source whose turn has come, leased by one worker. */
export interface DueSource {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly scope: 'local' | 'wide';
  readonly timeZone: string | null;
  readonly encoding: string | null;
  readonly unitId: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** No poll has succeeded yet: old items are no alarm. */
  readonly isFirstPoll: boolean;
}

/** What a poll came to; `failed` ones lengthen the pause, up to an hour, and never stop the source. */
export interface PollResult {
  readonly outcome: string;
  readonly detail: string;
  readonly failed: boolean;
  readonly newItems: number;
  readonly etag?: string | null | undefined;
  readonly lastModified?: string | null | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** The sources and whose turn it is. */
export abstract class SourceQueue {
  abstract claimDue(limit: number): Promise<readonly DueSource[]>;
  abstract recordPoll(id: string, result: PollResult): Promise<void>;
}
