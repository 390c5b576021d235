import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../public/call-worker.js'), 'utf8');
const ORIGIN = 'https://huiying.example';

interface Page {
  focus: () => Promise<Page>;
  navigate: (url: string) => Promise<void>;
}

/** What a browser gives a worker: it hands it events and notes what it does. */
function installed(pages: Page[]) {
  const listeners = new Map<string, (event: object) => void>();
  const done: string[] = [];
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
    registration: {
      showNotification: (title: string, options: object) =>
        Promise.resolve(done.push(JSON.stringify({ title, ...options }))),
    },
    clients: {
      matchAll: () => Promise.resolve(pages),
      openWindow: (url: string) => Promise.resolve(done.push(`opened ${url}`)),
    },
  };
  runInContext(SCRIPT, createContext({ self, URL }));
  async function hear(kind: string, event: object): Promise<string[]> {
    const waited: unknown[] = [];
    listeners.get(kind)?.({ ...event, waitUntil: (work: unknown) => waited.push(work) });
    await Promise.all(waited);
    return done;
  }
  return { hear, done };
}

const page = (done: string[], canBeLed = true): Page => ({
  focus() {
    done.push('focused');
    return Promise.resolve(this);
  },
  navigate: (url) =>
    canBeLed ? Promise.resolve(void done.push(`led to ${url}`)) : Promise.reject(new Error('not controlled')),
});

it('shows a call once, however often it comes, and keeps it shown', async () => {
  const call = { id: 'p', title: '【重大】某工地坍塌', body: '请处置', path: '/cases/c' };
  const [shown = ''] = await installed([]).hear('push', { data: { json: () => call } });
  expect(JSON.parse(shown)).toMatchObject({
    title: '【重大】某工地坍塌',
    body: '请处置',
    tag: 'p',
    data: { path: '/cases/c' },
    requireInteraction: true,
  });
});

const looked = (closed: string[]) => ({
  notification: { data: { path: '/cases/c' }, close: () => closed.push('closed') },
});

describe('a call that is looked at', () => {
  it('opens its case where no page is open', async () => {
    const closed: string[] = [];
    expect(await installed([]).hear('notificationclick', looked(closed))).toEqual([`opened ${ORIGIN}/cases/c`]);
    expect(closed).toEqual(['closed']);
  });

  it('opens it in the page that is open', async () => {
    const done: string[] = [];
    expect(await installed([page(done)]).hear('notificationclick', looked([]))).toEqual([]);
    expect(done).toEqual(['focused', `led to ${ORIGIN}/cases/c`]);
  });

  it('opens it beside a page that cannot be led there', async () => {
    const opened = await installed([page([], false)]).hear('notificationclick', looked([]));
    expect(opened).toEqual([`opened ${ORIGIN}/cases/c`]);
  });
});
