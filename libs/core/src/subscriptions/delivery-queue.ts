import type { Instant } from '../time/instant.js';

/** An event on its way to one subscriber, leased by one worker. */
export interface OutgoingEvent {
  /** Idempotency key: the same on every attempt. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly caseId: string;
  /** JSON, the same on every attempt. */
  readonly body: string;
  readonly url: string;
  /** Null where it was sealed with another key, as after a restore with another HUIYING_SECRET. */
  readonly secret: string | null;
  /** 1 for the first. */
  readonly attempt: number;
  /** Since it was recorded. */
  readonly ageMs: number;
}

/** Events that wait for their subscribers; at least once, those of one case in order. */
export abstract class DeliveryQueue {
  /**
   * Leases events whose turn has come, at most `perSubscriber` for each and only the earliest of each case; a lease that
   * runs out makes them visible again.
   * @param except subscribers to leave alone
   */
  abstract claim(perSubscriber: number, except: readonly string[]): Promise<readonly OutgoingEvent[]>;
  /** Marks one as delivered and leases the next of the same case for the same subscriber, if one waits. */
  abstract markDelivered(event: OutgoingEvent): Promise<OutgoingEvent | undefined>;
  abstract retryLater(id: string, afterMs: number, problem: string): Promise<void>;
  abstract giveUp(id: string, problem: string): Promise<void>;
  /** Removes what was delivered before then. */
  abstract forget(deliveredBefore: Instant): Promise<void>;
}

/** Hands one event to its subscriber. Never throws: it answers. */
export interface EventSender {
  send(event: OutgoingEvent): Promise<{ readonly sent: true } | { readonly problem: string }>;
}
