import type { UserView } from './api.js';
import type { OnCallView } from './roster.js';
import type { Instant } from './words.js';

export interface CurrentSessionView {
  user: UserView;
  /** The password was made by the server, and somebody else has seen it. */
  mustChangePassword: boolean;
}

export interface SessionView extends CurrentSessionView {
  token: string;
}

/** A person of the office as the page of people lists them. */
export interface PersonView extends UserView {
  /** False once access was withdrawn: neither signs in nor is called. */
  active: boolean;
  /**
   * Channels of the office over which a call of the person arrives: `board`, `email`, `sms`, `web-push`; only in what an administrator
   * is answered.
   */
  reachedOver?: string[];
}

/** The password is there when the server made it, and only in this answer. */
export interface AddedPersonView extends PersonView {
  password?: string;
}

export interface StepCallsView {
  called: (Pick<OnCallView, 'onDutyUntil' | 'inPlaceOf'> & {
    id: string;
    name: string;
    unitId: string | null;
    reachedOver: string[];
  })[];
  /** Names of those who would be called, and are away. */
  absent: string[];
  /** No step found anybody: the administrators are called in their place. */
  instead: boolean;
}

/** Whom the ladder calls now, for each unit that may lead a case. */
export interface CallsView {
  /** Channels of single persons that the office has. */
  channels: string[];
  /** `at` is a share of the deadline, 0..1. */
  ladder: { at: number; to: string[]; channels: string[] }[];
  units: { id: string; name: string; steps: StepCallsView[] }[];
}

export interface ApiKeyView {
  id: string;
  name: string;
  createdAt: Instant;
}
