import type { ResponseView } from './response-view.js';
import type { CorrectedView, ReportReading } from './corrections.js';
import type { ReportVersionView } from './report-version.js';
import type { DomainFindingView, FocusView, UnitProposalView } from './proposal-view.js';
import type { BoardCase, BoardDeadline, UnitRef } from './board-view.js';
import type { Because, Citation, HandlingClassWord, Instant, RoleWord, SeverityWord } from './words.js';
import type { MergedCase } from './merging.js';
import type { DeadlineChangeView } from './deadline-change.js';
import type { ProceedingsView } from './proceedings.js';
import type { InboxFindingView } from './inbox.js';
import type { PushView } from './push-view.js';

/** RFC 9457 problem document; `errors` names the fields (JSON pointer style paths) that were wrong. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

export interface UserView {
  id: string;
  username: string;
  displayName: string | null;
  role: RoleWord;
  unitId: string | null;
  /** Where calls reach the person beyond the board; only in what an administrator is answered. */
  email?: string | null;
  phone?: string | null;
}

export interface TraceStep {
  step: string;
  at: Instant;
  note?: string;
}

export interface DeadlineView extends BoardDeadline {
  epoch: number;
  packVersion: string;
  calendarVersion: string;
  limit: { value: number; unit: string };
  citation: Citation;
  trace: TraceStep[];
  breachedAt: Instant | null;
  cancelledReason: string | null;
  /** The deadline that counts in the place of this one since a merge. */
  mergedTo: string | null;
  handlingDueAt: Instant;
  /** What moved its due time, in order, since it first started. */
  changes: DeadlineChangeView[];
  explanations: { text: string; by: string; at: Instant }[];
}

export interface TimelineEntry {
  seq: number;
  kind: string;
  effectiveAt: Instant;
  recordedAt: Instant;
  /** The name of the account, or `system`. */
  actor: string;
  /** How that account's holder is called today. */
  actorName: string;
  data: Record<string, unknown>;
  hash: string;
}

/** 日封: one hash over the ends of every chain of the ledger, linked to the one before. */
export interface DayHeadView {
  number: number;
  /** YYYY-MM-DD, Beijing: the day it closes, or the one during which it was asked for. */
  day: string;
  takenAt: Instant;
  chains: number;
  entries: number;
  /** Chains that have grown since the head before. */
  grown: number;
  grownHash: string;
  previousHash: string;
  hash: string;
}

export interface ReportView {
  id: string;
  origin: 'feed' | 'hotline' | 'manual' | 'push';
  sourceName: string;
  externalId: string | null;
  channel: string | null;
  url: string | null;
  title: string;
  text: string;
  publishedAt: Instant | null;
  publishedRaw: string | null;
  takenInAt: Instant;
  decision: 'opened' | 'joined' | 'inbox';
  reason: string | null;
  /** Why it stays in the inbox, in a sentence with the words of the text; null for a report of a case. */
  inboxBecause: string | null;
  /** The same by its code; null as well where it was stored before there were codes. */
  inboxFinding: InboxFindingView | null;
  caseId: string | null;
  severity: SeverityWord;
  concern: string;
  /** Who set the concern; null while it is what the rules read. */
  concernBy: string | null;
  domain: string | null;
  domainFinding: DomainFindingView | null;
  because: Because[];
  scope: 'local' | 'wide';
  place: string | null;
  /** What a person said of it while it stays in the inbox; null while nobody has. */
  dismissedAs: 'not-ours' | 'no-concern' | null;
  callerName: string | null;
  callerPhone: string | null;
  /** What its author reworded it to, in order; absent when it stands as it came. */
  versions?: ReportVersionView[];
  /** Why it was judged so, as the rules read it now; absent where reports are only listed. */
  reading?: ReportReading;
}

/** Who called, unmasked. */
export interface CallerView {
  callerName: string | null;
  callerPhone: string | null;
}

export interface CaseView extends BoardCase {
  domainFinding: DomainFindingView | null;
  focus: FocusView[];
  unitProposal: UnitProposalView | null;
  handlingClass: HandlingClassWord | null;
  eventType: string | null;
  origin: string;
  measures: Record<string, number>;
  because: Because[];
  needsReview: boolean;
  corrected: CorrectedView;
  firstPublishedAt: Instant | null;
  assignedAt: Instant | null;
  closedAt: Instant | null;
  supporting: UnitRef[];
  /** 办理记录: what people recorded of its handling. */
  proceedings: ProceedingsView;
  /** The closed case that this one goes on from, and those that go on from this one. */
  linked: { earlier: MergedCase | null; later: MergedCase[] };
  /** The case it was merged into. */
  mergedWith: MergedCase | null;
  /** The cases that were merged into it, each with a record of its own. */
  merged: MergedCase[];
  /** Its own and those of the cases merged into it; `caseId` tells them apart. */
  reports: ReportView[];
  allDeadlines: DeadlineView[];
  responses: ResponseView[];
  pushes: PushView[];
  timeline: TimelineEntry[];
}

export interface HistoryCounts {
  n: number;
  onTime: number;
  late: number;
  openOverdue: number;
  rate: number | null;
}

export interface HistoryFigures extends HistoryCounts {
  p50Ms: number | null;
  p90Ms: number | null;
  p95Ms: number | null;
  maxMs: number | null;
}

/** The flat figures are the statutory ones (from the start of the deadline); `handling` counts from detection. */
export interface HistoryRow extends HistoryFigures {
  key: string;
  label: string;
  handling: HistoryFigures;
  /** 不回应: deadlines that were due and are not answered by decision; beside n, not in it. */
  noAnswer: number;
  /** 待确认: over, and held back by evidence that was handed in in time; in n once it is decided on. */
  pendingConfirmation: number;
  /** 后续发布: a cadence of the office's own, which no law counts; apart from n. */
  followUp: HistoryCounts;
}

export interface HistoryView {
  from: Instant;
  to: Instant;
  by: 'unit' | 'severity' | 'month';
  rows: HistoryRow[];
  total: HistoryRow;
  /** Cases of drills with a deadline due in the period; none of them is counted. */
  drillsLeftOut: number;
}

export interface HotlineAnswer {
  reportId: string;
  caseId: string;
  decision: 'opened' | 'joined';
  severity: SeverityWord;
  provisional: boolean;
  because: Because[];
  deadlines: BoardDeadline[];
}

export interface ReportResult {
  externalId: string | null;
  status: 'accepted' | 'duplicate' | 'refused';
  reportId?: string;
  decision?: 'opened' | 'joined' | 'inbox';
  caseId?: string;
  reason?: string;
  problem?: { code: string; detail: string; field?: string };
}
