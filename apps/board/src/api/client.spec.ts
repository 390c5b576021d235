import { call, ProblemError } from './client';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A line that takes the request and never says anything, until it is given up. */
const silent = (_path: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

it('gives up a request that nobody answers within a minute', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', silent);
  const asked = call('GET', '/board').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  const given = await asked;
  expect(given instanceof ProblemError && given.isNetwork).toBe(true);
});

it('gives up an answer that begins and never ends', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => ({ ok: true, text: () => silent(path, init) }));
  const asked = call('GET', '/cases').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toBeInstanceOf(ProblemError);
});

it('tells the problem of an answer, and what it can of one that is none', async () => {
  vi.stubGlobal('fetch', async () => new Response('{"code":"case-closed","title":"x"}', { status: 409 }));
  await expect(call('POST', '/cases/1/close')).rejects.toMatchObject({
    problem: { status: 409, code: 'case-closed' },
  });
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
  await expect(call('GET', '/board')).rejects.toMatchObject({ problem: { status: 502, title: 'Bad Gateway' } });
});
