import { addMs, instantOf } from '@huiying/core';
import { aReport, exact } from '@huiying/fakes';
import { ReportIntake } from '@huiying/intake';
import { loadSetup } from '@huiying/settings';
import { CaseDatabase, caseIdOf, openOne, readFile, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const HOUR_MS = 3_600_000;
const DAY = instantOf(Date.parse('2026-11-28T00:00:00+08:00'));
const at = (hours: number) => exact(addMs(DAY, hours * HOUR_MS));
const takenIn = (id: string) => database.stores.reports.takenIn(id);

describe('a report that waits in the inbox', () => {
  it('keeps its date as exact as it was given, and when it was taken in', async () => {
    const report = aReport({ published: { at: DAY, precision: 'day' }, publishedRaw: '2026-11-28' }, {}, 'elsewhere');
    await take(database.store, report);
    await database.passTime(20 * HOUR_MS);
    const { takenInAt } = await database.stores.reports.get(report.id);
    const { incoming, since } = await takenIn(report.id);
    expect(incoming).toMatchObject({ published: { at: DAY, precision: 'day' }, publishedRaw: '2026-11-28' });
    expect(since).toEqual({ published: incoming.published, takenInAt: new Date(takenInAt) });
  });

  it('belongs to the unit of its source', async () => {
    const source = await database.stores.sources.add(
      { url: 'http://news.example/rss.xml', name: '新闻', unitId: 'bureau' },
      'spec',
    );
    const report = aReport({ origin: 'feed', sourceId: source.id }, {}, 'elsewhere');
    await take(database.store, report);
    expect((await takenIn(report.id)).incoming).toMatchObject({ sourceId: source.id, unitId: 'bureau' });
  });

  it('says what it was reworded to, known since then where that is graver', async () => {
    const named = { identity: 'feed:a', origin: 'feed', published: exact(DAY) } as const;
    const report = aReport({ ...named, text: '集市开张。' }, { severity: 'none' }, 'no-concern');
    await take(database.store, report);
    await take(database.store, aReport({ ...named, text: '看台垮塌12人死亡。' }, { severity: 'serious' }, 'elsewhere'));
    const { versions } = await database.stores.reports.get(report.id);
    const { incoming, since } = await takenIn(report.id);
    expect(incoming.text).toBe('看台垮塌12人死亡。');
    expect(since).toEqual({ published: null, takenInAt: new Date(versions?.[0]?.takenInAt ?? '') });
  });
});

it('given to a closed case by a person, new facts open a linked one', async () => {
  const { rulebook, judging } = loadSetup({});
  const intake = new ReportIntake(database.store, rulebook, judging);
  const closed = await openOne(database.store, {}, { measures: { injured: 3 } });
  await database.admin.query(`update cases set stage = 'closed', closed_at = now() where id = $1`, [closed]);
  const give = async (deaths: number): Promise<string> => {
    const title = `班车侧翻${deaths}人死亡`;
    const report = aReport({ origin: 'feed', title, text: `${title}。`, published: at(0) }, {}, 'elsewhere');
    await take(database.store, report);
    return intake.placeFromInbox(await takenIn(report.id), { reason: '同一事故', caseId: closed }, '值班员');
  };
  const linked = await give(12);
  expect(linked).not.toBe(closed);
  const { case: kase, deadlines } = await readFile(database.store, linked);
  expect(kase).toMatchObject({ severity: 'serious', proceedings: { linkedTo: closed } });
  expect(deadlines.map(({ deliverable }) => deliverable)).toContain('press-conference');
  expect(await give(13)).toBe(linked);
  expect((await database.stores.reports.ofCase(linked)).map(({ decision }) => decision)).toEqual(['opened', 'joined']);
});

describe('the publications of a case', () => {
  it('are those of the first wordings; of a report that an edit brought, that of the edit', async () => {
    const text = '某工地坍塌，已致9人死亡。';
    const first = aReport({ identity: 'feed:a', origin: 'feed', text, published: at(1) });
    const caseId = caseIdOf((await take(database.store, first))[0]);
    await take(database.store, aReport({ identity: 'feed:a', origin: 'feed', text: `${text}续。`, published: at(2) }));
    const brought = aReport({ identity: 'feed:b', origin: 'feed', text: '开工。', published: at(0) }, {}, 'no-concern');
    const undated = aReport({ identity: 'feed:c', origin: 'feed', text: '竣工。', published: at(0) }, {}, 'no-concern');
    await take(database.store, brought, undated);
    await take(database.store, aReport({ identity: 'feed:b', origin: 'feed', text, published: at(5) }));
    await take(database.store, aReport({ identity: 'feed:c', origin: 'feed', text, published: at(0) }));
    const publications = await database.stores.reports.publicationsOf(caseId);
    expect(new Map(publications.map(({ reportId, published }) => [reportId, published]))).toEqual(
      new Map([
        [first.id, at(1)],
        [brought.id, at(5)],
        [undated.id, null],
      ]),
    );
  });
});
