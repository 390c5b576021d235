import { type CaseStore, fireTimers } from '@huiying/core';
import { BUREAU_OFFICER } from './a-rulebook.js';
import { type CaseStoreHarness, open, read, rulebook } from './case-store.harness.js';

const HOUR_MS = 3_600_000;

const sweep = async (store: CaseStore, limit = 100): Promise<number> =>
  (await store.settleDue(limit, (file, at) => fireTimers(file, rulebook, at))).cases;

/** What every case store does with deadlines that run out. */
export function describeSettling(current: () => CaseStoreHarness): void {
  let harness: CaseStoreHarness;
  let store: CaseStore;
  beforeEach(() => {
    harness = current();
    ({ store } = harness);
  });

  describe('settling what is due', () => {
    it('passes over cases whose timers lie ahead', async () => {
      await open(store);
      expect(await sweep(store)).toBe(0);
    });

    it('dates the breach at the due time however late it runs, and a second run finds nothing', async () => {
      const id = await open(store);
      await harness.passTime(72 * HOUR_MS);
      expect(await sweep(store)).toBe(1);
      const [deadline] = (await read(store, id)).deadlines;
      expect(deadline).toMatchObject({ status: 'breached', breachedAt: deadline?.dueAt });
      const recorded = await harness.ledger(id);
      expect(recorded.find((entry) => entry.kind === 'deadline-breached')?.effectiveAt).toEqual(deadline?.dueAt);
      expect(await sweep(store)).toBe(0);
      expect(await harness.ledger(id)).toEqual(recorded);
    });

    it('settles no more cases than asked for, and the rest the next time', async () => {
      await open(store, '路灯不亮，三天了没有人来维修，晚上出行很不方便。');
      await open(store, '小区停水两天，物业电话打不通，老人用水十分困难。');
      await harness.passTime(25 * HOUR_MS);
      expect(await sweep(store, 1)).toBe(1);
      expect(await sweep(store, 1)).toBe(1);
      expect(await sweep(store, 1)).toBe(0);
    });

    it('hands out only the timers that may still fire', async () => {
      const id = await open(store);
      await harness.passTime(25 * HOUR_MS);
      await sweep(store);
      const keys = (await read(store, id)).timers.map((timer) => timer.key);
      expect(keys.toSorted()).toEqual(['breach', 'step:1', 'warning']);
    });

    it('knows the case of a push that it wrote', async () => {
      const id = await open(store);
      await harness.passTime(25 * HOUR_MS);
      await sweep(store);
      const [push] = (await read(store, id)).pushes;
      expect(push).toMatchObject({ recipientId: BUREAU_OFFICER.id, timerKey: 'step:0' });
      expect(await store.caseOf('push', push?.id ?? '')).toBe(id);
    });

    it('says how long until something is due, below zero when it is', async () => {
      expect(await store.nextDueInMs()).toBeUndefined();
      await open(store);
      const ahead = await store.nextDueInMs();
      expect(ahead).toBeGreaterThan(23.9 * HOUR_MS);
      expect(ahead).toBeLessThanOrEqual(24 * HOUR_MS + 1);
      await harness.passTime(30 * HOUR_MS);
      expect(await store.nextDueInMs()).toBeLessThan(0);
    });

    it('says with what it settled when the next is due, as if asked right afterwards', async () => {
      const settle = (limit: number) => store.settleDue(limit, (file, at) => fireTimers(file, rulebook, at));
      await open(store, '路灯不亮，三天了没有人来维修，晚上出行很不方便。');
      await open(store, '小区停水两天，物业电话打不通，老人用水十分困难。');
      expect(await settle(100)).toMatchObject({ cases: 0, nextInMs: expect.closeTo(24 * HOUR_MS, -5) as number });
      await harness.passTime(25 * HOUR_MS);
      expect(await settle(1)).toMatchObject({ cases: 1, nextInMs: expect.closeTo(-HOUR_MS, -5) as number });
      const last = await settle(1);
      expect(last.nextInMs).toBeGreaterThan(0);
      expect(last.nextInMs).toBeCloseTo((await store.nextDueInMs()) ?? Number.NaN, -3);
    });
  });
}
