import type { Stores } from '@huiying/storage';

type Database = Stores['database'];

const BATCH = 50_000;

/** What a copy has of its own by column, as SQL over its number `b.n`; all else it has of the template. */
type Own = Readonly<Record<string, string>>;

export interface Copies {
  /** A case with one deadline. */
  readonly template: string;
  /** Numbers from..to (both included) of `bench_armed`. */
  readonly from: number;
  readonly to: number;
  readonly ofCase: Own;
  readonly ofDeadline: Own;
  /** Keys of those that are armed. */
  readonly timers: readonly string[];
}

/** Cases by number (`n`, from 1 on), so that a phase can take its own. */
export const NUMBERED =
  'create table bench_armed (n integer primary key, case_id uuid not null, deadline_id uuid not null)';

const WIRE_FORM = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The entry that opens a chain and tells of its deadline, hashed as `chain` in core does it: keys in order, no spaces. */
const FIRST_ENTRY = `
with told as (
  select b.case_id::text as chain, d.started_at, format('{"deadlineId":"%s","dueAt":"%s"}', d.id,
    to_char(d.due_at at time zone 'UTC', ${WIRE_FORM})) as data
  from bench_armed b join deadline d on d.id = b.deadline_id where b.n between $1 and $2),
opened as (
  select *, format('{"actor":"bench","caseId":"%s","data":%s,"effectiveAt":"%s","kind":"deadline-started",'
    '"previousHash":"%s","recordedAt":"2026-01-01T00:00:00.000Z","seq":1}', chain, data,
    to_char(started_at at time zone 'UTC', ${WIRE_FORM}), repeat('0', 64)) as json from told),
sealed as (select *, encode(sha256(convert_to(json, 'UTF8')), 'hex') as hash from opened),
entered as (
  insert into ledger_entry (chain, seq, kind, effective_at, recorded_at, actor, data, previous_hash, hash)
  select chain, 1, 'deadline-started', started_at, '2026-01-01Z', 'bench', data::jsonb, repeat('0', 64), hash from sealed)
insert into ledger_head (chain, seq, hash) select chain, 1, hash from sealed`;

/** Cases with their deadline, its timers and the first entry of their chain, as many as intake itself would take days for. */
export async function copyCases(database: Database, copies: Copies): Promise<void> {
  const ofCase = await listsOf(database, 'cases', { id: 'b.case_id', ...copies.ofCase });
  const ofDeadline = await listsOf(database, 'deadline', {
    id: 'b.deadline_id',
    case_id: 'b.case_id',
    ...copies.ofDeadline,
  });
  for (let from = copies.from; from <= copies.to; from += BATCH) {
    const part = [from, Math.min(copies.to, from + BATCH - 1)];
    await database.query(
      'insert into bench_armed select n, uuidv7(), uuidv7() from generate_series($1::int, $2::int) n',
      part,
    );
    await database.query(
      `insert into cases (${ofCase.columns}) select ${ofCase.values} from bench_armed b, cases t
       where b.n between $1 and $2 and t.id = $3`,
      [...part, copies.template],
    );
    await database.query(
      `insert into deadline (${ofDeadline.columns}) select ${ofDeadline.values} from bench_armed b, deadline t
       where b.n between $1 and $2 and t.case_id = $3`,
      [...part, copies.template],
    );
    await database.query(
      `insert into timer (deadline_id, case_id, key, fire_at, state)
       select d.id, d.case_id, key, d.due_at, 'armed' from bench_armed b join deadline d on d.id = b.deadline_id,
         unnest($3::text[]) key where b.n between $1 and $2`,
      [...part, copies.timers],
    );
    await database.query(FIRST_ENTRY, part);
  }
}

/** Tables of a million rows take longer than any statement of the program may. */
export async function vacuum(database: Database): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    await runner.query('vacuum (analyze) cases, deadline, timer, ledger_entry, ledger_head');
    await runner.query('reset statement_timeout');
  } finally {
    await runner.release();
  }
}

/** The columns of a table, and where a copy has each from. */
async function listsOf(database: Database, table: string, own: Own): Promise<{ columns: string; values: string }> {
  const rows = await database.query<{ name: string }[]>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     and attidentity = ''`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  return { columns: columns.join(', '), values: columns.map((name) => own[name] ?? `t.${name}`).join(', ') };
}
