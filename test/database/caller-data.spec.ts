import { anIncomingReport } from '@huiying/fakes';
import { ReportIntake } from '@huiying/intake';
import { loadSetup } from '@huiying/settings';
import { CaseDatabase, caseIdOf } from '../support/case-database.js';

const { rulebook, judging } = loadSetup({ CONFIG_DIR: 'config' });
const CALLER = { callerName: '欧阳测试', callerPhone: '13912345678' };

let database: CaseDatabase;
let intake: ReportIntake;
beforeAll(async () => {
  database = await CaseDatabase.create();
  intake = new ReportIntake(database.store, rulebook, judging);
});
afterAll(() => database.close());

describe('the name and telephone of a caller', () => {
  let reportId: string;
  beforeAll(async () => {
    const [taken] = await intake.accept([anIncomingReport(CALLER)], '热线');
    reportId = taken?.status === 'accepted' ? taken.placement.report.id : '';
  });

  it('are nowhere in the database to be read', async () => {
    const { rows: tables } = await database.admin.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const { rows } = await database.admin.query<{ row: string }>(`select t::text as row from ${name} t`);
      const text = rows.map(({ row }) => row).join('\n');
      expect(text).not.toContain(CALLER.callerPhone);
      expect(text).not.toContain(CALLER.callerName);
    }
  });

  it('are not in the raw bytes of the stored value', async () => {
    const { rows } = await database.admin.query<{ caller: Buffer }>('select caller from report where id = $1', [
      reportId,
    ]);
    const bytes = rows[0]?.caller ?? Buffer.alloc(0);
    expect(bytes.length).toBeGreaterThan(28);
    for (const word of Object.values(CALLER)) expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false);
  });

  it('are masked wherever a report is read', async () => {
    const masked = { callerName: '欧**', callerPhone: '139****5678' };
    expect(await database.stores.reports.get(reportId)).toMatchObject(masked);
    const { items } = await database.stores.reports.list({ limit: 10 });
    expect(items.find((item) => item.id === reportId)).toMatchObject(masked);
  });

  it('look different each time, so that equal callers cannot be told', async () => {
    const text = '小区停水两天，物业电话打不通，老人用水十分困难。';
    await intake.accept([anIncomingReport({ ...CALLER, title: '停水', text })], '热线');
    expect(await database.count('(select distinct caller from report) callers')).toBe(2);
  });
});

describe('text that PostgreSQL cannot store', () => {
  it.each([
    ['NUL', '路\0灯不亮'],
    ['half a surrogate pair', '路灯\ud83d不亮'],
    ['the other half', '\ude00路灯不亮'],
  ])('does not break intake: %s', async (_, bad) => {
    const report = anIncomingReport({
      identity: `hotline:${bad}`,
      title: bad,
      text: `${bad}，某市某工地坍塌，已致12人死亡。${bad}`,
      sourceName: bad,
      channel: bad,
      publishedRaw: bad,
      place: bad,
      externalId: bad,
      callerName: bad,
    });
    const [taken, again] = await intake.accept([report, report], bad);
    expect(taken).toMatchObject({ status: 'accepted' });
    expect(again).toMatchObject({ status: 'duplicate', caseId: caseIdOf(taken) });
    expect((await intake.accept([report], bad))[0]).toMatchObject({ status: 'duplicate', caseId: caseIdOf(taken) });
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('leaves the rest of its batch as it is', async () => {
    const good = anIncomingReport({ title: '好的', text: '请问老年证怎么办理，需要带什么材料？' });
    const bad = anIncomingReport({ title: '\0', text: '\0\0' });
    expect((await intake.accept([bad, good], '热线')).map((taken) => taken.status)).toEqual(['accepted', 'accepted']);
  });
});
