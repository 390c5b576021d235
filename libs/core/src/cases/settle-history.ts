import { applyEvidence } from '../responses/decide-response.js';
import { assessReply } from '../responses/assess-reply.js';
import { IMPORTED, type Response } from '../responses/response.js';
import { handedIn } from '../responses/submit-response.js';
import type { IncomingReport, JudgedReport } from '../reports/report.js';
import { cancelDeadlines } from '../deadlines/cancel-unowed.js';
import type { Deadline } from '../deadlines/deadline.js';
import { isRelease } from '../policy/deliverables.js';
import { recordBreach } from '../deadlines/record-breach.js';
import { type Instant, isExact, type Precision } from '../time/instant.js';
import {
  type CaseFile,
  type Circumstances,
  Decision,
  type LedgerDraft,
  type Outcome,
  type Rulebook,
} from './case-file.js';
import { openCase } from './open-case.js';

/** A row of a hotline tells of a reply to who called, and neither that a text was published nor a conference held. */
const isUntold = ({ deliverable }: Deadline): boolean => isRelease(deliverable) || deliverable === 'press-conference';

/** The answer that a spreadsheet records. */
export interface RecordedReply {
  readonly text: string;
  readonly repliedAt: Instant;
  readonly precision: Precision;
  /** `repliedAt` as it was written. */
  readonly raw: string;
}

/**
 * A row of the past: its case is opened as of when it was received, its deadlines are settled from the recorded times,
 * nobody is called, nothing is pushed. Its level is what the text was found to say until a person confirms it. Rows with a reply become answered cases; what is not due yet is left to the sweep,
 * which records a breach and does no more.
 */
export function settleHistory(
  report: JudgedReport,
  reply: RecordedReply | null,
  receivedAt: Instant,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const opening = {
    caseId: rulebook.newId(),
    actor,
    detectedAt: receivedAt,
    history: true,
    leadUnitId: report.incoming.unitId,
  };
  const opened = openCase(report, opening, rulebook);
  const decision = new Decision(opened.file, actor);
  decision.amendCase({ stage: 'closed', closedAt: reply?.repliedAt ?? at.now });
  if (reply) answerAll(decision, report.incoming, reply, rulebook, at);
  const untold = decision.file.deadlines.filter((d) => d.status === 'running' && isUntold(d));
  cancelDeadlines(decision, untold, '导入的热线记录不载有信息发布和新闻发布会的情况', receivedAt);
  for (const deadline of decision.file.deadlines) {
    if (deadline.status === 'running') settleUnanswered(decision, deadline, at);
  }
  decision.amendCase({ stage: 'closed' });
  const settled = decision.outcome();
  const entries: LedgerDraft[] = [...opened.entries, ...settled.entries];
  return { file: settled.file, entries };
}

/**
 * The reply that a later spreadsheet tells of a row of the past that had none: a breach that was recorded meanwhile stays
 * in the ledger. @param file of a case of the past without a response
 */
export function replyToHistory(
  file: CaseFile,
  incoming: IncomingReport,
  reply: RecordedReply,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const decision = new Decision(file, actor);
  answerAll(decision, incoming, reply, rulebook, at);
  return decision.outcome();
}

function settleUnanswered(decision: Decision, deadline: Deadline, { now }: Circumstances): void {
  const { id: deadlineId, caseId, dueAt } = deadline;
  if (dueAt < now) recordBreach(decision, deadline);
  else decision.setTimer({ deadlineId, caseId, key: 'breach', fireAt: dueAt, state: 'armed' });
}

function answerAll(
  decision: Decision,
  incoming: IncomingReport,
  reply: RecordedReply,
  rulebook: Rulebook,
  { now }: Circumstances,
): void {
  const { title, text } = incoming;
  const assessment = { ...assessReply(`${title}\n${text}`, reply.text), decided: null };
  const told = decision.file.deadlines.filter((d) => !isUntold(d)).map((d) => d.deliverable);
  // What was answered is kept where nothing was owed for it, too.
  const deliverables = new Set(told.length > 0 ? told : ['response']);
  for (const deliverable of deliverables) {
    const response: Response = {
      id: rulebook.newId(),
      caseId: decision.file.case.id,
      deliverable,
      publishedAt: reply.repliedAt,
      capturedAt: now,
      channel: incoming.channel ?? incoming.sourceName,
      publisher: incoming.unitId ?? incoming.unitRaw ?? '',
      url: null,
      attachment: null,
      summary: reply.text,
      elements: [],
      spokesperson: null,
      startedAt: null,
      transcriptUrl: null,
      // Of a day it counts from its first moment: in time wherever it may have been, and marked as such.
      qualityFlags: isExact(reply) ? [IMPORTED] : [IMPORTED, 'day-only'],
      status: 'confirmed',
      submittedBy: decision.actor,
      confirmedBy: decision.actor,
      reason: null,
      assessment,
    };
    decision.addResponse(response);
    decision.note('response-imported', reply.repliedAt, {
      ...handedIn(response),
      publishedRaw: reply.raw,
      precision: reply.precision,
    });
    applyEvidence(decision, response);
  }
}
