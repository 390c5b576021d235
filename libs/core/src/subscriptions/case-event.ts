import type { CaseFile, LedgerDraft } from '../cases/case-file.js';
import { formatInstant, type Instant } from '../time/instant.js';

/** What a subscriber can be told of. */
export const CASE_EVENTS = [
  'case.opened',
  'case.severity-changed',
  'case.severity-confirmed',
  'case.assigned',
  'case.report-joined',
  'case.report-edited',
  'case.closed',
  'case.reopened',
  'case.merged',
  'case.unmerged',
  'case.split',
  'deadline.started',
  'deadline.warned',
  'deadline.breached',
  'deadline.met',
  'deadline.answered-late',
  'deadline.breach-corrected',
  'deadline.cancelled',
  'response.submitted',
  'response.confirmed',
  'response.rejected',
] as const;
export type CaseEventName = (typeof CASE_EVENTS)[number];

/** One event on its way to whoever subscribed to it; `data` holds JSON values only. */
export interface CaseEvent {
  readonly name: CaseEventName;
  readonly caseId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Entries that are an event whatever they hold; those about the level depend on what they say. */
const EVENT_OF: Readonly<Record<string, CaseEventName>> = {
  'case-opened': 'case.opened',
  'unit-assigned': 'case.assigned',
  'report-joined': 'case.report-joined',
  'report-edited': 'case.report-edited',
  'case-closed': 'case.closed',
  'case-reopened': 'case.reopened',
  'case-merged': 'case.merged',
  'case-unmerged': 'case.unmerged',
  'case-split': 'case.split',
  'deadline-started': 'deadline.started',
  'deadline-carried': 'deadline.started',
  'deadline-restored': 'deadline.started',
  'deadline-paused': 'deadline.started',
  'deadline-resumed': 'deadline.started',
  'deadline-extended': 'deadline.started',
  'deadline-restarted': 'deadline.started',
  'deadline-rebased': 'deadline.started',
  'deadline-warned': 'deadline.warned',
  'deadline-breached': 'deadline.breached',
  'deadline-met': 'deadline.met',
  'deadline-answered-late': 'deadline.answered-late',
  'breach-corrected': 'deadline.breach-corrected',
  'deadline-cancelled': 'deadline.cancelled',
  'response-submitted': 'response.submitted',
  'response-confirmed': 'response.confirmed',
  'response-rejected': 'response.rejected',
};

/**
 * What subscribers are told of ledger entries. Facts are picked, not passed on: words of a call or of a person - titles
 * of hotline cases, quotes, reasons - never leave, since a caller's name may stand in them. History is not told.
 * @param files the cases of the entries as they are after them
 */
export function eventsOf(
  entries: readonly LedgerDraft[],
  files: ReadonlyMap<string, CaseFile>,
  recordedAt: Instant,
): CaseEvent[] {
  return entries.flatMap((entry) => {
    const name = nameOf(entry);
    const file = files.get(entry.caseId);
    if (name === undefined || !file || file.case.history) return [];
    const { severity, provisional, stage, drill } = file.case;
    const data = {
      caseId: entry.caseId,
      effectiveAt: formatInstant(entry.effectiveAt),
      recordedAt: formatInstant(recordedAt),
      severity,
      provisional,
      stage,
      drill,
      ...factsOf(entry, file),
    };
    return [{ name, caseId: entry.caseId, data }];
  });
}

function nameOf({ kind, data }: LedgerDraft): CaseEventName | undefined {
  // The first proposal is part of the opening; a later one says what it raised the level from.
  if (kind === 'severity-proposed') return data['from'] === undefined ? undefined : 'case.severity-changed';
  if (kind !== 'severity-confirmed') return EVENT_OF[kind];
  return data['from'] === data['to'] ? 'case.severity-confirmed' : 'case.severity-changed';
}

function factsOf(entry: LedgerDraft, file: CaseFile): Record<string, unknown> {
  const { kind } = entry;
  if (kind.startsWith('deadline-') || kind === 'breach-corrected') return deadlineFacts(entry, file);
  if (kind.startsWith('response-')) return responseFacts(entry, file);
  if (kind === 'case-opened') return openingFacts(entry, file);
  const { from, to, severity, unitId, role, reportId, source } = entry.data;
  if (kind.startsWith('severity-')) return { from, to: to ?? severity };
  if (kind === 'unit-assigned') return { unitId, role };
  if (kind === 'case-merged') return { intoCaseId: entry.data['intoCaseId'] };
  if (kind === 'case-unmerged') return { fromCaseId: entry.data['fromCaseId'] };
  if (kind === 'case-split') return { newCaseId: entry.data['caseId'] };
  return kind.startsWith('report-') ? { reportId, source } : {};
}

function openingFacts({ data }: LedgerDraft, { case: kase }: CaseFile): Record<string, unknown> {
  const { origin, eventType, measures } = kase;
  const facts = { origin, eventType, measures, unitId: kase.leadUnitId, reportId: data['reportId'] };
  return origin === 'feed' ? { ...facts, title: kase.title, source: data['source'] } : facts;
}

function deadlineFacts({ data }: LedgerDraft, { deadlines }: CaseFile): Record<string, unknown> {
  const { deadlineId, responseId } = data;
  const deadline = deadlines.find(({ id }) => id === deadlineId);
  if (!deadline) return { deadlineId };
  const { obligation, deliverable, presumed, provisional: provisionalDueAt, startedAt, dueAt } = deadline;
  return {
    deadlineId,
    obligation,
    deliverable,
    startedAt: formatInstant(startedAt),
    dueAt: formatInstant(dueAt),
    presumed,
    provisionalDueAt,
    ...(responseId !== undefined && { responseId }),
  };
}

function responseFacts({ data }: LedgerDraft, { responses }: CaseFile): Record<string, unknown> {
  const { responseId } = data;
  const response = responses.find(({ id }) => id === responseId);
  if (!response) return { responseId };
  const { deliverable, publishedAt, channel, publisher, url } = response;
  return { responseId, deliverable, publishedAt: formatInstant(publishedAt), channel, publisher, url };
}
