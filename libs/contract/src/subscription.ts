import type { Instant } from './words.js';

/** Who is told of events by signed webhook. */
export interface SubscriptionView {
  id: string;
  url: string;
  events: string[];
  createdAt: Instant;
  createdBy: string;
  /** Events that wait to be delivered, those that failed included. */
  pending: number;
  /** Events that were tried and are tried again. */
  failing: number;
  /** Events that were not taken for three days. */
  givenUp: number;
  lastDeliveredAt: Instant | null;
  /** What the subscriber's server last said or did instead of taking an event. */
  lastProblem: string | null;
}

/** The answer to a new subscription: the only time that its secret is shown. */
export interface NewSubscriptionView extends SubscriptionView {
  secret: string;
}

/** The body of a webhook to a subscriber. Fields are added freely; an unknown type or field is to be ignored. */
export interface SubscriberEvent {
  /** `case.opened`, `deadline.breached` ... */
  type: string;
  timestamp: Instant;
  data: {
    caseId: string;
    number: number;
    /** When it happened in law; `recordedAt` is when it was recorded. */
    effectiveAt: Instant;
    recordedAt: Instant;
    drill: boolean;
    [fact: string]: unknown;
  };
}
