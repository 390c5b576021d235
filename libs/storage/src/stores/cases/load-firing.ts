import type { CaseFile, Circumstances } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { type ChainEnd, endsOf, lockedChains, RECORDED_AT } from '../ledger/append-ledger.js';
import { SUBSCRIBERS, type Subscriber } from '../pushes/queue-deliveries.js';
import { CIRCUMSTANCES, type LoadedCircumstances, toCircumstances } from './circumstances.js';
import { claimedIds } from './claimed-ids.js';
import type { Recording } from './save-files.js';
import { rowsAsJson } from '../rows-as-json.js';
import { type Row, rowToCase, rowToDeadline, rowToPush, rowToResponse, rowToTimer } from '../../rows/case-file.row.js';

/** Columns of one table for all cases of a batch, each of them one JSON array; null where there is no row. */
type Columns = Readonly<Record<string, readonly unknown[] | null>>;

const CASE = 'id title drill history stage severity provisional lead_unit_id';
const DEADLINE = `id case_id obligation deliverable limit_value limit_unit limit_ends_at basis presumed provisional
  started_at due_at status breached_at trace`;
const TIMER = 'deadline_id case_id key fire_at state';
const PUSH = 'id case_id deadline_id timer_key step kind recipient_id acknowledged_at';

const columnsOf = (names: string, from: string): string =>
  `(select json_build_object(${names
    .split(/\s+/)
    .map((name) => `'${name}', json_agg(${name})`)
    .join(', ')}) from ${from})`;

const IDS = claimedIds('uuid');

/** Most deadlines share the ladder of the day on which they started: each ladder travels once. */
const FIRING = `
with open as materialized (
  select id, case_id, obligation, deliverable, limit_value, limit_unit, limit_ends_at, basis, presumed, provisional,
    started_at, due_at, status, breached_at, case when limit_unit in ('day', 'working-day') then trace else '[]' end as trace, ladder
  from deadline where case_id = any(${IDS}) and status in ('running', 'breached'))
select ${columnsOf(CASE, `cases where id = any(${IDS})`)} as cases,
  ${columnsOf(DEADLINE, 'open')} as deadlines,
  (select json_agg(json_build_array(ladder, ids)) from (select ladder, json_agg(id) as ids from open group by ladder) l) as ladders,
  ${columnsOf(TIMER, `timer where case_id = any(${IDS}) and state in ('armed', 'held')`)} as timers,
  ${columnsOf(PUSH, `push where case_id = any(${IDS})`)} as pushes,
  (select json_agg(r order by captured_at, id) from response r
   where case_id = any(${IDS}) and status = 'pending-confirmation') as responses,
  ${CIRCUMSTANCES},
  ${rowsAsJson(endsOf(claimedIds('text')))} as ends, ${RECORDED_AT} as recorded,
  ${rowsAsJson(SUBSCRIBERS)} as subscribers`;

interface Loaded extends LoadedCircumstances {
  readonly cases: Columns;
  readonly deadlines: Columns;
  readonly ladders: readonly (readonly [ladder: unknown, ids: readonly string[]])[] | null;
  readonly timers: Columns;
  readonly pushes: Columns;
  readonly responses: readonly Row[] | null;
  readonly ends: readonly ChainEnd[];
  readonly recorded: Date;
  readonly subscribers: readonly Subscriber[];
}

/** What the cases that were claimed are decided and recorded with. */
export interface Firing {
  readonly files: ReadonlyMap<string, CaseFile>;
  readonly at: Circumstances;
  readonly recording: Recording;
}

/** All of it in one statement: each more would cost as much in being sent, read and answered as in what it does. */
export async function loadFiring(manager: EntityManager): Promise<Firing> {
  const [loaded] = await manager.query<Loaded[]>(FIRING);
  if (!loaded) throw new Error('the database answered nothing');
  const { ends, recorded, subscribers } = loaded;
  return {
    files: filesOf(loaded),
    at: toCircumstances(loaded),
    recording: { chains: lockedChains(ends, recorded), subscribers },
  };
}

/**
 * As much of the cases that were claimed as `fireTimers` and what is told of it look at: left out are the words of a
 * case, deadlines that are settled, the trace of those in hours, and what of a push is no more than its text. What is
 * left out is not written either, as only columns that differ are. A statement of its own, after the one that claims: it
 * sees what was committed before the lock was had.
 */
function filesOf(loaded: Loaded): Map<string, CaseFile> {
  const ladders = new Map((loaded.ladders ?? []).flatMap(([ladder, ids]) => ids.map((id) => [id, ladder] as const)));
  const deadlines = rowsOf(loaded.deadlines).map((row) =>
    rowToDeadline({ ...row, ladder: ladders.get(String(row['id'])) }),
  );
  const deadlinesOf = Map.groupBy(deadlines, ofCase);
  const timersOf = Map.groupBy(rowsOf(loaded.timers).map(rowToTimer), ofCase);
  const pushesOf = Map.groupBy(rowsOf(loaded.pushes).map(rowToPush), ofCase);
  const responsesOf = Map.groupBy((loaded.responses ?? []).map(rowToResponse), ofCase);
  const files = rowsOf(loaded.cases).map((row): CaseFile => {
    const id = String(row['id']);
    return {
      case: rowToCase(row),
      deadlines: deadlinesOf.get(id) ?? [],
      timers: timersOf.get(id) ?? [],
      responses: responsesOf.get(id) ?? [],
      pushes: pushesOf.get(id) ?? [],
    };
  });
  return new Map(files.map((file) => [file.case.id, file]));
}

const ofCase = ({ caseId }: { readonly caseId: string | null }): string | null => caseId;

function rowsOf(columns: Columns): Row[] {
  const names = Object.keys(columns);
  const [first] = Object.values(columns);
  return (first ?? []).map((_, index) => {
    const row: Row = {};
    for (const name of names) row[name] = columns[name]?.[index];
    return row;
  });
}
