import type { Period } from '../calendar/period.js';
import type { HandlingClass, Severity } from '../severity/severity.js';

export type Origin = 'feed' | 'hotline' | 'manual';
/** semantics: `auto` = the earliest of occurred and first published for major events, else first published. */
export type StartRule = 'auto' | 'occurred' | 'first-published' | 'detected';

export interface Citation {
  readonly document: string;
  readonly quote?: string;
}

/** Every list that is present must contain the case's value; an absent list does not restrict. */
export interface Applicability {
  readonly severities?: readonly Severity[];
  readonly origins?: readonly Origin[];
  readonly handlingClasses?: readonly HandlingClass[];
  readonly eventTypes?: readonly string[];
}

export interface Obligation {
  readonly id: string;
  /** authoritative-release | press-conference | response | authoritative-response | follow-up | any id of the pack */
  readonly deliverable: string;
  readonly appliesTo: Applicability;
  readonly within: Period;
  readonly startsFrom: StartRule;
  readonly citation: Citation;
}

export interface PolicyPack {
  readonly id: string;
  readonly title: string;
  /** Hash of the file's content: what is stamped into a deadline. */
  readonly version: string;
  readonly drill: boolean;
  readonly confirmation: 'required' | 'self-allowed';
  readonly onUpgrade: 'qualifying-fact' | 'original-start';
  /** Share of the deadline after which the board warns, 0..1. */
  readonly warnAt: number;
  readonly obligations: readonly Obligation[];
  /** Words that make a report a concern of their own (舆情收集重点 / watch topics). */
  readonly watchTopics: readonly { readonly id: string; readonly topic: string; readonly words: readonly string[] }[];
  /** What else the file holds (classes, focus, recurring duties, score sheet), as written; shown, not interpreted. */
  readonly extras?: Readonly<Record<string, unknown>>;
}
