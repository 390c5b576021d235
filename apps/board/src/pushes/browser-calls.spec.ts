import { type Abilities, standingOf, subscribe, unsubscribe } from './browser-calls';

const KEY = 'BKey';
const on = (...endpoints: string[]) => ({ publicKey: KEY, endpoints });

/** A browser whose user answers as told, and that may be subscribed already. */
function browser(answer: NotificationPermission, endpoint?: string) {
  const done: string[] = [];
  let subscribed = endpoint;
  const subscriptionOf = (address: string) => ({
    endpoint: address,
    toJSON: () => ({ endpoint: address, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: () => {
      subscribed = undefined;
      return Promise.resolve(done.push(`ended ${address}`) > 0);
    },
  });
  const pushManager = {
    getSubscription: () => Promise.resolve(subscribed === undefined ? null : subscriptionOf(subscribed)),
    subscribe: (options: object) => {
      done.push(JSON.stringify(options));
      subscribed = 'https://push.example/new';
      return Promise.resolve(subscriptionOf(subscribed));
    },
  };
  const registration = { pushManager };
  const able = {
    workers: {
      register: (path: string) => Promise.resolve(done.push(`registered ${path}`) && registration),
      getRegistration: () => Promise.resolve(endpoint === undefined ? undefined : registration),
      ready: Promise.resolve(registration),
    },
    notifications: { permission: answer, requestPermission: () => Promise.resolve(answer) },
  } as unknown as Abilities;
  return { able, done };
}

it('tells whether this browser calls, can and may', async () => {
  expect(await standingOf({ publicKey: null, endpoints: [] }, browser('granted').able)).toBe('off');
  expect(await standingOf(on(), {})).toBe('unable');
  expect(await standingOf(on(), browser('denied').able)).toBe('denied');
  expect(await standingOf(on(), browser('default').able)).toBe('no');
  expect(await standingOf(on('https://push.example/a'), browser('granted', 'https://push.example/a').able)).toBe('yes');
});

it('does not call who is signed in where it calls somebody else', async () => {
  const { able } = browser('granted', 'https://push.example/a');
  expect(await standingOf(on('https://push.example/b'), able)).toBe('no');
});

it('subscribes by the key of the office, in place of what there was', async () => {
  const { able, done } = browser('granted', 'https://push.example/old');
  expect(await subscribe(KEY, able)).toEqual({
    endpoint: 'https://push.example/new',
    keys: { p256dh: 'p', auth: 'a' },
  });
  expect(done).toEqual([
    'registered /call-worker.js',
    'ended https://push.example/old',
    JSON.stringify({ userVisibleOnly: true, applicationServerKey: KEY }),
  ]);
});

it('does nothing where the user does not allow it', async () => {
  for (const answer of ['denied', 'default'] as const) {
    const { able, done } = browser(answer);
    expect(await subscribe(KEY, able)).toBeUndefined();
    expect(done).toEqual([]);
  }
});

it('has the server forget the browser, then the browser the server, if there is anything to forget', async () => {
  const { able, done } = browser('granted', 'https://push.example/a');
  const forget = (endpoint: string) => Promise.resolve(done.push(`forgotten ${endpoint}`));
  await unsubscribe(able, forget);
  await unsubscribe(browser('granted').able, forget);
  await unsubscribe({}, forget);
  expect(done).toEqual(['forgotten https://push.example/a', 'ended https://push.example/a']);
});
