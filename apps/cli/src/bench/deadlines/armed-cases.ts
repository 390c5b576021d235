import { randomUUID } from 'node:crypto';
import { ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { incomingPost } from '../incoming-post.js';

/** Each case has one deadline, of which the breach and the call of the last rung are armed, at the same instant. */
export const ROWS_PER_CASE = 2;

const SEED_BATCH = 50_000;

const COMPLAINT = {
  title: '和平路路灯不亮',
  text: '和平路与建设街路口路灯不亮，三天了没有人来维修，晚上出行很不方便，请尽快处理。',
};

/** Cases by number (`n`, from 1 on), so that a phase can take its own. */
const NUMBERED = 'create table bench_armed (n integer primary key, case_id uuid not null, deadline_id uuid not null)';

/** The entry that opens a chain, hashed as `chain` in core does it: keys in order, no spaces. */
const FIRST_ENTRY = `
with opened as (
  select case_id::text as chain, format('{"actor":"bench","caseId":"%s","data":{},"effectiveAt":"2026-01-01T00:00:00.000Z",'
    '"kind":"case-opened","previousHash":"%s","recordedAt":"2026-01-01T00:00:00.000Z","seq":1}', case_id, repeat('0', 64)) as json
  from bench_armed where n > $1 and n <= $2),
sealed as (select chain, encode(sha256(convert_to(json, 'UTF8')), 'hex') as hash from opened),
entered as (
  insert into ledger_entry (chain, seq, kind, effective_at, recorded_at, actor, data, previous_hash, hash)
  select chain, 1, 'case-opened', '2026-01-01Z', '2026-01-01Z', 'bench', '{}', repeat('0', 64), hash from sealed)
insert into ledger_head (chain, seq, hash) select chain, 1, hash from sealed`;

/** Copies of one case that was taken in as any other, in the last stretch before it is due. */
export class ArmedCases {
  private constructor(
    private readonly stores: Stores,
    readonly count: number,
    /** Of the timers that are armed for each deadline. */
    private readonly keys: readonly string[],
  ) {}

  /** @param days over which the due instants are spread, from a month ahead on */
  static async seed(stores: Stores, setup: Setup, count: number, days = 60): Promise<ArmedCases> {
    const { database } = stores;
    await addPeople(stores);
    const template = await openTemplate(stores, setup);
    const keys = ['breach', `step:${setup.configuration.escalation.ladder.steps.length - 1}`];
    await database.query(NUMBERED);
    const columns = async (table: string, own: readonly string[]): Promise<string> => {
      const rows = await database.query<{ name: string }[]>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and attidentity = '' and attname <> all($2)`,
        [table, own],
      );
      return rows.map(({ name }) => name).join(', ');
    };
    const ofCase = await columns('cases', ['id']);
    const ofDeadline = await columns('deadline', ['id', 'case_id', 'due_at']);
    for (let from = 0; from < count; from += SEED_BATCH) {
      const part = [from, Math.min(count, from + SEED_BATCH)];
      await database.query(
        `insert into bench_armed select n, uuidv7(), uuidv7() from generate_series($1::int + 1, $2::int) n`,
        part,
      );
      await database.query(
        `insert into cases (id, ${ofCase}) select b.case_id, ${ofCase} from bench_armed b, cases c
         where b.n > $1 and b.n <= $2 and c.id = $3`,
        [...part, template],
      );
      await database.query(
        `insert into deadline (id, case_id, due_at, ${ofDeadline})
         select b.deadline_id, b.case_id, now() + interval '30 days' + b.n * interval '1 day' * $4 / $5, ${ofDeadline}
         from bench_armed b, (select ${ofDeadline} from deadline where case_id = $3) d where b.n > $1 and b.n <= $2`,
        [...part, template, days, count],
      );
      await database.query(
        `insert into timer (deadline_id, case_id, key, fire_at, state)
         select d.id, d.case_id, key, d.due_at, 'armed' from bench_armed b join deadline d on d.id = b.deadline_id,
           unnest($3::text[]) key where b.n > $1 and b.n <= $2`,
        [...part, keys],
      );
      await database.query(FIRST_ENTRY, part);
    }
    await database.query(`update timer set state = 'cancelled' where case_id = $1`, [template]);
    await database.query('vacuum (analyze) cases, deadline, timer, ledger_entry, ledger_head');
    return new ArmedCases(stores, count, keys);
  }

  /** Makes the cases from..to (both included) due, evenly over `overMs` from `inMs` on; below zero: overdue. */
  async makeDue(from: number, to: number, inMs: number, overMs = 0): Promise<void> {
    await this.stores.database.query(
      `with due as (
         select deadline_id, date_trunc('milliseconds', now() + make_interval(secs => ($3 + $4::double precision * (n - $1) / ($2 - $1 + 1)) / 1000)) as at
         from bench_armed where n between $1 and $2),
       moved as (update deadline d set due_at = due.at from due where d.id = due.deadline_id)
       update timer t set fire_at = due.at from due where t.deadline_id = due.deadline_id and t.state = 'armed'`,
      [from, to, inMs, overMs],
    );
  }

  /** Whether nothing of the cases from..to (both included) is still to be fired. */
  async areFired(from: number, to: number): Promise<boolean> {
    const open = await this.stores.database.query<unknown[]>(
      `select 1 from bench_armed b join timer t using (deadline_id)
       where n between $1 and $2 and t.key = any($3) and t.state = 'armed' limit 1`,
      [from, to, this.keys],
    );
    return open.length === 0;
  }
}

/** One officer and one leader who serve every unit: somebody must be there to be called. */
async function addPeople({ users }: Stores): Promise<void> {
  for (const role of ['officer', 'leader'] as const) {
    await users.add({ username: `bench-${role}`, role, password: randomUUID() });
  }
}

/** @returns the id of a case with one deadline */
async function openTemplate(stores: Stores, { rulebook, judging }: Setup): Promise<string> {
  const intake = new ReportIntake(stores.cases, rulebook, judging);
  const [taken] = await intake.accept(
    [
      {
        ...incomingPost(COMPLAINT, 0),
        identity: 'bench:armed',
        origin: 'hotline',
        scope: 'local',
        sourceName: '热线',
        channel: 'phone',
        url: null,
      },
    ],
    'bench',
  );
  if (taken?.status !== 'accepted' || taken.placement.caseId === null) throw new Error('no case was opened');
  return taken.placement.caseId;
}
