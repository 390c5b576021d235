import { randomUUID } from 'node:crypto';
import {
  assignUnit,
  correctConcern,
  correctDomain,
  correctHandlingClass,
  dismissReport,
  instantOf,
  leaveCase,
  recallDismissal,
  type ReportOutcome,
} from '@huiying/core';
import { aReport, exact } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, readFile, rulebook, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const toMajor = { label: 'major-problem', reason: '涉安全' } as const;
const correct = (id: string, label: 'major-problem' | 'misunderstanding' = 'major-problem') =>
  database.store.change(id, (file, at) => correctHandlingClass(file, { ...toMajor, label }, '值班员', rulebook, at));
const rows = async (kind: string) =>
  (
    await database.admin.query<Record<string, unknown>>(
      'select * from training_row where kind = $1 order by created_at, id',
      [kind],
    )
  ).rows;
const reportOf = async (caseId: string): Promise<string> =>
  String(
    (await database.admin.query<{ id: string }>('select id from report where case_id = $1', [caseId])).rows[0]?.id,
  );

const leave = (reportId: string) =>
  database.store.changeReport(reportId, (report, file, at, publications) => {
    if (!file) throw new Error('the report has a case');
    return leaveCase(report, file, { reason: '外地' }, '值班员', at, publications);
  });

