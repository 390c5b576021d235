import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCallsView, Problem } from '@huiying/contract';
import type { BrowserSubscription } from '@huiying/core';
import { PushService } from '@huiying/fakes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { ConfigFolder, packInSeconds } from '../support/config-folder.js';
import { caseOf, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { addPerson, startWorker } from '../support/running-app.js';

const LEVELS = ['especially-serious', 'serious', 'relatively-serious', 'ordinary', 'none'];
const LADDER = (host: string): string => `ladder:
  - {at: 30%, to: [officer@lead-unit], channels: [web-push]}
  - {at: 60%, to: [leader@lead-unit], channels: [web-push]}
channels:
  web-push: {subject: "mailto:huiying@press.example", services: ["${host}"]}
`;

const folder = mkdtempSync(join(tmpdir(), 'huiying-push-'));
const config = new ConfigFolder().write(
  'policies/seconds.yaml',
  packInSeconds('seconds', { answer: 4 }, { answer: LEVELS }),
);
const settings = { configDir: config.path, policyPack: 'seconds' };
let service: PushService;
let api: ApiUnderTest;
let worker: AppProcess;
let officer: ApiClient;
let leader: ApiClient;

const standing = async (person: ApiClient): Promise<BrowserCallsView> =>
  (await person.get<BrowserCallsView>('/api/browsers')).body;
const wire = ({ endpoint, p256dh, auth }: BrowserSubscription) => ({
  endpoint,
  expirationTime: null,
  keys: { p256dh, auth },
});

beforeAll(async () => {
  service = await PushService.start();
  config.write('escalation.yaml', LADDER(service.host));
  const trusted = join(folder, 'push.pem');
  writeFileSync(trusted, service.cert);
  api = await startApiUnderTest(settings);
  officer = await addPerson(api.admin, 'officer', 'officer', 'emergency');
  leader = await addPerson(api.admin, 'leader', 'leader', 'emergency');
  worker = await startWorker(api.databaseUrl, { ...settings, env: { NODE_EXTRA_CA_CERTS: trusted } });
});
afterAll(async () => {
  await worker.stop();
  await api.remove();
  await service.close();
  config.remove();
  rmSync(folder, { recursive: true });
});

it('takes no browser whose push service the office does not know, and no keys that are none', async () => {
  const subscription = wire(service.subscribe());
  for (const [body, status, named] of [
    [{ ...subscription, endpoint: 'https://10.0.0.1/push' }, 422, 'unknown-push-service'],
    [{ ...subscription, endpoint: 'https://fcm.googleapis.com/push' }, 422, 'unknown-push-service'],
    [{ ...subscription, endpoint: subscription.endpoint.replace('https', 'http') }, 400, 'endpoint'],
    [{ ...subscription, keys: { ...subscription.keys, p256dh: 'AAAA' } }, 400, 'keys.p256dh'],
    [
      { ...subscription, keys: { ...subscription.keys, p256dh: Buffer.alloc(65, 4).toString('base64url') } },
      400,
      'keys.p256dh',
    ],
    [{ ...subscription, keys: { ...subscription.keys, auth: 'AAAA' } }, 400, 'keys.auth'],
  ] as const) {
    const { status: answered, body: problem } = await officer.post<Problem>('/api/browsers', body);
    const refused = problem.code === 'invalid-input' ? problem.errors?.[0]?.field : problem.code;
    expect([answered, refused]).toEqual([status, named]);
  }
  expect((await standing(officer)).endpoints).toEqual([]);
});

it('calls people in the browsers they allowed it in, by the key that each was given, and forgets one that is gone', async () => {
  const [here, gone, leaders] = [service.subscribe(), service.subscribe(), service.subscribe()];
  service.answers.set(gone.endpoint, 410);
  for (const browser of [here, gone]) await officer.done(officer.post('/api/browsers', wire(browser)));
  await leader.done(leader.post('/api/browsers', wire(leaders)));
  const { publicKey, endpoints } = await standing(officer);
  expect(endpoints).toEqual([here.endpoint, gone.endpoint]);

  const { caseId } = await phoneIn(api.admin, '市应急管理局辖区仓库堆放危险品，隐患严重，多次反映无人管。');
  await eventually('both are called', () => service.pushed.length === 2);
  const { pushes } = await caseOf(api.admin, caseId);
  for (const [browser, recipient] of [
    [here, 'officer'],
    [leaders, 'leader'],
  ] as const) {
    const pushed = service.pushed.find(({ endpoint }) => endpoint === browser.endpoint);
    expect(pushed?.publicKey).toBe(publicKey);
    const id = pushes.find((push) => push.recipient === recipient)?.id;
    expect(JSON.parse(pushed?.text ?? '')).toMatchObject({ id, path: `/cases/${caseId}` });
  }
  await eventually('it is forgotten', async () => (await standing(officer)).endpoints.length === 1);
  expect((await standing(officer)).endpoints).toEqual([here.endpoint]);
});

it('calls, in a browser where somebody else allowed it later, that person, until it is taken back', async () => {
  const browser = wire(service.subscribe());
  await officer.done(officer.post('/api/browsers', browser));
  await leader.done(leader.post('/api/browsers', browser));
  const isIn = async (person: ApiClient): Promise<boolean> =>
    (await standing(person)).endpoints.includes(browser.endpoint);
  expect([await isIn(officer), await isIn(leader)]).toEqual([false, true]);
  const address = `/api/browsers?endpoint=${encodeURIComponent(browser.endpoint)}`;
  expect((await officer.send(address, { method: 'DELETE' })).status).toBe(204);
  expect(await isIn(leader)).toBe(true);
  expect((await leader.send(address, { method: 'DELETE' })).status).toBe(204);
  expect(await isIn(leader)).toBe(false);
});
