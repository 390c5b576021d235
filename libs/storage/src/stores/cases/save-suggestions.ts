import { randomUUID } from 'node:crypto';
import type { CaseSuggestion, Instant } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../../storable.js';

/**
 * Keeps pairs of cases for a person to decide, each once: not when the two are one case already, and not when the pair
 * waits or was rejected before, also by way of cases that were merged into one of them.
 */
export async function saveSuggestions(
  manager: EntityManager,
  suggestions: readonly CaseSuggestion[],
  now: Instant,
): Promise<void> {
  // One after another: the second of a batch may be the first over again, by way of another case of its family.
  for (const { caseId, otherCaseId, reportId, score, because } of suggestions) {
    await manager.query(
      `insert into case_suggestion (id, case_id, other_case_id, report_id, score, because, created_at)
       select $1, pair.a, pair.b, $4, $5, $6, $7
       from (select surviving_case($2) as a, surviving_case($3) as b) pair
       where pair.a <> pair.b and not exists (
         select 1 from case_suggestion s where s.status in ('open', 'rejected')
         and ((s.case_id in (select merged_family(pair.a)) and s.other_case_id in (select merged_family(pair.b)))
           or (s.case_id in (select merged_family(pair.b)) and s.other_case_id in (select merged_family(pair.a)))))
       on conflict do nothing`,
      [randomUUID(), caseId, otherCaseId, reportId, score, storableJson(because), now],
    );
  }
}
