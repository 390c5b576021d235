import { instantOf, placeReports } from '@huiying/core';
import { aReport, aRulebook, FixedClock, MemoryCaseStore, PEOPLE } from '@huiying/fakes';
import { DeadlineSweepManager } from './deadline-sweep.manager.js';

const HOUR_MS = 3_600_000;
const rulebook = aRulebook();

it('fires what is due; at the same moment a second run changes nothing', async () => {
  const clock = new FixedClock(instantOf(Date.parse('2026-11-23T10:00:00+08:00')));
  const store = new MemoryCaseStore(clock, PEOPLE);
  const sweep = new DeadlineSweepManager(store, rulebook);
  await store.takeIn([aReport()], (fresh, known, at) => placeReports(fresh, known, 'system', rulebook, at));
  expect(await sweep.runOnce()).toBe(0);

  clock.advance(49 * HOUR_MS);
  expect(await sweep.runOnce()).toBe(1);
  const recorded = store.entries.length;
  expect(store.entries.filter((entry) => entry.kind === 'deadline-breached')).toHaveLength(1);
  expect(await sweep.runOnce()).toBe(0);
  expect(store.entries).toHaveLength(recorded);
});