describe('a correction', () => {
  it('changes the case, the ledger and the training rows together', async () => {
    const id = await openOne(database.store);
    await correct(id);
    expect((await readFile(database.store, id)).case).toMatchObject({
      handlingClass: 'major-problem',
      corrected: { fields: ['handling-class'] },
    });
    expect((await database.ledger(id)).map((entry) => entry.kind)).toContain('judgement-corrected');
    const { title, text } = aReport().incoming;
    expect(await rows('handling-class')).toMatchObject([
      { title, text, label: 'major-problem', previous: 'practical-difficulty', case_id: id, created_by: '值班员' },
    ]);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it.each([
    ['training row', 'training_row'],
    ['ledger entry', 'ledger_entry'],
    ['case', 'cases'],
  ])('is not made at all when its %s cannot be written', async (_, table) => {
    const id = await openOne(database.store);
    const before = await database.ledger(id);
    await database.admin.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the spec'; end $$;
      create trigger refused before insert or update on ${table} for each row execute function refuse();`);
    await expect(correct(id)).rejects.toThrow('refused by the spec');
    await database.admin.query(`drop trigger refused on ${table}`);
    expect((await readFile(database.store, id)).case.handlingClass).toBe('practical-difficulty');
    expect(await database.ledger(id)).toEqual(before);
    expect(await database.count('training_row')).toBe(0);
    await correct(id);
    expect(await database.count('training_row')).toBe(1);
  });

  it('learns no caller, no telephone and no identity number', async () => {
    const id = await openOne(database.store, {
      title: '王小明反映路灯不亮',
      text: '我是王小明，电话13812345678，身份证11010519491231002X，路灯三天不亮。',
      callerName: '王小明',
      callerPhone: '13812345678',
    });
    await correct(id);
    const [row] = await rows('handling-class');
    expect(JSON.stringify(row)).not.toMatch(/王小明|13812345678|11010519491231002X/u);
    expect(row).toMatchObject({ text: '我是＊＊＊，电话＊＊＊，身份证＊＊＊，路灯三天不亮。' });
  });

  it('of the domain is a row to learn from, and one that is taken back leaves none', async () => {
    const id = await openOne(database.store);
    const domain = (label: string | null) =>
      database.store.change(id, (file, at) =>
        correctDomain(file, { label, reason: '更正' }, '值班员', ['生态环境'], at),
      );
    await domain('生态环境');
    const { title, text } = aReport().incoming;
    expect(await database.stores.training.examplesOf('domain')).toEqual([{ title, text, label: '生态环境' }]);
    await domain(null);
    expect(await rows('domain')).toEqual([]);
    expect((await readFile(database.store, id)).case).toMatchObject({ domain: null, corrected: { fields: [] } });
  });

  it('said twice at once is made once', async () => {
    const id = await openOne(database.store);
    const other = await database.another();
    await Promise.all([
      correct(id),
      other.cases.change(id, (file, at) => correctHandlingClass(file, toMajor, '值班长', rulebook, at)),
    ]);
    expect(await database.count('training_row')).toBe(1);
  });
});

describe('what is handed out for training', () => {
  it('is the last label of each text, and is counted as learned', async () => {
    const id = await openOne(database.store);
    await correct(id);
    await correct(id, 'misunderstanding');
    const { training } = database.stores;
    expect(await training.unlearned()).toEqual({ 'handling-class': 2 });
    const { title, text } = aReport().incoming;
    expect(await training.handOut('handling-class', 'spec')).toEqual([{ title, text, label: 'misunderstanding' }]);
    expect(await training.unlearned()).toEqual({});
    expect(await training.examplesOf('domain')).toEqual([]);
  });

  it('counts no confirmation as a correction', async () => {
    const id = await openOne(database.store);
    await database.store.change(id, (file, at) =>
      assignUnit(file, { unitId: 'bureau', role: 'lead', reason: '属实' }, '值班员', rulebook, at),
    );
    expect(await rows('unit')).toMatchObject([{ label: 'bureau', previous: 'bureau' }]);
    expect(await database.stores.training.unlearned()).toEqual({});
  });
});

describe('a report', () => {
  const feed = { origin: 'push', text: '外地某县停水半个月，业主多次投诉。', title: '停水' } as const;

  it('that is not ours leaves its case, and its words told again stay in the inbox', async () => {
    const id = await openOne(database.store, feed);
    const reportId = await reportOf(id);
    await leave(reportId);
    expect((await readFile(database.store, id)).case).toMatchObject({ stage: 'closed', reportCount: 0 });
    expect(await database.stores.reports.get(reportId)).toMatchObject({
      caseId: null,
      decision: 'inbox',
      reason: 'elsewhere',
      dismissedAs: 'not-ours',
    });
    expect(await rows('ours')).toMatchObject([{ label: 'not-ours', previous: 'ours', report_id: reportId }]);
    const [again] = await take(database.store, aReport({ ...feed, sourceName: '另一家' }));
    expect(again).toMatchObject({ placement: { decision: 'inbox', reason: 'elsewhere' } });
    const [call] = await take(database.store, aReport({ ...feed, origin: 'hotline' }));
    expect(call).toMatchObject({ placement: { decision: 'opened' } });
  });

  it('that leaves others behind takes its publication along', async () => {
    const [later, earlier] = [exact(instantOf(Date.now() - 3_600_000)), exact(instantOf(Date.now() - 7_200_000))];
    const id = await openOne(database.store, { ...feed, published: later });
    const [joined] = await take(database.store, aReport({ ...feed, published: earlier }));
    expect((await readFile(database.store, id)).case.firstPublishedAt).toEqual(earlier);
    await leave(joined?.status === 'accepted' ? joined.placement.report.id : '');
    expect((await readFile(database.store, id)).case).toMatchObject({
      firstPublishedAt: later,
      needsReview: true,
      reportCount: 1,
    });
  });

  it('of the inbox is dismissed on the chain of the system, and taken back without a trace in the lessons', async () => {
    const [taken] = await take(database.store, aReport(feed, {}, 'elsewhere'));
    const reportId = taken?.status === 'accepted' ? taken.placement.report.id : '';
    const figure = async () => (await database.stores.board.figures()).inbox;
    expect(await figure()).toBe(1);
    const change = (decide: (...of: Parameters<typeof recallDismissal>) => ReportOutcome) =>
      database.store.changeReport(reportId, (report, _file, at) => decide(report, '值班员', at));
    await change((report, actor, at) => dismissReport(report, { as: 'not-ours', reason: '外地' }, actor, at));
    expect(await figure()).toBe(0);
    expect(await rows('ours')).toMatchObject([{ label: 'not-ours', previous: 'not-ours', case_id: null }]);
    await change(recallDismissal);
    expect(await database.count('training_row')).toBe(0);
    expect(await figure()).toBe(1);
    const kinds = (await database.ledger('system')).map((entry) => entry.kind);
    expect(kinds).toEqual(['judgement-corrected', 'judgement-corrected']);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('keeps the concern that a person gave it', async () => {
    const [taken] = await take(database.store, aReport());
    const [reportId, caseId] = [await reportOf(caseIdOf(taken)), caseIdOf(taken)];
    await database.store.changeReport(reportId, (report, file, at) => {
      if (!file) throw new Error('the report has a case');
      return correctConcern(report, file, { label: 'question', reason: '咨询' }, '值班员', at);
    });
    expect(await database.stores.reports.get(reportId)).toMatchObject({ concern: 'question', concernBy: '值班员' });
    expect(await rows('concern')).toMatchObject([{ label: 'question', previous: 'complaint', case_id: caseId }]);
  });

  it('that is unknown cannot be corrected', async () => {
    const unknown = database.store.changeReport(randomUUID(), (report, _file, at) =>
      dismissReport(report, { as: 'not-ours', reason: '外地' }, '值班员', at),
    );
    await expect(unknown).rejects.toMatchObject({ code: 'no-such-report' });
  });
});
