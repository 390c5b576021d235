import type { CaseView, MergedCase } from '@huiying/contract';
import { formatInstant } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { caseNumber } from '../board/board.store.js';

/** What was merged into a case, in order, and what it was merged into. */
export async function mergesOf(
  manager: EntityManager,
  caseId: string,
  mergedInto: string | null,
): Promise<{ mergedWith: MergedCase | null; merged: MergedCase[] }> {
  const rows = await manager.query<Row[]>(
    'select * from cases where id = $2 or merged_into = $1 order by merged_at, id',
    [caseId, mergedInto],
  );
  const survivor = rows.find((row) => row['id'] === mergedInto);
  return {
    mergedWith: survivor ? toMergedCase(survivor) : null,
    merged: rows.filter((row) => row['merged_into'] === caseId).map(toMergedCase),
  };
}

/** The closed case that a case goes on from, and those that go on from it, the first first. */
export async function linksOf(
  manager: EntityManager,
  caseId: string,
  linkedTo: string | undefined,
): Promise<CaseView['linked']> {
  const rows = await manager.query<Row[]>(
    `select * from cases where id = $2 or (proceedings ? 'linkedTo' and proceedings ->> 'linkedTo' = $1) order by detected_at, id`,
    [caseId, linkedTo ?? null],
  );
  const earlier = rows.find((row) => row['id'] === linkedTo);
  return {
    earlier: earlier ? toMergedCase(earlier) : null,
    later: rows.filter((row) => row !== earlier).map(toMergedCase),
  };
}

const toMergedCase = (row: Row): MergedCase => ({
  id: String(row['id']),
  number: caseNumber(row),
  title: String(row['title']),
  severity: row['severity'] as MergedCase['severity'],
  reportCount: Number(row['report_count']),
  mergedAt: row['merged_at'] ? formatInstant(row['merged_at'] as Date) : null,
});
