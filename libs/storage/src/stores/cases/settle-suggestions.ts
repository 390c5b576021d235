import { randomUUID } from 'node:crypto';
import type { CaseFile, Instant, JointOutcome } from '@huiying/core';
import type { EntityManager } from 'typeorm';

/**
 * What was decided about cases is the answer to what was proposed about them: a merge confirms the suggestions between
 * the two families, an undone merge and a split are remembered as a rejected pair.
 */
export async function settleSuggestions(
  manager: EntityManager,
  before: ReadonlyMap<string, CaseFile>,
  outcome: JointOutcome,
  now: Instant,
): Promise<void> {
  for (const { case: kase } of outcome.files) {
    const was = before.get(kase.id)?.case.mergedInto ?? null;
    if (was === kase.mergedInto) continue;
    if (kase.mergedInto !== null) await confirm(manager, kase.mergedInto, outcome, now);
    else if (was !== null) await reject(manager, [kase.id, was], outcome, now);
  }
  if (!outcome.moved) return;
  const { reportIds, fromCaseId, toCaseId } = outcome.moved;
  await reject(manager, [toCaseId, fromCaseId], outcome, now);
  await manager.query(
    `update case_suggestion set status = 'void', decided_at = $2, decided_by = $3, reason = $4
     where status = 'open' and report_id = any($1)`,
    [reportIds, now, outcome.decided.by, outcome.decided.reason],
  );
}

const confirm = (
  manager: EntityManager,
  survivorId: string,
  { decided }: JointOutcome,
  now: Instant,
): Promise<unknown> =>
  manager.query(
    `with family as (select merged_family($1) as id)
     update case_suggestion set status = 'confirmed', decided_at = $2, decided_by = $3, reason = $4
     where status = 'open' and case_id in (select id from family) and other_case_id in (select id from family)`,
    [survivorId, now, decided.by, decided.reason],
  );

const reject = (
  manager: EntityManager,
  [one, other]: readonly [string, string],
  { decided }: JointOutcome,
  now: Instant,
): Promise<unknown> =>
  manager.query(
    `insert into case_suggestion
       (id, case_id, other_case_id, report_id, score, because, status, created_at, decided_at, decided_by, reason)
     values ($1, $2, $3, null, 0, '[]', 'rejected', $4, $4, $5, $6)
     on conflict (least(case_id, other_case_id), greatest(case_id, other_case_id)) do update
     set status = 'rejected', decided_at = excluded.decided_at, decided_by = excluded.decided_by, reason = excluded.reason`,
    [randomUUID(), one, other, now, decided.by, decided.reason],
  );
