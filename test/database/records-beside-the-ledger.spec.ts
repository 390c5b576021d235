import { Client } from 'pg';
import { decideResponse, joinReport, mergeCases, splitCase, submitResponse } from '@huiying/core';
import { aReport, exact } from '@huiying/fakes';
import { applicationUrlOf } from '@huiying/storage';
import { CaseDatabase, openOne, rulebook, sweep, take } from '../support/case-database.js';
import { LedgerForger } from '../support/ledger-forger.js';

const HOUR_MS = 3_600_000;

let database: CaseDatabase;
/** As the program itself is signed in. */
let application: Client;
let answered: string;
let open: string;
beforeEach(async () => {
  database = await CaseDatabase.create();
  application = new Client(applicationUrlOf(database.url));
  await application.connect();
  answered = await openOne(database.store, { published: exact(new Date(Date.now() - 50 * HOUR_MS)) });
  open = await openOne(database.store, {
    title: '停水',
    text: '小区停水两天，物业电话打不通，老人用水十分困难。',
  });
  await sweep(database.store);
  await answer(answered);
});
afterEach(async () => {
  await application.end();
  await database.close();
});

async function answer(caseId: string): Promise<void> {
  const draft = {
    deliverable: 'response',
    channel: '市政府门户网站',
    publisher: '市政府新闻办',
    summary: '路灯已于今日修复，现场已恢复照明。',
  };
  const { response } = await database.store.change(caseId, (file, at) =>
    submitResponse(file, { ...draft, publishedAt: new Date(at.now.getTime() - HOUR_MS) }, '甲', rulebook, at),
  );
  await database.store.change(caseId, (file, at) =>
    decideResponse(file, response.id, { accepted: true }, { name: '乙', unitId: null }, rulebook, at),
  );
}

const article = (text: string, why: 'no-concern' | null = null) =>
  aReport({ origin: 'feed', identity: 'spec:article', title: '停电', text }, {}, why);

function given<T>(what: T | undefined): T {
  if (what === undefined) throw new Error('it is not there');
  return what;
}

const verify = () => database.stores.ledger.verify();
const ofCase = (sql: string) => application.query(sql, [answered]);

it('holds as the program wrote it, and after time has passed', async () => {
  expect(await verify()).toMatchObject({ ok: true, rewritable: false });
  await database.passTime(60 * HOUR_MS);
  await sweep(database.store);
  expect(await verify()).toMatchObject({ ok: true });
});

it.each([
  ['deadline', 'status', `update deadline set status = 'met' where case_id = $1`],
  ['deadline', 'answeredAt', `update deadline set answered_at = due_at where case_id = $1`],
  ['deadline', 'dueAt', `update deadline set due_at = now() where case_id = $1`],
  ['deadline', 'startedAt', `update deadline set started_at = started_at + interval '1 hour' where case_id = $1`],
  ['response', 'publishedAt', `update response set published_at = now() - interval '9 days' where case_id = $1`],
  ['response', 'publisher', `update response set publisher = '别的单位' where case_id = $1`],
  ['response', 'summary', `update response set summary = '别的话' where case_id = $1`],
  ['response', 'confirmedBy', `update response set confirmed_by = '丙' where case_id = $1`],
  ['report', 'sha256', `update report set text = text || '！' where case_id = $1`],
])('names a %s whose %s was changed', async (record, field, sql) => {
  await ofCase(sql);
  expect(await verify()).toMatchObject({
    ok: false,
    broken: {
      chain: answered,
      flaw: 'record-changed',
      record: { caseNumber: expect.stringMatching(/^\d{4}-000001$/u) as unknown, record, field },
    },
  });
});

it('names each that differs', async () => {
  await application.query(`update deadline set status = 'met'`);
  const verified = await verify();
  const chains = verified.ok ? [] : [verified.broken, ...(verified.alsoBroken ?? [])].map(({ chain }) => chain);
  expect(chains.toSorted()).toEqual([answered, open].toSorted());
});

it('names a response that is gone', async () => {
  await ofCase('delete from response where case_id = $1');
  expect(await verify()).toMatchObject({
    ok: false,
    broken: { chain: answered, kind: 'response-confirmed', flaw: 'record-missing', record: { field: null } },
  });
});

it('names a deadline that was given to another case', async () => {
  await application.query('update deadline set case_id = $1, epoch = 2 where case_id = $2', [open, answered]);
  expect(await verify()).toMatchObject({ ok: false, broken: { record: { record: 'deadline', field: 'caseId' } } });
});

it('names a response that was put in', async () => {
  await application.query(
    `insert into response select (json_populate_record(r, json_build_object('id', gen_random_uuid()))).* from response r`,
  );
  expect(await verify()).toMatchObject({
    ok: false,
    broken: { chain: answered, seq: 0, flaw: 'record-inserted', record: { record: 'response', field: null } },
  });
});

it('compares the words of no report whose entry does not tell of them', async () => {
  await database.admin.query('set session_replication_role = replica');
  await database.admin.query(`update ledger_entry set data = data - 'sha256' where chain = $1`, [answered]);
  await new LedgerForger(database.admin).rewrite(answered, 1);
  await ofCase(`update report set text = text || '！' where case_id = $1`);
  expect(await verify()).toMatchObject({ ok: true });
});

it('holds for reports that join, are reworded, placed and split off by a person, and for merged cases', async () => {
  await take(database.store, article('西山小区停电。', 'no-concern'));
  await take(database.store, article('西山小区停电三天。', 'no-concern'));
  const { rows } = await database.admin.query<{ id: string }>(`select id from report where case_id is null`);
  const stored = { ...article('西山小区停电三天。'), id: rows[0]?.id ?? '' };
  await database.store.placeStored(
    stored.id,
    open,
    (chosen, at) => joinReport(given(chosen).file, stored, '值班员', rulebook, at.now),
    '同一事件',
  );
  await take(database.store, article('西山小区停电四天。'));
  const moved = await database.store.changeTogether([open], (files, at) =>
    splitCase(
      given(files.get(open)),
      { reports: [stored], publications: [], reason: '另一事件' },
      '值班员',
      rulebook,
      at,
    ),
  );
  await database.store.changeTogether([moved.caseId, open], (files, at) => {
    const [child, survivor] = [given(files.get(moved.caseId)), given(files.get(open))];
    return mergeCases({ child, survivor, reason: '同一事件' }, '值班员', rulebook, at);
  });
  expect(await database.count(`ledger_entry where data ? 'sha256'`)).toBe(5);
  expect(await verify()).toMatchObject({ ok: true });
});
