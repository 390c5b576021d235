import {
  addMs,
  type CaseFile,
  type Circumstances,
  type Deadline,
  decideResponse,
  fireTimers,
  type Instant,
  isOpen,
  mergeCases,
  type Severity,
  startOfDate,
  submitResponse,
  unmergeCase,
} from '@huiying/core';
import { aCase } from './a-case.js';
import { aJudgement } from './a-report.js';
import { aRulebook, PEOPLE, PRESS_OFFICER } from './a-rulebook.js';

const START = addMs(startOfDate('2026-11-23'), 10 * 3_600_000);
const HOUR_MS = 3_600_000;
const rulebook = aRulebook();
const at = (now: Instant): Circumstances => ({ now, people: PEOPLE });
const hours = (n: number): Instant => addMs(START, n * HOUR_MS);

/** A case whose first report was published that many hours after the first. */
const caseAt = (startHour: number, severity: Severity = 'ordinary'): CaseFile =>
  aCase({ rulebook, startedAt: hours(startHour), judgement: aJudgement({ severity }) });

function merge(child: CaseFile, survivor: CaseFile, hour: number) {
  const outcome = mergeCases({ child, survivor, reason: '同一事件' }, '值班长', rulebook, at(hours(hour)));
  const [one, other] = outcome.files;
  if (!one || !other) throw new Error('a merge changes two cases');
  return { child: one, survivor: other, entries: outcome.entries };
}

function unmerge(child: CaseFile, survivor: CaseFile, hour: number, others: readonly CaseFile[] = []) {
  const merged = { child, survivor, others, reason: '不是同一事件' };
  const outcome = unmergeCase(merged, '值班长', rulebook, at(hours(hour)));
  const [one, other, ...rest] = outcome.files;
  if (!one || !other) throw new Error('an undone merge changes two cases');
  return { child: one, survivor: other, others: rest, entries: outcome.entries };
}

const sweep = (file: CaseFile, hour: number): CaseFile => fireTimers(file, rulebook, at(hours(hour))).file;

function answer(file: CaseFile, hour: number, deliverable = 'response'): CaseFile {
  const draft = {
    deliverable,
    publishedAt: hours(hour),
    channel: '应急局网站',
    publisher: 'bureau',
    summary: '路灯已经修好。',
  };
  const submitted = submitResponse(file, draft, '经办人', rulebook, at(hours(hour)));
  const accepted = { accepted: true };
  return decideResponse(submitted.file, submitted.response.id, accepted, PRESS_OFFICER, rulebook, at(hours(hour))).file;
}

const openOf = ({ deadlines }: CaseFile): readonly Deadline[] => deadlines.filter(isOpen);
/** What the response-time history counts of a case. */
const countedOf = ({ deadlines }: CaseFile): readonly Deadline[] =>
  deadlines.filter((d) => d.status !== 'cancelled' && d.mergedTo === null);
const statuses = (deadlines: readonly Deadline[]): string[] => deadlines.map((d) => d.status);
const armed = (file: CaseFile): number => file.timers.filter((t) => t.state === 'armed').length;

/** Cases that start hours apart, and what happens to them; instants are hours after the first. */
export const mergingCases = {
  answer,
  armed,
  at,
  caseAt,
  countedOf,
  hours,
  merge,
  openOf,
  rulebook,
  statuses,
  sweep,
  unmerge,
};
