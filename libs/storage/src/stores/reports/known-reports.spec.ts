import { type ComparableReport, eventSignatureOf } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { type KnownReport, KnownReports } from './known-reports.js';

const FIRE = { title: '江畔新城3号楼昨夜起火', text: '昨夜十一时许，江畔新城3号楼一住户家中起火。' };
const signature = eventSignatureOf(FIRE);
const aReport = (id: string, event = signature): ComparableReport => ({
  id,
  event,
  inboxReason: null,
  bands: [],
  eventKeys: [1, 2],
  askedKeys: [1],
});
const LONG = { title: '长篇', text: '某小区居民反映路灯不亮。'.repeat(500) };

/** Answers with every report that is asked for, and counts how often it is asked. */
class StoredWordings {
  reads = 0;
  constructor(private readonly wording = FIRE) {}

  readonly manager = {
    query: async (_: string, [numbers]: [number[]]) => {
      this.reads += 1;
      return numbers.map((number) => ({ number: String(number), ...this.wording, place: null, published_at: null }));
    },
  } as unknown as EntityManager;
}

it('what was handed in is not read again once it is stored', async () => {
  const stored = new StoredWordings();
  const known = new KnownReports();
  known.handIn(aReport('a'));
  known.learn('a', 1, [1, 2]);
  const [report] = known.find([2], 5);
  const signatureOf = await known.signaturesOf(stored.manager, [report as KnownReport]);
  expect(signatureOf(report as KnownReport)).toBe(signature);
  expect(stored.reads).toBe(0);
});

it('what another process took in is read once, however it is found', async () => {
  const stored = new StoredWordings();
  const known = new KnownReports();
  known.learn('a', 1, [1, 2]);
  for (const report of [...known.find([1], 5), known.get(1)]) {
    const signatureOf = await known.signaturesOf(stored.manager, [report, report]);
    expect(signatureOf(report)).toEqual(signature);
  }
  expect(stored.reads).toBe(1);
});

it('of a text that is too long nothing is kept', async () => {
  const stored = new StoredWordings(LONG);
  const known = new KnownReports();
  known.handIn(aReport('a', eventSignatureOf(LONG)));
  known.learn('a', 1, [1]);
  const report = known.get(1);
  const signatureOf = await known.signaturesOf(stored.manager, [report]);
  expect(signatureOf(report)).toEqual(eventSignatureOf(LONG));
  expect(report.signature).toBeUndefined();
});

it('what is never stored takes no place of what is', async () => {
  const stored = new StoredWordings();
  const known = new KnownReports();
  known.handIn(aReport('a'));
  known.learn('a', 1, [1]);
  for (let i = 0; i < 60_000; i += 1) known.handIn(aReport(`never ${i}`));
  const report = known.get(1);
  await known.signaturesOf(stored.manager, [report]);
  expect(stored.reads).toBe(0);
});
