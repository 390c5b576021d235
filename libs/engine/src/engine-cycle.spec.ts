import { type Instant, instantOf, Manager } from '@huiying/core';
import { FixedClock } from '@huiying/fakes';
import { EngineCycle } from './engine-cycle.js';

const clock = new FixedClock(instantOf(Date.parse('2026-11-23T10:00:00+08:00')));

/** Finds work as often as told, then none; notes each run. */
class Working extends Manager {
  override readonly name: string;
  override readonly runsUntilIdle: boolean;
  override readonly sends: boolean = false;
  readonly found: (number | Error)[];
  readonly ranAt: Instant[] = [];

  constructor(name: string, runsUntilIdle: boolean, ...found: readonly (number | Error)[]) {
    super();
    this.name = name;
    this.runsUntilIdle = runsUntilIdle;
    this.found = [...found];
  }

  override runOnce(now: Instant): Promise<number> {
    this.ranAt.push(now);
    const next = this.found.shift() ?? 0;
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  }
}

class Sending extends Working {
  override readonly sends = true;
}

function cycleOf(...managers: readonly Manager[]) {
  const problems: string[] = [];
  const problem = (manager: string, error: unknown) => problems.push(`${manager}: ${String(error)}`);
  return { cycle: new EngineCycle(managers, clock, { problem }), problems };
}

it('runs every manager once when none finds work, with the now of the database', async () => {
  const [one, other] = [new Working('one', true), new Working('other', false)];
  await cycleOf(one, other).cycle.tick();
  expect(one.ranAt).toEqual([clock.instant]);
  expect(other.ranAt).toEqual([clock.instant]);
});

it('runs on until a manager that works until it is idle finds nothing more', async () => {
  const sweep = new Working('sweep', true, 500, 500, 3);
  await cycleOf(sweep).cycle.tick();
  expect(sweep.ranAt).toHaveLength(4);
});

it('does not run on for a manager that only starts things', async () => {
  const outbox = new Working('outbox', false, 20, 20);
  await cycleOf(outbox).cycle.tick();
  expect(outbox.ranAt).toHaveLength(1);
});

it('lets the others run when one fails, says which, and tries it again at the next tick', async () => {
  const [bad, good] = [new Working('bad', true, new Error('no')), new Working('good', true)];
  const { cycle, problems } = cycleOf(bad, good);
  await cycle.tick();
  expect(problems).toEqual(['bad: Error: no']);
  expect(good.ranAt).toHaveLength(1);
  await cycle.tick();
  expect(bad.ranAt).toHaveLength(2);
  expect(problems).toHaveLength(1);
});

it('woken during a cycle runs once more after it, never two at a time', async () => {
  const sweep = new Working('sweep', true);
  const { cycle } = cycleOf(sweep);
  await Promise.all([cycle.tick(), cycle.tick(), cycle.tick()]);
  expect(sweep.ranAt).toHaveLength(2);
});

it('asked to send, runs those alone that send', async () => {
  const [sending, fetching] = [new Sending('outbox', false), new Working('sources', false)];
  await cycleOf(fetching, sending).cycle.send();
  expect(sending.ranAt).toHaveLength(1);
  expect(fetching.ranAt).toHaveLength(0);
});

it('asked to send during a cycle, sends once more after it; asked for a cycle while it sends, runs all of it', async () => {
  const [sending, fetching] = [new Sending('outbox', false), new Working('sources', false)];
  const { cycle } = cycleOf(fetching, sending);
  await Promise.all([cycle.tick(), cycle.send(), cycle.send()]);
  expect([fetching.ranAt.length, sending.ranAt.length]).toEqual([1, 2]);
  await Promise.all([cycle.send(), cycle.tick(), cycle.send()]);
  expect([fetching.ranAt.length, sending.ranAt.length]).toEqual([2, 4]);
});
