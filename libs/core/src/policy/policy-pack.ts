import type { Period } from '../calendar/period.js';
import type { ConcernKind } from '../severity/judgement.js';
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
  /** Ids of collection focuses and watch topics that the case falls under. */
  readonly focuses?: readonly string[];
  /** Ids of units that lead the case, themselves or by a unit below them. */
  readonly units?: readonly string[];
  /** Cases that at least so many reports tell of. */
  readonly reportsFrom?: number;
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

/** 收集重点: what a pack asks to be collected, and by which signs it is recognised. Any sign will do. */
export interface Focus {
  readonly id: string;
  readonly what: string;
  readonly when?: FocusSigns;
}

export interface FocusSigns {
  readonly words?: readonly string[];
  readonly concerns?: readonly ConcernKind[];
  /** Words count only in reports of these origins. */
  readonly origins?: readonly Origin[];
}

/** 专题: a topic that the pack watches, with the units that it names for it. */
export interface WatchedTopic {
  readonly id: string;
  readonly topic: string;
  readonly words: readonly string[];
  readonly lead?: readonly string[];
}

/** 时效: what a later document says about a rule of the pack. A hint for the reader; no rule stops by itself. */
export interface SupersededHint {
  /** Id of the clause, or `pack`. */
  readonly clause: string;
  readonly by: string;
  readonly note?: string;
}

/** What a duty can ask for that is recorded with the case itself. */
export const DUTY_ASKS = ['follow-up', 'spokesperson', 'consultation'] as const;

/** A requirement without a number: shown for the cases that it concerns (`shownFor` of a clause), with its words. */
export interface Duty {
  readonly id: string;
  readonly what: string;
  readonly quote?: string;
  readonly shownFor: Applicability;
  readonly asks?: (typeof DUTY_ASKS)[number];
  /** Deliverables of which one, confirmed, does what is asked; with `inOrder` all, one after the other. */
  readonly artefacts?: readonly string[];
  readonly inOrder?: boolean;
  /** How many of them; 1 when absent. */
  readonly times?: number;
  /** What they hold between them. */
  readonly content?: readonly string[];
}

/** One line of a pack's score sheet: what is judged, out of how many points. */
export interface ScoreItem {
  readonly name: string;
  readonly max: number;
  /** The clause that asks for it, and its words. */
  readonly clause: string;
  readonly quote?: string;
}

/** 问责条款: what a pack provides for a unit that failed. */
export interface AccountabilityClause {
  readonly id: string;
  /** The document's words for what is done. */
  readonly action: string;
  readonly triggers: readonly string[];
  readonly document: string;
  readonly quote?: string;
}

/** 专项收集: a topic that the office watches for a time, both days included (`YYYY-MM-DD`). */
export interface Campaign extends WatchedTopic {
  readonly from: string;
  readonly until: string;
}

/** A period of the pack that no case runs (disclosure, reporting upwards): shown and computed, not watched. */
export interface OtherClock {
  readonly id: string;
  readonly what: string;
  readonly within: Period;
  /** When it starts, in the document's words. */
  readonly start: string;
  readonly quote?: string;
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
  readonly watchTopics: readonly WatchedTopic[];
  readonly campaigns?: readonly Campaign[];
  readonly focus?: readonly Focus[];
  readonly duties?: readonly Duty[];
  readonly scoreSheet?: readonly ScoreItem[];
  readonly accountability?: readonly AccountabilityClause[];
  readonly otherClocks?: readonly OtherClock[];
  /** Dates `YYYY-MM-DD` between which the document is meant to hold. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly supersededHints?: readonly SupersededHint[];
  /** The pack under this one, only when told so: its rules hold where this one asks for nothing of the kind. */
  readonly stackedOn?: PolicyPack | undefined;
  /** What else the file holds (classes, recurring duties, score sheet), as written; shown, not interpreted. */
  readonly extras?: Readonly<Record<string, unknown>>;
}
