import { randomUUID } from 'node:crypto';
import { type IncomingReport, instantOf, nameArticles, type ReportNames } from '@huiying/core';
import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, readFile, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const nine = { severity: 'relatively-serious', eventType: 'work_safety', measures: { deaths: 9 } } as const;
const ten = { severity: 'serious', eventType: 'work_safety', measures: { deaths: 10 } } as const;
const article = (change: Partial<IncomingReport> = {}) => ({
  origin: 'feed' as const,
  title: '某工地坍塌',
  text: '某工地坍塌，已致9人死亡。',
  ...change,
});
const namesOf = (feedUrl: string, externalId: string, url: string | null = null): ReportNames => {
  const [[, names] = []] = nameArticles(feedUrl, [{ externalId, url, title: '题', text: '文' }], (text) => text);
  return names ?? { identity: '', aliases: [] };
};
const FEED = 'http://news.example/rss.xml';

it('a toll of nine that becomes ten in the same article makes the case graver without counting it twice', async () => {
  const [first] = await take(database.store, aReport(article({ identity: 'feed:a' }), nine));
  const caseId = caseIdOf(first);
  const edited = article({ identity: 'feed:a', text: '某工地坍塌，已致10人死亡。' });
  const [second] = await take(database.store, aReport(edited, ten));
  expect(second).toMatchObject({ status: 'accepted', placement: { decision: 'joined', caseId, reason: 'edited' } });
  const file = await readFile(database.store, caseId);
  expect(file.case).toMatchObject({ severity: 'serious', reportCount: 1, measures: { deaths: 10 } });
  expect(file.deadlines.map((d) => d.deliverable).toSorted()).toContain('authoritative-release');
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('the report stays as it came, with its later wordings beside it', async () => {
  const report = aReport(article({ identity: 'feed:a' }), nine);
  await take(database.store, report);
  for (const n of [10, 11])
    await take(database.store, aReport(article({ identity: 'feed:a', text: `${n}人死亡。` }), ten));
  const { reports } = database.stores;
  const view = await reports.get(report.id);
  expect(view.text).toBe('某工地坍塌，已致9人死亡。');
  expect(view.severity).toBe('relatively-serious');
  expect(view.versions).toMatchObject([
    { version: 2, text: '10人死亡。', severity: 'serious' },
    { version: 3, text: '11人死亡。' },
  ]);
  expect((await reports.ofCase(view.caseId ?? '')).map((r) => r.versions?.length)).toEqual([2]);
  expect((await reports.list({ q: '11人死亡', limit: 5 })).items.map((r) => r.id)).toEqual([report.id]);
});

it('an article under another guid but the same address is the same report', async () => {
  const before = namesOf(FEED, 'guid-1', 'http://news.example/a/1.html?utm_source=rss');
  const after = namesOf(FEED, 'guid-2', 'http://news.example/a/1.html');
  const report = aReport(article({ ...before }));
  await take(database.store, report);
  const [again] = await take(database.store, aReport(article({ ...after })));
  expect(again).toMatchObject({ status: 'duplicate', reportId: report.id });
  expect(await database.count('report')).toBe(1);
});

it('an inbox report that its author makes a concern of ours gets a case, and keeps its own id', async () => {
  const report = aReport(article({ identity: 'feed:a', text: '某工地开工。' }), {}, 'no-concern');
  await take(database.store, report);
  const [placed] = await take(database.store, aReport(article({ identity: 'feed:a' }), nine));
  expect(placed).toMatchObject({ placement: { report: { id: report.id }, decision: 'opened', reason: 'edited' } });
  expect(await database.stores.reports.get(report.id)).toMatchObject({
    caseId: caseIdOf(placed),
    decision: 'opened',
    text: '某工地开工。',
  });
});

it('what an edited article tells after its case was closed opens a linked case that shows it', async () => {
  const report = aReport(article({ identity: 'feed:a' }), nine);
  const caseId = caseIdOf((await take(database.store, report))[0]);
  await database.admin.query(`update cases set stage = 'closed', closed_at = now() where id = $1`, [caseId]);
  const [edited] = await take(database.store, aReport(article({ identity: 'feed:a', text: '10人死亡。' }), ten));
  expect(edited).toMatchObject({ placement: { decision: 'opened' } });
  const linked = caseIdOf(edited);
  expect(linked).not.toBe(caseId);
  const { reports } = database.stores;
  expect((await reports.ofCase(linked)).map((r) => r.id)).toEqual([report.id]);
  expect((await reports.ofCase(caseId)).map((r) => r.id)).toEqual([report.id]);
  const [further] = await take(database.store, aReport(article({ identity: 'feed:a', text: '10人死亡，续报。' }), ten));
  expect(further).toMatchObject({ placement: { decision: 'joined', caseId: linked } });
});

it('keeps nothing of an edit whose placing fails', async () => {
  await take(database.store, aReport(article({ identity: 'feed:a' }), nine));
  const edited = aReport(article({ identity: 'feed:a', aliases: ['feed:b'], text: '10人死亡。' }), ten);
  const failing = database.store.takeIn([edited], () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await database.count('report_version')).toBe(0);
  expect(await database.count('report_name')).toBe(0);
});

describe('what was taken in once never comes back', () => {
  it('when its report is deleted: each of its names is remembered', async () => {
    const report = aReport(article({ identity: 'feed:a', aliases: ['feed:b'] }), {}, 'elsewhere');
    await take(database.store, report);
    await database.admin.query('delete from report where id = $1', [report.id]);
    const text = '另一种说法。';
    const again = await take(
      database.store,
      aReport(article({ identity: 'feed:a', text })),
      aReport(article({ identity: 'feed:b', text })),
    );
    expect(again).toMatchObject([
      { status: 'duplicate', reportId: report.id, caseId: null },
      { status: 'duplicate', reportId: report.id, caseId: null },
    ]);
  });

  it('when its source is removed and added again, or has moved and is added under its new address', async () => {
    const { sources } = database.stores;
    const namedAs = async () => {
      await database.admin.query(`update source set next_poll_at = now() - interval '1 hour', leased_until = null`);
      await database.admin.query('delete from source_domain');
      const [due] = await sources.claimDue(1, instantOf(Date.now()));
      return due?.namedAs;
    };
    const first = await sources.add({ url: FEED, name: '新闻' }, 'spec');
    expect(await namedAs()).toBe(FEED);
    await database.admin.query('update source set url = $2 where id = $1', [first.id, 'https://news.example/feed']);
    expect(await namedAs()).toBe(FEED);
    await sources.remove(first.id, 'spec');
    const again = await sources.add({ url: 'https://news.example/feed', name: '新闻' }, 'spec');
    expect(again.id).not.toBe(first.id);
    expect(await namedAs()).toBe(FEED);
  });
});

it('takes a report that was stored before there were versions for what it was', async () => {
  const report = aReport(article({ identity: `feed:${randomUUID()}` }));
  await take(database.store, report);
  await database.admin.query('update report set content_hash = null');
  const [again] = await take(database.store, aReport({ ...report.incoming, text: '另一种说法。' }));
  expect(again).toMatchObject({ status: 'duplicate', reportId: report.id });
});
