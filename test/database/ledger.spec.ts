import { chain, recordConsultation } from '@huiying/core';
import { CaseDatabase, openOne, sweep } from '../support/case-database.js';
import { LedgerForger, sha256 } from '../support/ledger-forger.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** What only a superuser can do, and what the chain is there to show. */
async function tamper(sql: string, ...values: readonly unknown[]): Promise<void> {
  await database.admin.query('alter table ledger_entry disable trigger all');
  await database.admin.query(sql, [...values]);
  await database.admin.query('alter table ledger_entry enable trigger all');
}

const verify = () => database.stores.ledger.verify();

/** Two cases with several entries each. */
async function twoCases(): Promise<[string, string]> {
  const one = await openOne(database.store);
  const other = await openOne(database.store, {
    title: '停水',
    text: '小区停水两天，物业电话打不通，老人用水十分困难。',
  });
  await database.passTime(50 * 3_600_000);
  await sweep(database.store);
  return [one, other];
}

it.each([
  ['UPDATE', `update ledger_entry set actor = 'x'`],
  ['DELETE', 'delete from ledger_entry'],
  ['TRUNCATE', 'truncate ledger_entry'],
])('refuses %s, even by the owner of the table', async (_, sql) => {
  await openOne(database.store);
  await expect(database.admin.query(sql)).rejects.toThrow('the ledger is append-only');
});

it('holds over every chain, with the number of entries and one head over all', async () => {
  await twoCases();
  await database.stores.ledger.record('user-added', 'admin', { username: '值班员' });
  const verified = await verify();
  expect(verified).toMatchObject({ ok: true, entries: await database.count('ledger_entry') });
  expect(await verify()).toEqual(verified);
});

it('shows an entry whose data was changed', async () => {
  const [one] = await twoCases();
  await tamper(`update ledger_entry set data = data || '{"severity":"none"}' where chain = $1 and seq = 2`, one);
  expect(await verify()).toMatchObject({ ok: false, broken: { chain: one, seq: 2, flaw: 'changed' } });
});

it('shows a breach that was given another date', async () => {
  const [, other] = await twoCases();
  await tamper(
    `update ledger_entry set effective_at = effective_at + interval '1 ms' where chain = $1 and kind = 'deadline-breached'`,
    other,
  );
  expect(await verify()).toMatchObject({ ok: false, broken: { chain: other, kind: 'deadline-breached' } });
});

it('shows an entry removed from the middle', async () => {
  const [one] = await twoCases();
  await tamper('delete from ledger_entry where chain = $1 and seq = 2', one);
  expect(await verify()).toMatchObject({ ok: false, broken: { chain: one, seq: 3, flaw: 'missing' } });
});

it('shows a removed last entry', async () => {
  const [one] = await twoCases();
  const last = (await database.ledger(one)).length;
  await tamper('delete from ledger_entry where chain = $1 and seq = $2', one, last);
  expect(await verify()).toMatchObject({ ok: false, broken: { chain: one, seq: last, flaw: 'missing' } });
});

it('shows a chain that was removed whole', async () => {
  const [one] = await twoCases();
  await tamper('delete from ledger_entry where chain = $1', one);
  expect(await verify()).toMatchObject({ ok: false, broken: { chain: one, seq: 1, flaw: 'missing' } });
});

it('shows a chain that was put in beside the others', async () => {
  const [one] = await twoCases();
  await tamper(
    `insert into ledger_entry select 'forged', seq, kind, effective_at, recorded_at, actor, data, previous_hash, hash
     from ledger_entry where chain = $1 and seq = 1`,
    one,
  );
  expect(await verify()).toMatchObject({ ok: false, broken: { chain: 'forged', seq: 1 } });
});

it('keeps the chain of a case whose words a database could not store as they came', async () => {
  const title = `路灯\0不亮\ud83d`;
  const id = await openOne(database.store, { title, text: title, sourceName: `热\0线`, publishedRaw: '\udc00' });
  expect(await verify()).toMatchObject({ ok: true });
  const { rows } = await database.admin.query<{ title: string }>('select title from cases where id = $1', [id]);
  expect(rows).toEqual([{ title: '路灯不亮\ufffd' }]);
});

/** Recorded that long before, or after, the last one. */
async function putIn(id: string, byMs: number): Promise<void> {
  const last = (await new LedgerForger(database.admin).entriesOf(id)).at(-1);
  if (!last) throw new Error('no entry');
  const recordedAt = new Date(last.recordedAt.getTime() + byMs);
  const [entry] = chain([{ ...last, kind: 'looked-at' }], { seq: last.seq, hash: last.hash }, recordedAt, sha256);
  const { caseId, seq, kind, effectiveAt, actor, data, previousHash, hash } = entry ?? last;
  await database.stores.database.query('insert into ledger_entry values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    caseId,
    seq,
    kind,
    effectiveAt,
    recordedAt,
    actor,
    data,
    previousHash,
    hash,
  ]);
}

describe('an entry whose chain holds, put in by the account of the program', () => {
  it('is named where it is recorded before its predecessor', async () => {
    const [one] = await twoCases();
    await putIn(one, -540_000);
    expect(await verify()).toMatchObject({ ok: false, broken: { chain: one, kind: 'looked-at', flaw: 'backdated' } });
  });

  it('holds where the clock is set back after it: what follows is recorded no earlier', async () => {
    const id = await openOne(database.store);
    await database.passTime(50 * 3_600_000);
    await putIn(id, 3_600_000);
    await sweep(database.store);
    const held = { heldAt: new Date(), parties: ['网信办'], conclusion: '办理' };
    await database.store.change(id, (file, at) => recordConsultation(file, held, '值班员', { ...at, now: new Date() }));
    expect((await database.ledger(id)).at(-1)?.kind).not.toBe('looked-at');
    expect(await verify()).toMatchObject({ ok: true });
  });
});
