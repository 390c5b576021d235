import { aReport } from '@huiying/fakes';
import { CaseDatabase, readFile, caseIdOf, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeAll(async () => {
  database = await CaseDatabase.create();
});
afterAll(() => database.close());

it.each([
  ['the word NULL', 'NULL'],
  ['quotes and backslashes', String.raw`说"停"了\，路径 C:\x"\\`],
  ['braces and commas', '{江城,"停水"},{}'],
  ['line breaks and tabs', '第一行\n第二行\r\n\t第三行'],
  ['no character at all', ''],
  ['emoji and rare ideographs', '😀𠮷停水👨‍👩‍👧'],
  ['quotes and dollars of SQL', `'; drop table report; -- $1 $$`],
])('a report with %s comes back as it went in', async (_, text) => {
  const report = aReport({ identity: `odd:${text}`, title: `题${text}`, text, sourceName: text || '源' });
  await take(database.store, report);
  const view = await database.stores.reports.get(report.id);
  expect(view).toMatchObject({ title: `题${text}`, text });
});

it('what cannot be stored is left out of texts and of JSON, and the rest of the batch goes in', async () => {
  const odd = aReport(
    { identity: 'odd:nul', title: '停\0水\uD800', text: `a\0b\uDC00c` },
    { because: [{ rule: '规则', quote: '十\0人\uD83D', citation: '条' }] },
  );
  const plain = aReport({ identity: 'odd:plain', text: '江城东路路灯坏了三天，请尽快修好。' });
  const [taken] = await take(database.store, odd, plain);
  expect(await database.stores.reports.get(odd.id)).toMatchObject({ title: '停水\uFFFD', text: 'ab\uFFFDc' });
  expect(await database.stores.reports.get(plain.id)).toMatchObject({ text: plain.incoming.text });
  const { case: kase } = await readFile(database.store, caseIdOf(taken));
  expect(kase.because[0]?.quote).toBe('十人\uFFFD');
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});
