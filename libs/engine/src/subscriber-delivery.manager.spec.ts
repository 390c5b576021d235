import { DAY_MS, DeliveryQueue, type EventSender, type Instant, instantOf, type OutgoingEvent } from '@huiying/core';
import { SubscriberDeliveryManager } from './subscriber-delivery.manager.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;

const anEvent = (id: string, change: Partial<OutgoingEvent> = {}): OutgoingEvent => ({
  id,
  subscriptionId: 'office',
  caseId: 'c1',
  body: '{}',
  url: 'http://127.0.0.1/hook',
  secret: 'geheim',
  attempt: 1,
  ageMs: 0,
  ...change,
});

/** Hands out what waits, by case one after the other, and notes what is said about it. */
class NotingQueue extends DeliveryQueue {
  readonly notes: string[] = [];
  readonly asked: (readonly string[])[] = [];

  constructor(readonly waiting: OutgoingEvent[]) {
    super();
  }

  override claim(perSubscriber: number, except: readonly string[]): Promise<readonly OutgoingEvent[]> {
    this.asked.push(except);
    const heads = [...Map.groupBy(this.waiting, (event) => `${event.subscriptionId} ${event.caseId}`).values()];
    const free = heads.flatMap((own) => own.slice(0, 1)).filter((event) => !except.includes(event.subscriptionId));
    const bySubscriber = Map.groupBy(free, (event) => event.subscriptionId);
    return Promise.resolve([...bySubscriber.values()].flatMap((own) => own.slice(0, perSubscriber)).map(this.#take));
  }
  override async markDelivered({ id, subscriptionId, caseId }: OutgoingEvent): Promise<OutgoingEvent | undefined> {
    await this.#note(`${id} delivered`);
    const next = this.waiting.find((event) => event.subscriptionId === subscriptionId && event.caseId === caseId);
    return next && this.#take(next);
  }
  override retryLater(id: string, afterMs: number, problem: string): Promise<void> {
    return this.#note(`${id} again in ${afterMs}: ${problem}`);
  }
  override giveUp(id: string, problem: string): Promise<void> {
    return this.#note(`${id} given up: ${problem}`);
  }
  override forget(deliveredBefore: Instant): Promise<void> {
    return this.#note(`forgets before ${deliveredBefore.toISOString()}`);
  }

  readonly #take = (event: OutgoingEvent): OutgoingEvent => {
    this.waiting.splice(this.waiting.indexOf(event), 1);
    return event;
  };

  #note(note: string): Promise<void> {
    this.notes.push(note);
    return Promise.resolve();
  }
}

/** Answers by the id of the event; delivered when nothing else is said. */
const answering = (answers: Record<string, string> = {}): EventSender => ({
  send: ({ id }) => Promise.resolve(answers[id] === undefined ? { sent: true } : { problem: answers[id] }),
});

async function deliver(waiting: OutgoingEvent[], answers: Record<string, string> = {}) {
  const queue = new NotingQueue([...waiting]);
  const problems: string[] = [];
  const manager = new SubscriberDeliveryManager(queue, answering(answers), ({ id }, because) =>
    problems.push(`${id}: ${String(because)}`),
  );
  const started = await manager.runOnce(NOW);
  await manager.idle();
  return { queue, problems, manager, started, notes: queue.notes.slice(1) };
}

it('sends the events of a case one after the other, in one go', async () => {
  const { notes, started } = await deliver([anEvent('a'), anEvent('b'), anEvent('c')]);
  expect(started).toBe(1);
  expect(notes).toEqual(['a delivered', 'b delivered', 'c delivered']);
});

it('stops at the first that is not taken: what comes after it waits', async () => {
  const { notes, queue, problems } = await deliver([anEvent('a'), anEvent('b'), anEvent('c')], { b: 'HTTP 503' });
  expect(notes).toEqual(['a delivered', 'b again in 1000: HTTP 503']);
  expect(queue.waiting.map((event) => event.id)).toEqual(['c']);
  expect(problems).toEqual(['b: HTTP 503']);
});

it.each([
  [1, 1_000],
  [2, 5_000],
  [3, 30_000],
  [4, 120_000],
  [5, 600_000],
  [6, 1_800_000],
  [7, HOUR_MS],
  [60, HOUR_MS],
])('tries again after attempt %d in %d ms', async (attempt, ms) => {
  const { notes } = await deliver([anEvent('a', { attempt })], { a: 'HTTP 404' });
  expect(notes).toEqual([`a again in ${ms}: HTTP 404`]);
});

it.each([
  [3 * DAY_MS - 1, `a again in ${HOUR_MS}: HTTP 410`],
  [3 * DAY_MS, 'a given up: HTTP 410'],
  [3 * DAY_MS + 1, 'a given up: HTTP 410'],
])('gives an event of %d ms up only after three days', async (ageMs, note) => {
  expect((await deliver([anEvent('a', { attempt: 90, ageMs })], { a: 'HTTP 410' })).notes).toEqual([note]);
});

it('tells five cases of a subscriber at a time, and asks for no more of one who is busy', async () => {
  const events = Array.from({ length: 7 }, (_, i) => anEvent(String(i), { caseId: `c${i}` }));
  const queue = new NotingQueue([...events, anEvent('other', { subscriptionId: 'city' })]);
  const hold = Promise.withResolvers<{ sent: true }>();
  const sender: EventSender = { send: () => hold.promise };
  const manager = new SubscriberDeliveryManager(queue, sender, () => undefined);
  expect(await manager.runOnce(NOW)).toBe(6);
  expect(await manager.runOnce(NOW)).toBe(0);
  expect(queue.asked[1]?.toSorted()).toEqual(['city', 'office']);
  hold.resolve({ sent: true });
  await manager.idle();
  expect(await manager.runOnce(NOW)).toBe(2);
  await manager.idle();
});

it('says so when the queue itself fails; the lease brings the event back', async () => {
  class Broken extends NotingQueue {
    override markDelivered(): Promise<OutgoingEvent | undefined> {
      return Promise.reject(new Error('connection lost'));
    }
  }
  const problems: string[] = [];
  const manager = new SubscriberDeliveryManager(new Broken([anEvent('a')]), answering(), (_, because) =>
    problems.push(String(because)),
  );
  await manager.runOnce(NOW);
  await manager.idle();
  expect(problems).toEqual(['Error: connection lost']);
});

it('forgets what was delivered thirty days ago, once an hour', async () => {
  const { queue, manager } = await deliver([]);
  await manager.runOnce(instantOf(NOW.getTime() + HOUR_MS - 1));
  await manager.runOnce(instantOf(NOW.getTime() + HOUR_MS));
  expect(queue.notes).toEqual(['forgets before 2026-10-24T02:00:00.000Z', 'forgets before 2026-10-24T03:00:00.000Z']);
});
