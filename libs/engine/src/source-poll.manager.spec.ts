import {
  addMs,
  type DueSource,
  type Instant,
  instantOf,
  type PollResult,
  type SourceAlarm,
  SourcePoller,
  SourceQueue,
} from '@huiying/core';
import { SourceHasteManager } from './source-haste.manager.js';
import { SourcePollManager } from './source-poll.manager.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const READ: PollResult = { outcome: 'new-items', detail: '', failed: false, newItems: 1 };

const aSource = (id: string): DueSource => ({
  id,
  url: `http://feeds.example/${id}`,
  name: id,
  scope: 'local',
  timeZone: null,
  encoding: null,
  unitId: null,
  etag: null,
  lastModified: null,
  isFullFetch: true,
  bodyHash: null,
  isFirstPoll: true,
});

class ListQueue extends SourceQueue {
  readonly recorded: string[] = [];
  readonly recordedAt: Instant[] = [];
  readonly hastenedAt: Instant[] = [];
  readonly waiting: DueSource[];

  constructor(...ids: readonly string[]) {
    super();
    this.waiting = ids.map(aSource);
  }

  override claimDue(limit: number): Promise<readonly DueSource[]> {
    return Promise.resolve(this.waiting.splice(0, limit));
  }
  override recordPoll(source: DueSource, result: PollResult, now: Instant): Promise<readonly SourceAlarm[]> {
    this.recorded.push(`${source.id} ${result.outcome}`);
    this.recordedAt.push(now);
    return Promise.resolve(source.id === 'gone' ? [{ kind: 'source-paused', data: { id: source.id } }] : []);
  }
  override hasten(now: Instant): Promise<number> {
    this.hastenedAt.push(now);
    return Promise.resolve(2);
  }
}

/** Answers each poll when told to. */
class PatientPoller extends SourcePoller {
  readonly #open: ((result: PollResult) => void)[] = [];

  override poll(source: DueSource, _now: Instant): Promise<PollResult> {
    if (source.id === 'broken') return Promise.reject(new Error('no such file'));
    return new Promise((resolve) => this.#open.push(resolve));
  }

  answerAll(result: PollResult = READ): void {
    for (const resolve of this.#open.splice(0)) resolve(result);
  }
}

function managerOf(...ids: readonly string[]) {
  const queue = new ListQueue(...ids);
  const poller = new PatientPoller();
  const problems: string[] = [];
  const alarms: SourceAlarm[] = [];
  const manager = new SourcePollManager(queue, poller, {
    problem: (source, error) => problems.push(`${source.id}: ${String(error)}`),
    alarm: (alarm) => alarms.push(alarm),
  });
  return { queue, poller, manager, problems, alarms };
}

it('only starts the polls: a server that does not answer keeps no tick waiting', async () => {
  const { manager, queue, poller } = managerOf('slow');
  expect(await manager.runOnce(NOW)).toBe(1);
  expect(queue.recorded).toEqual([]);
  poller.answerAll();
  await manager.idle();
  expect(queue.recorded).toEqual(['slow new-items']);
});

it('polls no more than sixteen at a time and takes the next when one has ended', async () => {
  const { manager, poller, queue } = managerOf(...Array.from({ length: 17 }, (_, n) => `${n}`));
  expect(await manager.runOnce(NOW)).toBe(16);
  expect(await manager.runOnce(NOW)).toBe(0);
  poller.answerAll();
  await manager.idle();
  expect(await manager.runOnce(NOW)).toBe(1);
  poller.answerAll();
  await manager.idle();
  expect(queue.recorded).toHaveLength(17);
});

it('reports a poll that breaks, records it as an attempt that failed and goes on with the others', async () => {
  const { manager, poller, problems, queue } = managerOf('broken', 'good');
  await manager.runOnce(NOW);
  poller.answerAll();
  await manager.idle();
  expect(problems).toEqual(['broken: Error: no such file']);
  expect(queue.recorded.toSorted()).toEqual(['broken internal-error', 'good new-items']);
});

it('dates an attempt by its answer, so that a rest which a server asks for is counted from there', async () => {
  const { manager, poller, queue } = managerOf('slow');
  await manager.runOnce(NOW);
  poller.answerAll({ ...READ, tookMs: 19_000 });
  await manager.idle();
  expect(queue.recordedAt).toEqual([addMs(NOW, 19_000)]);
});

it('tells what a person must know', async () => {
  const { manager, poller, alarms } = managerOf('gone', 'good');
  await manager.runOnce(NOW);
  poller.answerAll();
  await manager.idle();
  expect(alarms).toEqual([{ kind: 'source-paused', data: { id: 'gone' } }]);
});

it('brings forward the sources of serious cases at each tick', async () => {
  const { queue } = managerOf();
  expect(await new SourceHasteManager(queue).runOnce(NOW)).toBe(2);
  expect(queue.hastenedAt).toEqual([NOW]);
});
