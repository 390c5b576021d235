import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { subjectOf } from '../deadlines/obligations-of.js';
import { DomainError } from '../domain-error.js';
import { dutiesOf } from '../policy/duties-of.js';
import { formatInstant, type Instant } from '../time/instant.js';
import type { DutyRecord } from './proceedings.js';

const refuseFuture = (at: Instant, { now }: Circumstances): void => {
  if (at > now) throw new DomainError('invalid', 'event-in-future', '时间晚于当前时间', 'at');
};

export interface DutyRecordDraft {
  readonly at: Instant;
  readonly who: string;
  readonly what: string;
  readonly url?: string | undefined;
}

/**
 * 办理记录: what was done on a requirement of the packs that concerns the case, by which unit or office.
 * @throws DomainError `no-such-duty`, `event-in-future`
 */
export function recordDuty(
  file: CaseFile,
  dutyId: string,
  { at: doneAt, who, what, url }: DutyRecordDraft,
  actor: string,
  { pack, units }: Pick<Rulebook, 'pack' | 'units'>,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const { case: kase } = file;
  const duties = dutiesOf(pack, { ...subjectOf(kase, units), severity: kase.severity });
  if (!duties.some(({ duty }) => duty.id === dutyId))
    throw new DomainError('not-found', 'no-such-duty', `该事件没有 ${dutyId} 这项要求`);
  refuseFuture(doneAt, at);
  const record: DutyRecord = { dutyId, who, what, url: url ?? null, at: formatInstant(doneAt), by: actor };
  const decision = new Decision(file, actor);
  const { proceedings } = kase;
  decision.amendCase({ proceedings: { ...proceedings, duties: [...(proceedings.duties ?? []), record] } });
  decision.note('duty-recorded', doneAt, { ...record });
  return decision.outcome();
}

export interface SpokespersonDraft {
  readonly name: string;
  readonly title?: string | undefined;
  readonly unitId?: string | undefined;
}

/**
 * 第一新闻发言人、第一解读人: who speaks for the case, in which office. A later one replaces an earlier one.
 * @throws DomainError `unknown-unit`
 */
export function nameSpokesperson(
  file: CaseFile,
  { name, title, unitId = file.case.leadUnitId ?? undefined }: SpokespersonDraft,
  actor: string,
  { units }: Pick<Rulebook, 'units'>,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const unit = units.find(({ id }) => id === unitId);
  if (unitId !== undefined && !unit) throw new DomainError('invalid', 'unknown-unit', `没有单位 ${unitId}`, 'unitId');
  const listed = units.flatMap(({ spokespersons = [] }) => spokespersons).find((each) => each.name === name);
  const spokesperson = {
    name,
    title: title ?? listed?.title ?? null,
    unitId: unitId ?? null,
    isListed: listed !== undefined,
    by: actor,
    at: formatInstant(at.now),
  };
  const decision = new Decision(file, actor);
  decision.amendCase({ proceedings: { ...file.case.proceedings, spokesperson } });
  decision.note('spokesperson-named', at.now, { name, title: spokesperson.title, unitId: unitId ?? null });
  return decision.outcome();
}
