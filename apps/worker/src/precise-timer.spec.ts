import { setTimeout as sleep } from 'node:timers/promises';
import { PreciseTimer } from './precise-timer.js';

/** How long after it was planned it comes. */
const waited = (inMs: number): Promise<number> => {
  const from = performance.now();
  return new Promise((resolve) => new PreciseTimer().plan(inMs, () => resolve(performance.now() - from)));
};

it('never comes early, whatever part of a millisecond was asked for', async () => {
  for (const inMs of [0.2, 0.9, 1.5, 3.05, 3.95, 7.5]) {
    for (let time = 0; time < 5; time += 1) expect(await waited(inMs)).toBeGreaterThanOrEqual(inMs);
  }
});

it('is planned once: anew in place of before, or not at all', async () => {
  const timer = new PreciseTimer();
  const came: string[] = [];
  timer.plan(1, () => came.push('before'));
  timer.plan(2, () => came.push('anew'));
  await sleep(20);
  timer.plan(1, () => came.push('cancelled'));
  timer.cancel();
  await sleep(20);
  expect(came).toEqual(['anew']);
});
