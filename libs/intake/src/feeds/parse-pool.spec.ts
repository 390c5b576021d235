import { ParsePool, type ParsePoolOptions } from './parse-pool.js';

/** A thread that does with each job what the script says; `job` is what it was sent. */
const pool = (script: string, options: ParsePoolOptions = {}): ParsePool => {
  const source = `import { parentPort, threadId } from 'node:worker_threads';
    const answer = (title) => parentPort.postMessage({ items: [], frame: { title, problems: [] } });
    parentPort.on('message', (job) => { ${script} });`;
  return new ParsePool({ entry: new URL(`data:text/javascript,${encodeURIComponent(source)}`), ...options });
};
const TITLE_IS_LENGTH = 'answer(String(job.bytes.length));';
const HANG_WHEN_EMPTY = `if (job.bytes.length === 0) for (;;) {} ${TITLE_IS_LENGTH}`;
const empty = (): Uint8Array => new Uint8Array(0);

describe('the pool of parsing threads', () => {
  let open: ParsePool | undefined;
  afterEach(async () => {
    vi.useRealTimers();
    await open?.close();
  });
  const start = (...given: Parameters<typeof pool>): ParsePool => (open = pool(...given));

  it('hands the bytes over and leaves the caller none', async () => {
    const bytes = new Uint8Array(1_000_000);
    expect(await start(TITLE_IS_LENGTH).parse(bytes)).toMatchObject({ title: '1000000' });
    expect(bytes).toHaveLength(0);
  });

  it('copies a view into a buffer that others share', async () => {
    const shared = new Uint8Array(100);
    expect(await start(TITLE_IS_LENGTH).parse(shared.subarray(10, 30))).toMatchObject({ title: '20' });
    expect(shared).toHaveLength(100);
    expect(await start(TITLE_IS_LENGTH).parse(Buffer.from('four'))).toMatchObject({ title: '4' });
  });

  it('keeps to its number of threads and answers everybody', async () => {
    const { parse } = start('answer(String(threadId));', { size: 2 });
    const readings = await Promise.all(Array.from({ length: 12 }, () => parse(new Uint8Array(8))));
    expect(new Set(readings.map(({ title }) => title)).size).toBe(2);
  });

  it('gives up on a feed that takes too long, and reads the next one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { parse } = start(HANG_WHEN_EMPTY, { size: 1, timeLimitMs: 1_000 });
    const reading = Promise.all([parse(empty()), parse(new Uint8Array(7))]);
    await vi.advanceTimersByTimeAsync(1_000);
    // The time of the next one stands still: a thread may take its time to start.
    const [hung, next] = await reading;
    expect(hung).toMatchObject({
      format: 'unknown',
      encoding: 'none',
      parser: null,
      title: '',
      items: [],
      problems: [{ code: 'parse-timeout' }],
    });
    expect(next.title).toBe('7');
  });

  it('names a thread that ran out of memory, and reads the next one', async () => {
    const full = `if (job.bytes.length === 0) throw Object.assign(new Error('full'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });`;
    const { parse } = start(`${full} ${TITLE_IS_LENGTH}`, { size: 1 });
    const [bombed, next] = await Promise.all([parse(empty()), parse(new Uint8Array(7))]);
    expect(bombed.problems).toMatchObject([{ code: 'parse-out-of-memory' }]);
    expect(next.title).toBe('7');
  });

  it('stops a thread that holds too much, and loses no feed that another one reads', async () => {
    const greed = `if (job.bytes.length === 0) {
      const held = [];
      while (process.memoryUsage().heapUsed < 40e6) held.push(Array.from({ length: 1_000 }, Math.random));
      for (;;) held.length;
    }`;
    // The other one is in hand until the greedy one has been answered for.
    const patient = `if (job.bytes.length === 1) return globalThis.keep = setInterval(() => undefined, 60_000);
      if (job === 'more') return; ${TITLE_IS_LENGTH}`;
    const { parse } = start(`${greed} ${patient}`, { size: 3, maxHeapMb: 32, timeLimitMs: 60_000 });
    const other = parse(new Uint8Array(1));
    const [bombed, read] = await Promise.all([parse(empty()), parse(new Uint8Array(9))]);
    expect(bombed).toMatchObject({ items: [], problems: [{ code: 'parse-out-of-memory' }] });
    expect(read.title).toBe('9');
    expect(await Promise.race([other, Promise.resolve('still reading')])).toBe('still reading');
    const after = await Promise.all([parse(new Uint8Array(7)), parse(new Uint8Array(8))]);
    expect(after.map(({ title }) => title)).toEqual(['7', '8']);
  });

  it.each([
    ['throws', "throw new Error('broken');", 'broken'],
    ['ends', 'process.exit(3);', '代码 3'],
  ])('names the problem when its thread %s', async (_, script, detail) => {
    const [problem] = (await start(script).parse(empty())).problems;
    expect(problem).toMatchObject({ code: 'unreadable', detail: expect.stringContaining(detail) as string });
  });

  it('answers what is under way, what waits and what comes when it is closed', async () => {
    const closing = start(HANG_WHEN_EMPTY, { size: 1 });
    const underWay = closing.parse(empty());
    const waiting = closing.parse(empty());
    await closing.close();
    const readings = [await underWay, await waiting, await closing.parse(empty())];
    expect(readings.map(({ problems }) => problems[0]?.code)).toEqual(Array(3).fill('parse-stopped'));
  });
});
