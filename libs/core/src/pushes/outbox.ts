import type { Addressee, Message } from './channel.js';

/** A push on its way out, leased by one worker. */
export interface OutgoingPush {
  readonly channel: string;
  readonly message: Message;
  readonly to: Addressee;
}

/** Pushes that wait to be sent; at least once, with the push's id as idempotency key. */
export abstract class Outbox {
  /** Leases up to `limit` pushes whose turn has come; a lease that runs out makes them visible again. */
  abstract claim(limit: number): Promise<readonly OutgoingPush[]>;
  /** Notes together what was sent. */
  abstract markSent(ids: readonly string[]): Promise<void>;
  abstract retryLater(id: string, afterMs: number, problem: string): Promise<void>;
  abstract refuse(id: string, problem: string): Promise<void>;
}
