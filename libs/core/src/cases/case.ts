import type { RecordedInstant } from '../deadlines/choose-start.js';
import type { Origin } from '../policy/policy-pack.js';
import type { HandlingClass, Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Corrected } from './corrected.js';

/** 收集 - 会商 - 研判 - 回应 - 评估 - 归档. */
export const STAGES = ['collected', 'consulted', 'judged', 'answered', 'evaluated', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** Why a severity was proposed: the rule, the words of the report, the clause. */
export interface Because {
  readonly rule: string;
  readonly quote: string;
  readonly citation: string;
}

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
  readonly measures: Readonly<Record<string, number>>;
  readonly because: readonly Because[];
  readonly occurredAt: RecordedInstant | null;
  readonly firstPublishedAt: RecordedInstant | null;
  readonly detectedAt: Instant;
  readonly assignedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly leadUnitId: string | null;
  readonly supportingUnitIds: readonly string[];
  readonly reportCount: number;
  readonly corrected: Corrected;
}

/** Answered once; new deadlines take such a case back into the work. */
export const isAnswered = ({ stage }: Pick<Case, 'stage'>): boolean => stage === 'answered' || stage === 'evaluated';
