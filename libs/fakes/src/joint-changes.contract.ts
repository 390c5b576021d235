import { randomUUID } from 'node:crypto';
import { type CaseStore, type JudgedReport, mergeCases, splitCase, unmergeCase } from '@huiying/core';
import { aReport } from './a-report.js';
import { caseIdOf, type CaseStoreHarness, open, openFrom, read, rulebook, take } from './case-store.harness.js';

const merge = (store: CaseStore, childId: string, survivorId: string) =>
  store.changeTogether([childId, survivorId], (files, at) => {
    const [child, survivor] = [files.get(childId), files.get(survivorId)];
    if (!child || !survivor) throw new Error('the store left a case out');
    return mergeCases({ child, survivor, reason: '同一事件' }, '值班长', rulebook, at);
  });

const unmerge = (store: CaseStore, childId: string) =>
  store.changeTogether([childId], (files, at) => {
    const child = files.get(childId);
    const survivor = files.get(child?.case.mergedInto ?? '');
    if (!child || !survivor) throw new Error('the store left a case out');
    const others = [...files.values()].filter((f) => f.case.mergedInto === survivor.case.id && f !== child);
    return unmergeCase({ child, survivor, others, reason: '不是同一事件' }, '值班长', rulebook, at);
  });

const LAMPS = { title: '路灯不亮', text: '路灯不亮，三天了没有人来维修，晚上出行很不方便。' };
const WATER = { title: '小区停水', text: '小区停水两天，物业电话打不通，老人用水十分困难。' };

/** What every case store does with several cases at once. */
export function describeJointChanges(current: () => CaseStoreHarness): void {
  let harness: CaseStoreHarness;
  let store: CaseStore;
  beforeEach(() => {
    harness = current();
    ({ store } = harness);
  });

  describe('cases that are changed together', () => {
    it('are merged: what is told of the child later joins the survivor', async () => {
      const first = caseIdOf((await take(store, aReport(LAMPS)))[0]);
      const edited = aReport({ ...WATER, origin: 'feed' });
      const second = caseIdOf((await take(store, edited))[0]);
      await merge(store, second, first);
      expect((await read(store, second)).case.mergedInto).toBe(first);
      expect((await harness.ledger(second)).map((entry) => entry.kind)).toContain('case-merged');
      const [again] = await take(store, aReport(WATER));
      expect(again).toMatchObject({ status: 'accepted', placement: { decision: 'joined', caseId: first } });
      const reworded = aReport({ ...edited.incoming, text: `${WATER.text}（更新）` });
      expect(await take(store, reworded)).toMatchObject([{ placement: { caseId: first, reason: 'edited' } }]);
      const waiting = aReport({ title: '待定', text: '另外一件还没有归类的事情。' }, {}, 'elsewhere');
      await take(store, waiting);
      const placed = await store.placeStored(
        waiting.id,
        second,
        (chosen, at) => ({ file: chosen?.file ?? openFrom(waiting)(undefined, at).file, entries: [] }),
        '同一件事',
      );
      expect(placed).toBe(first);
    });

    it('are their own again when the merge is undone, with what else is merged at hand', async () => {
      const [first, second, third] = [
        await open(store, LAMPS.text),
        await open(store, WATER.text),
        await open(store, '公园门口的垃圾堆了一个星期，气味难闻，影响居民。'),
      ];
      await merge(store, second, first);
      await merge(store, third, first);
      expect((await read(store, first)).case.reportCount).toBe(3);
      await unmerge(store, second);
      expect((await read(store, second)).case).toMatchObject({ mergedInto: null, mergedAt: null, reportCount: 1 });
      expect((await read(store, first)).case).toMatchObject({ reportCount: 2, beforeMerges: { severity: 'ordinary' } });
      expect((await read(store, third)).case.mergedInto).toBe(first);
    });

    it('are refused when one of them is not there', async () => {
      const id = await open(store);
      await expect(merge(store, id, randomUUID())).rejects.toMatchObject({ code: 'no-such-case' });
    });

    it('are split: a report goes to a case of its own, one stays, and what is not theirs does not go', async () => {
      const [first, second] = [aReport(LAMPS), aReport(LAMPS)];
      const id = caseIdOf((await take(store, first))[0]);
      await take(store, second);
      const split = (...reports: readonly JudgedReport[]) =>
        store.changeTogether([id], (files, at) => {
          const file = files.get(id);
          if (!file) throw new Error('the store left a case out');
          return splitCase(file, { reports, publications: [], reason: '另一件事' }, '值班长', rulebook, at);
        });
      await expect(split(first, second)).rejects.toMatchObject({ code: 'nothing-left' });
      const { caseId } = await split(second);
      expect((await read(store, caseId)).case).toMatchObject({ reportCount: 1, stage: 'collected' });
      expect((await read(store, id)).case.reportCount).toBe(1);
      await expect(split(second)).rejects.toMatchObject({ code: 'not-of-this-case' });
      expect((await read(store, id)).case.reportCount).toBe(1);
    });
  });
}
