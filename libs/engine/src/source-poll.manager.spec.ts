import { type DueSource, type Instant, instantOf, type PollResult, SourcePoller, SourceQueue } from '@huiying/core';
import { SourcePollManager } from './source-poll.manager.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const READ: PollResult = { outcome: 'read', detail: '', failed: false, newItems: 1 };

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
  isFirstPoll: true,
});

class ListQueue extends SourceQueue {
  readonly recorded: string[] = [];
  readonly waiting: DueSource[];

  constructor(...ids: readonly string[]) {
    super();
    this.waiting = ids.map(aSource);
  }

  override claimDue(limit: number): Promise<readonly DueSource[]> {
    return Promise.resolve(this.waiting.splice(0, limit));
  }
  override recordPoll(id: string, result: PollResult): Promise<void> {
    this.recorded.push(`${id} ${result.outcome}`);
    return Promise.resolve();
  }
}

/** Answers each poll when told to. */
class PatientPoller extends SourcePoller {
  readonly #open: ((result: PollResult) => void)[] = [];

  override poll(source: DueSource, _now: Instant): Promise<PollResult> {
    if (source.id === 'broken') return Promise.reject(new Error('no such file'));
    return new Promise((resolve) => this.#open.push(resolve));
  }

  answerAll(): void {
    for (const resolve of this.#open.splice(0)) resolve(READ);
  }
}

function managerOf(...ids: readonly string[]) {
  const queue = new ListQueue(...ids);
  const poller = new PatientPoller();
  const problems: string[] = [];
  const manager = new SourcePollManager(queue, poller, (source, error) =>
    problems.push(`${source.id}: ${String(error)}`),
  );
  return { queue, poller, manager, problems };
}

it('only starts the polls: a server that does not answer keeps no tick waiting', async () => {
  const { manager, queue, poller } = managerOf('slow');
  expect(await manager.runOnce(NOW)).toBe(1);
  expect(queue.recorded).toEqual([]);
  poller.answerAll();
  await manager.idle();
  expect(queue.recorded).toEqual(['slow read']);
});

it('polls no more than four at a time and takes the next when one has ended', async () => {
  const { manager, poller, queue } = managerOf('1', '2', '3', '4', '5');
  expect(await manager.runOnce(NOW)).toBe(4);
  expect(await manager.runOnce(NOW)).toBe(0);
  poller.answerAll();
  await manager.idle();
  expect(await manager.runOnce(NOW)).toBe(1);
  poller.answerAll();
  await manager.idle();
  expect(queue.recorded).toHaveLength(5);
});

it('reports a poll that breaks and goes on with the others; the lease brings the source back', async () => {
  const { manager, poller, problems, queue } = managerOf('broken', 'good');
  await manager.runOnce(NOW);
  poller.answerAll();
  await manager.idle();
  expect(problems).toEqual(['broken: Error: no such file']);
  expect(queue.recorded).toEqual(['good read']);
});
