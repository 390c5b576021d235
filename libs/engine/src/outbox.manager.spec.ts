import { type Delivery, instantOf, Outbox, type OutgoingPush } from '@huiying/core';
import { RecordingChannel } from '@huiying/fakes';
import { OutboxManager } from './outbox.manager.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));

const aPush = (id: string, attempt = 1, channel = 'webhook'): OutgoingPush => ({
  channel,
  message: {
    id,
    caseId: 'c',
    step: 1,
    kind: 'escalation',
    severity: 'serious',
    text: '请处置',
    recipient: '局长',
    dueAt: '2026-11-23T15:00:00+08:00',
    acknowledgeBy: null,
    attempt,
  },
  to: { userId: 'u', email: null, phone: null },
});

/** Hands out what waits and notes what is said about it. */
class NotingOutbox extends Outbox {
  readonly notes: string[] = [];
  mostClaimed = 0;
  notings = 0;

  constructor(readonly waiting: OutgoingPush[]) {
    super();
  }

  override claim(limit: number): Promise<readonly OutgoingPush[]> {
    this.mostClaimed = Math.max(this.mostClaimed, limit);
    return Promise.resolve(this.waiting.splice(0, limit));
  }
  override markSent(ids: readonly string[]): Promise<void> {
    this.notings += 1;
    this.notes.push(...ids.map((id) => `${id} sent`));
    return Promise.resolve();
  }
  override retryLater(id: string, afterMs: number, problem: string): Promise<void> {
    return this.#note(`${id} again in ${afterMs}: ${problem}`);
  }
  override refuse(id: string, problem: string): Promise<void> {
    return this.#note(`${id} refused: ${problem}`);
  }

  #note(note: string): Promise<void> {
    this.notes.push(note);
    return Promise.resolve();
  }
}

async function send(pushes: readonly OutgoingPush[], ...answers: readonly Delivery[]) {
  const outbox = new NotingOutbox([...pushes]);
  const channel = new RecordingChannel();
  channel.answerWith(...answers);
  const problems: string[] = [];
  const manager = new OutboxManager(outbox, new Map([['webhook', channel]]), (push, because) =>
    problems.push(`${push.message.id}: ${String(because)}`),
  );
  const started = await manager.runOnce(NOW);
  await manager.idle();
  return { outbox, channel, problems, manager, started };
}

it('marks what a channel has taken as sent', async () => {
  const { outbox, channel, problems } = await send([aPush('a'), aPush('b')]);
  expect(channel.messages.map((message) => message.id)).toEqual(['a', 'b']);
  expect(outbox.notes).toEqual(['a sent', 'b sent']);
  expect(problems).toEqual([]);
});

it('notes in one step what channels took in one turn', async () => {
  const { outbox } = await send(Array.from({ length: 20 }, (_, i) => aPush(String(i))));
  expect(outbox).toMatchObject({ notings: 1, notes: { length: 20 } });
});

it.each([
  [1, 1_000],
  [2, 2_000],
  [3, 5_000],
  [4, 10_000],
  [5, 30_000],
  [6, 60_000],
  [600, 60_000],
])('tries again after attempt %d in %d ms, and never gives up', async (attempt, ms) => {
  const { outbox, problems } = await send([aPush('a', attempt)], { retry: true, because: 'HTTP 503' });
  expect(outbox.notes).toEqual([`a again in ${ms}: HTTP 503`]);
  expect(problems).toEqual(['a: HTTP 503']);
});

it('lets go of what the channel will never take, and says so', async () => {
  const { outbox, problems } = await send([aPush('a')], { refused: true, because: 'HTTP 410' });
  expect(outbox.notes).toEqual(['a refused: HTTP 410']);
  expect(problems).toEqual(['a: HTTP 410']);
});

it('refuses a push for a channel that is not configured, and sends the others', async () => {
  const { outbox } = await send([aPush('a', 1, 'sms'), aPush('b')]);
  expect(outbox.notes.toSorted()).toEqual(['a refused: channel sms is not configured', 'b sent']);
});

it('sends no more than twenty at a time and goes on with the rest as places get free, without another tick', async () => {
  const { manager, outbox, started } = await send(Array.from({ length: 65 }, (_, i) => aPush(String(i))));
  expect(started).toBe(20);
  await manager.idle();
  expect(outbox.notes).toHaveLength(65);
  expect(outbox.mostClaimed).toBeLessThanOrEqual(20);
});

describe('a push that was sent', () => {
  /** Its first answers to what was sent are failures. */
  class Failing extends NotingOutbox {
    constructor(private failures: number) {
      super([aPush('a')]);
    }

    override markSent(ids: readonly string[]): Promise<void> {
      this.failures -= 1;
      return this.failures >= 0 ? Promise.reject(new Error('connection lost')) : super.markSent(ids);
    }
  }

  async function sendWith(outbox: Failing) {
    const channel = new RecordingChannel();
    const problems: string[] = [];
    const waited: number[] = [];
    const manager = new OutboxManager(
      outbox,
      new Map([['webhook', channel]]),
      (_, because) => problems.push(String(because)),
      (ms) => Promise.resolve(waited.push(ms)),
    );
    await manager.runOnce(NOW);
    await manager.idle();
    return { channel, problems, waitedMs: waited.reduce((sum, ms) => sum + ms, 0) };
  }

  it('is noted as sent once the database is back, and not sent again', async () => {
    const outbox = new Failing(3);
    const { channel, problems } = await sendWith(outbox);
    expect(outbox.notes).toEqual(['a sent']);
    expect(channel.messages).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('is told of as a problem when that cannot be noted before its lease runs out', async () => {
    const { problems, waitedMs } = await sendWith(new Failing(100));
    expect(problems).toEqual(['Error: connection lost']);
    expect(waitedMs).toBeLessThan(60_000);
  });
});
