import { randomUUID } from 'node:crypto';
import {
  addMs,
  assignUnit,
  type CaseFile,
  type CaseStore,
  type Circumstances,
  instantOf,
  placeReports,
  type Placing,
  submitResponse,
} from '@huiying/core';
import { aReport, exact } from './a-report.js';
import { caseIdOf, type CaseStoreHarness, open, openFrom, read, rulebook, take } from './case-store.harness.js';
import { describeJointChanges } from './joint-changes.contract.js';
import { describeSettling } from './settling.contract.js';

const release = (at: Circumstances) => ({
  deliverable: 'response',
  publishedAt: at.now,
  channel: '应急局网站',
  publisher: 'bureau',
  summary: '路灯已经修好。',
});

const amended = (file: CaseFile, change: Partial<CaseFile['case']>): CaseFile => ({
  ...file,
  case: { ...file.case, ...change },
});

/** What every case store does, in memory as in PostgreSQL. `make` gives a new, empty store for each fact. */
export function describeCaseStore(name: string, make: () => Promise<CaseStoreHarness>): void {
  describe(`a case store (${name})`, () => {
    let harness: CaseStoreHarness;
    let store: CaseStore;
    beforeEach(async () => {
      harness = await make();
      ({ store } = harness);
    });

    describe('changing a case', () => {
      it('refuses a case that it does not have', async () => {
        const change = store.change(randomUUID(), (file) => ({ file, entries: [] }));
        await expect(change).rejects.toMatchObject({ code: 'no-such-case' });
      });

      it('keeps what was decided and records it', async () => {
        const id = await open(store);
        await store.change(id, (file, at) =>
          assignUnit(file, { unitId: 'press', role: 'lead', reason: '属地' }, '值班长', rulebook, at),
        );
        expect((await read(store, id)).case.leadUnitId).toBe('press');
        expect((await harness.ledger(id)).map((entry) => entry.kind)).toContain('unit-assigned');
      });

      it('keeps nothing of a decision that refuses', async () => {
        const id = await open(store);
        const before = await read(store, id);
        const change = store.change(id, () => Promise.reject(new Error('no')));
        await expect(change).rejects.toThrow('no');
        expect(await read(store, id)).toEqual(before);
      });

      it('knows the case of a response and of a deadline, and of nothing that it does not have', async () => {
        const id = await open(store);
        const { response } = await store.change(id, (file, at) =>
          submitResponse(file, release(at), '值班员', rulebook, at),
        );
        expect(await store.caseOf('response', response.id)).toBe(id);
        const { deadlines } = await read(store, id);
        expect(await store.caseOf('deadline', deadlines[0]?.id ?? '')).toBe(id);
        expect(await store.caseOf('response', randomUUID())).toBeUndefined();
        expect(await store.caseOf('push', response.id)).toBeUndefined();
      });
    });

    describe('taking reports in', () => {
      it('opens a case once: the same identity again is a duplicate with the same ids', async () => {
        const report = aReport();
        const [first] = await take(store, report);
        const [again] = await take(store, { ...aReport(report.incoming) });
        expect(first).toMatchObject({ status: 'accepted', placement: { decision: 'opened' } });
        expect(again).toEqual({
          status: 'duplicate',
          identity: report.incoming.identity,
          reportId: report.id,
          caseId: caseIdOf(first),
          stored: { publishedAt: null, isReworded: false },
        });
      });

      it('takes the same identity twice in one batch once', async () => {
        const report = aReport();
        const [first, twin] = await take(store, report, aReport(report.incoming));
        expect(twin).toMatchObject({ status: 'duplicate', reportId: report.id, caseId: caseIdOf(first) });
      });

      it('knows a report again under each of its names', async () => {
        const report = aReport({ origin: 'feed', aliases: ['spec:address'] });
        await take(store, report);
        const [byAddress] = await take(
          store,
          aReport({ origin: 'feed', identity: 'spec:new-guid', aliases: ['spec:address'] }),
        );
        const [byNewGuid] = await take(store, aReport({ origin: 'feed', identity: 'spec:new-guid' }));
        expect([byAddress, byNewGuid]).toMatchObject([
          { status: 'duplicate', reportId: report.id },
          { status: 'duplicate', reportId: report.id },
        ]);
      });

      it('keeps the id and the case of an edited report, and counts it once', async () => {
        const report = aReport({ origin: 'feed' });
        const id = caseIdOf((await take(store, report))[0]);
        const edited = { ...report.incoming, text: `${report.incoming.text}（更新）` };
        const [again] = await take(store, aReport(edited));
        expect(again).toMatchObject({
          status: 'accepted',
          placement: { report: { id: report.id }, decision: 'joined', caseId: id, reason: 'edited' },
        });
        expect((await read(store, id)).case.reportCount).toBe(1);
        expect((await harness.ledger(id)).at(-1)?.kind).toBe('report-edited');
        const [known, back] = [await take(store, aReport(edited)), await take(store, aReport(report.incoming))];
        expect([...known, ...back].map((taken) => taken.status)).toEqual(['duplicate', 'duplicate']);
      });

      it('places an edited report of the inbox by what it says now', async () => {
        const report = aReport({ origin: 'push' }, {}, 'no-concern');
        await take(store, report);
        const [placed] = await take(store, aReport({ ...report.incoming, text: '停水三天，没有人管。' }));
        expect(placed).toMatchObject({
          status: 'accepted',
          placement: { report: { id: report.id }, decision: 'opened', reason: 'edited' },
        });
        expect(await take(store, aReport(report.incoming))).toMatchObject([
          { status: 'duplicate', reportId: report.id, caseId: caseIdOf(placed) },
        ]);
      });

      it('never takes a call for an edited one: the same entry again is nothing new, and tells what is stored', async () => {
        const publishedAt = instantOf(Date.parse('2026-01-05T08:00:00+08:00'));
        const report = aReport({ published: exact(publishedAt) });
        const other = { ...report.incoming, text: '另一种说法。', published: exact(addMs(publishedAt, 1)) };
        const stored = { publishedAt, isReworded: true };
        const [, atOnce] = await take(store, report, aReport(other));
        const [later] = await take(store, aReport(other));
        expect([atOnce, later]).toMatchObject(
          Array.from({ length: 2 }, () => ({ status: 'duplicate', reportId: report.id, stored })),
        );
        expect(await take(store, aReport(report.incoming))).toMatchObject([
          { stored: { publishedAt, isReworded: false } },
        ]);
      });

      it('joins what tells the same to its case, and leaves what tells of another matter alone', async () => {
        const id = await open(store);
        const [same, other] = await take(store, aReport(), aReport({ title: '停水', text: '小区停水两天没有人管。' }));
        expect(same).toMatchObject({ status: 'accepted', placement: { decision: 'joined', caseId: id } });
        expect(other).toMatchObject({ status: 'accepted', placement: { decision: 'opened' } });
        expect((await read(store, id)).case.reportCount).toBe(2);
      });

      const bridge = {
        title: '清水桥垮塌致两车坠河',
        text: '新渡镇清水桥中段桥面垮塌，两辆货车坠河，3人获救，1人失联，救援正在进行。',
      };

      it('joins what tells of the same event in other words', async () => {
        const id = caseIdOf((await take(store, aReport(bridge)))[0]);
        const later = { title: '清水桥垮塌致两车坠河 已有1人死亡', text: '清水桥垮塌事故中坠河货车的司机遗体被找到。' };
        const [joined] = await take(store, aReport(later));
        expect(joined).toMatchObject({ status: 'accepted', placement: { decision: 'joined', caseId: id } });
      });

      it('opens a case for what may be of another event, and suggests the two to a person', async () => {
        const id = caseIdOf((await take(store, aReport(bridge)))[0]);
        const doubtful = aReport({ title: '清水桥旁烧烤油烟扰民', text: '清水桥垮塌后封了路，烧烤摊都搬到我家楼下。' });
        let suggested: Placing['suggestions'];
        const [opened] = await store.takeIn([doubtful], (fresh, known, at) => {
          const placing = placeReports(fresh, known, 'system', rulebook, at);
          suggested = placing.suggestions;
          return placing;
        });
        const caseId = caseIdOf(opened);
        expect(opened).toMatchObject({ placement: { decision: 'opened' } });
        expect(suggested).toMatchObject([{ caseId, otherCaseId: id, reportId: doubtful.id }]);
      });

      it('keeps nothing of a batch whose placing fails', async () => {
        const report = aReport();
        const failing = store.takeIn([report], () => {
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        expect(await take(store, report)).toMatchObject([{ status: 'accepted' }]);
      });
    });

    describe('a report of the inbox', () => {
      it('is given a case once', async () => {
        const report = aReport({}, {}, 'elsewhere');
        expect(await take(store, report)).toMatchObject([{ placement: { decision: 'inbox', caseId: null } }]);
        const id = await store.placeStored(report.id, undefined, openFrom(report), '本地关注');
        expect((await read(store, id)).case.title).toBe(report.incoming.title);
        const again = store.placeStored(report.id, undefined, openFrom(report), '再次');
        await expect(again).rejects.toMatchObject({ code: 'has-a-case' });
      });

      it('is given to a case with those that go on from it, and may open one', async () => {
        const closed = await open(store);
        await store.change(closed, (file) => ({ file: amended(file, { stage: 'closed' }), entries: [] }));
        const place = async (linkedTo: string): Promise<{ id: string; later: readonly string[] }> => {
          const report = aReport({}, {}, 'elsewhere');
          await take(store, report);
          let later: readonly string[] = [];
          const give: Parameters<CaseStore['placeStored']>[2] = (chosen, at) => {
            later = chosen?.later.map(({ case: { id } }) => id) ?? [];
            const { file, entries } = openFrom(report)(undefined, at);
            return { file: amended(file, { proceedings: { linkedTo } }), entries };
          };
          return { id: await store.placeStored(report.id, closed, give, '新情况'), later };
        };
        const first = await place(closed);
        expect(first.later).toEqual([]);
        expect((await place(closed)).later).toEqual([first.id]);
      });

      it('is refused when it or the case to join is unknown', async () => {
        const report = aReport({}, {}, 'elsewhere');
        const unknown = store.placeStored(report.id, undefined, openFrom(report), '无');
        await expect(unknown).rejects.toMatchObject({ code: 'no-such-report' });
        await take(store, report);
        const homeless = store.placeStored(report.id, randomUUID(), openFrom(report), '无');
        await expect(homeless).rejects.toMatchObject({ code: 'no-such-case' });
      });
    });

    describeJointChanges(() => harness);

    describeSettling(() => harness);
  });
}
