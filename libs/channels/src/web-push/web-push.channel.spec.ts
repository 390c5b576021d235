import { createECDH } from 'node:crypto';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type BrowserSubscription, BrowserSubscriptions, type Delivery, type Message } from '@huiying/core';
import { A_CALL, PushService } from '@huiying/fakes';
import { WebPushChannel } from './web-push.channel.js';

class NotedBrowsers extends BrowserSubscriptions {
  constructor(readonly kept: BrowserSubscription[]) {
    super();
  }
  override of(): Promise<readonly BrowserSubscription[]> {
    return Promise.resolve([...this.kept]);
  }
  override remove(endpoint: string): Promise<void> {
    this.kept.splice(0, Infinity, ...this.kept.filter((one) => one.endpoint !== endpoint));
    return Promise.resolve();
  }
}

const pair = createECDH('prime256v1');
pair.generateKeys();
const vapid = {
  subject: 'mailto:huiying@press.example',
  publicKey: pair.getPublicKey('base64url'),
  privateKey: pair.getPrivateKey('base64url'),
};
const trusted = getCACertificates('default');

let service: PushService;
beforeAll(async () => {
  service = await PushService.start();
  setDefaultCACertificates([...trusted, service.cert]);
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await service.close();
});
beforeEach(() => {
  service.pushed.length = 0;
  service.answers.clear();
});

function send(browsers: BrowserSubscription[], over: Partial<Message> = {}): Promise<Delivery> {
  const to = { userId: 'u', email: null, phone: null };
  return new WebPushChannel(vapid, new NotedBrowsers(browsers)).send({ ...A_CALL, ...over }, to);
}

it('tells every browser of the person what is due, so that none but it can read it', async () => {
  const browsers = [service.subscribe(), service.subscribe()];
  expect(await send(browsers)).toEqual({ sent: true });
  expect(service.pushed.map(({ endpoint }) => endpoint).toSorted()).toEqual(
    browsers.map(({ endpoint }) => endpoint).toSorted(),
  );
  for (const { text, headers } of service.pushed) {
    expect(JSON.parse(text)).toEqual({
      id: A_CALL.id,
      title: '【重大】某工地坍塌',
      body: '首次发布时限 11-23 周一 15:00，尚未回应，请处置\n请于 14:10 前确认收到',
      path: `/cases/${A_CALL.caseId}`,
    });
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '86400' });
  }
});

it('says who sends, signed by the key that the browser subscribed with, for this service and for a day at most', async () => {
  await send([service.subscribe()]);
  const [pushed] = service.pushed;
  expect(pushed?.publicKey).toBe(vapid.publicKey);
  expect(pushed?.claims).toMatchObject({ aud: `https://${service.host}`, sub: vapid.subject });
  const seconds = (pushed?.claims.exp ?? 0) - Date.now() / 1_000;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(86_400);
});

it('takes the place of itself when it is sent again, and says that it may have been there before', async () => {
  const browser = service.subscribe();
  await send([browser]);
  await send([browser], { attempt: 2 });
  const topic = '00000000000040008000000000000001';
  expect(service.pushed.map(({ headers }) => headers['topic'])).toEqual([topic, topic]);
  expect(service.pushed[1]?.text).toContain('（可能重复）首次发布');
});

it('tells of the monitoring itself, which is no case', async () => {
  await send([service.subscribe()], { caseId: null, text: '多数信源无法连接', acknowledgeBy: null });
  expect(JSON.parse(service.pushed[0]?.text ?? '')).toMatchObject({
    title: '回应',
    body: '多数信源无法连接',
    path: '/sources',
  });
});

it('keeps within what a push service takes', async () => {
  expect(await send([service.subscribe()], { text: `【重大】${'长'.repeat(2_000)}：${'长'.repeat(2_000)}` })).toEqual({
    sent: true,
  });
  expect(Number(service.pushed[0]?.headers['content-length'])).toBeLessThanOrEqual(4_096);
});

it('is refused where the person allowed it in no browser', async () => {
  expect(await send([])).toEqual({ refused: true, because: 'addressee has allowed it in no browser' });
});

it.each([404, 410])('forgets a browser that is no more (%d), and reaches the others', async (status) => {
  const browsers = [service.subscribe(), service.subscribe()];
  const [gone, there] = browsers;
  service.answers.set(gone?.endpoint ?? '', status);
  const noted = new NotedBrowsers(browsers);
  const to = { userId: 'u', email: null, phone: null };
  expect(await new WebPushChannel(vapid, noted).send(A_CALL, to)).toEqual({ sent: true });
  expect(noted.kept).toEqual([there]);
  service.answers.set(there?.endpoint ?? '', status);
  expect(await new WebPushChannel(vapid, noted).send(A_CALL, to)).toEqual({
    refused: true,
    because: `HTTP ${status}`,
  });
  expect(noted.kept).toEqual([]);
});

it.each([
  [[201, 503], { sent: true }],
  [[403, 503], { retry: true, because: 'HTTP 503' }],
  [[429], { retry: true, because: 'HTTP 429' }],
  [[302], { retry: true }],
  [[400], { refused: true, because: 'HTTP 400' }],
  [[403], { refused: true, because: 'HTTP 403' }],
  [[413], { refused: true, because: 'HTTP 413' }],
])('is content with one browser that shows it: %j', async (statuses, delivery) => {
  const browsers = statuses.map((status) => {
    const browser = service.subscribe();
    service.answers.set(browser.endpoint, status);
    return browser;
  });
  expect(await send(browsers)).toMatchObject(delivery);
});

it('tries again when the service is away, and gives up a browser with keys that are none', async () => {
  const browser = service.subscribe();
  expect(await send([{ ...browser, endpoint: 'https://127.0.0.1:1/push' }])).toMatchObject({ retry: true });
  expect(await send([{ ...browser, p256dh: 'none' }])).toMatchObject({ refused: true });
});
