import type { Stores } from '@huiying/storage';

type Database = Stores['database'];

/**
 * What the engine writes of a case, copied from the first that it has fired: the case is claimed, both timers end, the
 * deadline is late, two entries, a push and the next timer are added, and it is announced. One statement a batch, so that the
 * timer is locked as well: it does not look again under the lock.
 */
const WRITING = `
with due as materialized (
    select c.id as case_id, t.deadline_id from timer t join cases c on c.id = t.case_id
    where t.state = 'armed' and t.fire_at < now() and t.key = 'breach' order by t.fire_at limit $2
    for update of c, t skip locked),
  ended as (delete from timer t using due where t.deadline_id = due.deadline_id),
  late as (update deadline d set status = 'breached', breached_at = d.due_at from due where d.id = due.deadline_id),
  entered as (
    insert into ledger_entry (chain, seq, kind, effective_at, recorded_at, actor, data, previous_hash, hash)
    select case_id::text, seq, kind, effective_at, recorded_at, actor, data, previous_hash, hash
    from due, ledger_entry where chain = $1::text and seq > 1),
  called as (
    insert into push (id, case_id, deadline_id, timer_key, step, kind, recipient_id, recipient_name, channel, text, status,
      scheduled_at, created_at, sent_at)
    select uuidv7(), due.case_id, due.deadline_id, timer_key, step, kind, recipient_id, recipient_name, channel, text, status,
      scheduled_at, created_at, sent_at from due, push p where p.case_id = $1::uuid),
  armed as (
    insert into timer (deadline_id, case_id, key, fire_at, state)
    select due.deadline_id, due.case_id, key, fire_at, state from due, timer t
    where t.deadline_id = (select deadline_id from bench_armed where case_id = $1::uuid)),
  next as (update board_counter set seq = seq + 1 where id = 1 and exists (select 1 from due) returning seq),
  logged as (
    insert into board_change (seq, at, case_ids, push_ids) select seq, now(), ids, ids from next,
      (select array_agg(case_id) as ids from due) as told returning seq)
select seq, pg_notify('huiying_board', seq::text) from logged`;

/** Writes what a batch of cases that are due would have written of them, with nothing decided. @returns whether any was due */
export async function writeBarely(database: Database, template: string, cases: number): Promise<boolean> {
  return (await database.query<unknown[]>(WRITING, [template, cases])).length > 0;
}

/** The case whose rows are copied. */
export async function firstFired(database: Database): Promise<string> {
  const [row] = await database.query<{ id: string }[]>('select case_id as id from bench_armed where n = 1');
  if (!row) throw new Error('nothing was armed');
  return row.id;
}
