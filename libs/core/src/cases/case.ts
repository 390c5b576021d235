import type { RecordedInstant } from '../deadlines/choose-start.js';
import type { Origin } from '../policy/policy-pack.js';
import type { DomainFinding } from '../domains/domain-finding.js';
import type { FocusFinding } from '../policy/focus.js';
import type { HandlingClass, Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Proceedings } from '../proceedings/proceedings.js';
import type { Corrected } from './corrected.js';
import type { UnitProposal } from './propose-unit.js';

/** 收集 - 会商 - 研判 - 回应 - 评估 - 归档. */
export const STAGES = ['collected', 'consulted', 'judged', 'answered', 'evaluated', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** Why a severity was proposed: the rule, the words of the report, the clause. */
export interface Because {
  readonly rule: string;
  readonly quote: string;
  readonly citation: string;
}

/** What a merge may change of the case that goes on. */
export type CaseFacts = Pick<
  Case,
  | 'severity'
  | 'strictest'
  | 'provisional'
  | 'needsReview'
  | 'eventType'
  | 'handlingClass'
  | 'measures'
  | 'deathsToldAt'
  | 'because'
  | 'summary'
  | 'occurredAt'
  | 'firstPublishedAt'
  | 'detectedAt'
  | 'leadUnitId'
>;

/** 舆情事件: what must be answered. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** The toll or the first words of the report, for the wall. */
  readonly summary: string;
  readonly origin: Origin;
  readonly drill: boolean;
  /** Imported from a spreadsheet of the past: never on the live board, never pushed. */
  readonly history: boolean;
  readonly stage: Stage;
  readonly severity: Severity;
  /** Gravest plausible level while nobody has confirmed one; equal to `severity` afterwards. */
  readonly strictest: Severity;
  /** 待研判: proposed by the system, not confirmed by a person. */
  readonly provisional: boolean;
  readonly needsReview: boolean;
  readonly eventType: string | null;
  readonly handlingClass: HandlingClass | null;
  readonly domain: string | null;
  /** What the domain was proposed on; null for cases opened before domains were proposed. */
  readonly domainFinding: DomainFinding | null;
  readonly focus: readonly FocusFinding[];
  readonly unitProposal: UnitProposal | null;
  readonly measures: Readonly<Record<string, number>>;
  /** When the report appeared that the number of dead is from; null where nobody died or it does not say. */
  readonly deathsToldAt: Instant | null;
  readonly because: readonly Because[];
  readonly occurredAt: RecordedInstant | null;
  readonly firstPublishedAt: RecordedInstant | null;
  readonly detectedAt: Instant;
  readonly assignedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly leadUnitId: string | null;
  readonly supportingUnitIds: readonly string[];
  /** Its own reports and those of the cases that were merged into it. */
  readonly reportCount: number;
  readonly corrected: Corrected;
  /** 办理记录: what people recorded of its handling. */
  readonly proceedings: Proceedings;
  /** The case that goes on for this one since it was merged; off the board while it is. */
  readonly mergedInto: string | null;
  readonly mergedAt: Instant | null;
  /** What the case was by itself, while others are merged into it. */
  readonly beforeMerges: CaseFacts | null;
}

/** Answered once; new deadlines take such a case back into the work. */
export const isAnswered = ({ stage }: Pick<Case, 'stage'>): boolean => stage === 'answered' || stage === 'evaluated';
