import { applyEvidence } from '../responses/decide-response.js';
import { assessReply } from '../responses/assess-reply.js';
import type { Response } from '../responses/response.js';
import { suggestionOf } from '../responses/submit-response.js';
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
}

/**
 * A row of the past: its case is opened as of when it was received, its deadlines are settled from the recorded times,
 * nobody is called, nothing is pushed. Rows with a reply become answered cases; what is not due yet is left to the sweep,
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
  decision.amendCase({ provisional: false, stage: 'closed', closedAt: reply?.repliedAt ?? at.now });
  if (reply) answerAll(decision, report.incoming, reply, rulebook);
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
): Outcome {
  const decision = new Decision(file, actor);
  answerAll(decision, incoming, reply, rulebook);
  return decision.outcome();
}

function settleUnanswered(decision: Decision, deadline: Deadline, { now }: Circumstances): void {
  const { id: deadlineId, caseId, dueAt } = deadline;
  if (dueAt < now) recordBreach(decision, deadline);
  else decision.setTimer({ deadlineId, caseId, key: 'breach', fireAt: dueAt, state: 'armed' });
}

function answerAll(decision: Decision, incoming: IncomingReport, reply: RecordedReply, rulebook: Rulebook): void {
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
      capturedAt: reply.repliedAt,
      channel: incoming.channel ?? incoming.sourceName,
      publisher: incoming.unitId ?? '',
      url: null,
      attachment: null,
      summary: reply.text,
      elements: [],
      spokesperson: null,
      startedAt: null,
      transcriptUrl: null,
      // Of a day it counts from its first moment: in time wherever it may have been, and marked as such.
      qualityFlags: isExact(reply) ? ['imported'] : ['imported', 'day-only'],
      status: 'confirmed',
      submittedBy: decision.actor,
      confirmedBy: decision.actor,
      reason: null,
      assessment,
    };
    decision.addResponse(response);
    decision.note('response-imported', reply.repliedAt, {
      responseId: response.id,
      deliverable,
      ...suggestionOf(response),
    });
    applyEvidence(decision, response);
  }
}
