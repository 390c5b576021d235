import {
  type CaseFile,
  type Deadline,
  type Instant,
  type Judgement,
  openCase,
  type Rulebook,
  type Timer,
} from '@huiying/core';
import { aReport, exact } from './a-report.js';

export interface CaseChoice {
  readonly rulebook: Rulebook;
  /** First published then; taken in at the same instant unless `detectedAt` says otherwise. */
  readonly startedAt: Instant;
  readonly detectedAt?: Instant;
  readonly judgement?: Partial<Judgement>;
}

/** A case that a report has just opened, led by the bureau. */
export function aCase(choice: CaseChoice): CaseFile {
  const report = aReport({ published: exact(choice.startedAt) }, choice.judgement);
  const opening = {
    caseId: choice.rulebook.newId(),
    actor: 'system',
    detectedAt: choice.detectedAt ?? choice.startedAt,
    history: false,
    leadUnitId: 'bureau',
  };
  return openCase(report, opening, choice.rulebook).file;
}

/** @throws Error when the case has no such deadline */
export function deadlineOf(file: CaseFile, deliverable: string): Deadline {
  const found = file.deadlines.findLast((d) => d.deliverable === deliverable);
  if (!found) throw new Error(`the case has no deadline for ${deliverable}`);
  return found;
}

export const timerOf = (file: CaseFile, deliverable: string, key: string): Timer | undefined =>
  file.timers.find((t) => t.deadlineId === deadlineOf(file, deliverable).id && t.key === key);
