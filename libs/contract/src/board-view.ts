import type { BasisWord, DeadlineStatusWord, Instant, SeverityWord, StageWord } from './words.js';

export interface BoardDeadline {
  id: string;
  obligation: string;
  deliverable: string;
  /** The pack and the document that the rule comes from. */
  packId: string;
  document: string;
  status: DeadlineStatusWord;
  startedAt: Instant;
  dueAt: Instant;
  basis: BasisWord;
  /** 推定: the start fell back for want of a usable date. */
  presumed: boolean;
  provisional: boolean;
  /** 待确认: evidence was submitted and waits for a second person. */
  pendingConfirmation: boolean;
  /** Instant from which the board shows a warning. */
  warnAt: Instant;
  answeredAt: Instant | null;
  recordedLate: boolean;
  /** 中止: until when the last pause of a period of days lasts or lasted; null when it was never paused. */
  pausedUntil: Instant | null;
}

export interface BoardEscalation {
  step: number;
  calledAt: Instant;
  to: string;
  acknowledgedAt: Instant | null;
  acknowledgedBy: string | null;
}

export interface UnitRef {
  id: string;
  name: string;
}

export interface BoardCase {
  id: string;
  number: string;
  title: string;
  severity: SeverityWord;
  /** 待研判: nobody has confirmed the severity yet. */
  provisional: boolean;
  unit: UnitRef | null;
  /** 领域; null when none was recognised. */
  domain: string | null;
  stage: StageWord;
  reportCount: number;
  /** The case that goes on for this one; null for a case of its own. */
  mergedInto: string | null;
  summary: string;
  occurredAt: Instant | null;
  detectedAt: Instant;
  drill: boolean;
  /** 不回应: decided, and approved, that nothing is said in public. */
  noAnswer: boolean;
  /** 处置进展 that no publication has told of yet. */
  openFollowUps: number;
  /** 第一发言人; null while none is named. */
  spokesperson: string | null;
  deadlines: BoardDeadline[];
  escalation: BoardEscalation | null;
  /** 督办: how often it was ordered, and when last; null when it never was. */
  supervision: { count: number; lastAt: Instant } | null;
}

export interface BoardFigures {
  office: string;
  /** Without drills, as all figures. */
  open: number;
  drills: number;
  dueToday: number;
  monthOnTimeRate: number | null;
  monthN: number;
  inbox: number;
  /** Pairs of cases that may be one event. */
  suggestions: number;
  sourcesHealthy: number;
  sourcesTotal: number;
  lastClosedAt: Instant | null;
}

export interface BoardView {
  serverNow: Instant;
  seq: number;
  cases: BoardCase[];
  figures: BoardFigures;
}
