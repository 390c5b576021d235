import type { Case } from '../cases/case.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Instant } from '../time/instant.js';
import type { Attachment } from './attachment.js';
import type { ResponseAssessment } from './reply-assessment.js';

export type ResponseStatus = 'pending-confirmation' | 'confirmed' | 'rejected';

/** 回应: a published artefact that answers an obligation, with its evidence. */
export interface Response {
  readonly id: string;
  readonly caseId: string;
  readonly deliverable: string;
  readonly publishedAt: Instant;
  readonly capturedAt: Instant;
  readonly channel: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly attachment: Attachment | null;
  readonly summary: string;
  readonly elements: readonly string[];
  readonly spokesperson: string | null;
  /** When a press conference began. */
  readonly startedAt: Instant | null;
  readonly transcriptUrl: string | null;
  readonly qualityFlags: readonly string[];
  readonly status: ResponseStatus;
  readonly submittedBy: string;
  readonly confirmedBy: string | null;
  readonly reason: string | null;
  /** What the text says, as far as rules can tell; a suggestion that stops and starts nothing. */
  readonly assessment: ResponseAssessment | null;
}

/** Quality flag of what a spreadsheet of the past tells. */
export const IMPORTED = 'imported';

/** Settled by the times that it tells, whenever it was taken in. */
export const isImported = ({ qualityFlags }: Pick<Response, 'qualityFlags'>): boolean =>
  qualityFlags.includes(IMPORTED);

type Stopping = Pick<Response, 'deliverable' | 'publishedAt'> & { readonly startedAt?: Instant | null | undefined };

/** The instant that stops a deadline: when a press conference was held, else when the text was published. */
export const stopsAt = (response: Stopping): Instant =>
  response.deliverable === 'press-conference' && response.startedAt ? response.startedAt : response.publishedAt;

/** 权威回应 is a response too; nothing else stands in for another deliverable. */
export const answers = (response: string, deliverable: string): boolean =>
  response === deliverable || (response === 'authoritative-response' && deliverable === 'response');

/**
 * Nothing that was published before a thing happened tells of it, nor of a new fact what was published before that became
 * known. Before 首次公开 or the detection it may well have been.
 */
export const tellsOf = ({ basis, startedAt }: Deadline, stop: Instant): boolean =>
  (basis !== 'qualifying-fact' && basis !== 'occurred') || stop >= startedAt;

const MINUTE_MS = 60_000;

/**
 * Before a call there was nobody to answer; the media may well be later than the office. Evidence is told to the minute, which
 * may be that of the call. A spreadsheet's reply was compared with its call by their own precision.
 */
const isBeforeTheCall = (response: Response, { deliverable, basis, startedAt }: Deadline, { origin }: Case): boolean =>
  origin === 'hotline' &&
  basis === 'first-published' &&
  answers('authoritative-response', deliverable) &&
  !isImported(response) &&
  stopsAt(response).getTime() < startedAt.getTime() - (startedAt.getTime() % MINUTE_MS);

/** Whether the response, once confirmed, settles the deadline of the case. */
export const settles = (response: Response, deadline: Deadline, kase: Case): boolean =>
  answers(response.deliverable, deadline.deliverable) &&
  tellsOf(deadline, stopsAt(response)) &&
  !isBeforeTheCall(response, deadline, kase);

/**
 * Evidence that lay with the confirming office at the due instant and tells of an answer in time. What was handed in
 * later corrects a breach but does not hold it back; else the outcome would hang on when the sweep happened to run.
 */
export const holdsBack = (response: Response, deadline: Deadline, kase: Case): boolean =>
  response.status === 'pending-confirmation' &&
  settles(response, deadline, kase) &&
  stopsAt(response) <= deadline.dueAt &&
  response.capturedAt <= deadline.dueAt;
