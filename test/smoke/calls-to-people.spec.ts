import type { Problem, PushView, UserView } from '@huiying/contract';
import { AnsweringServer, MailServer } from '@huiying/fakes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { ConfigFolder, packInSeconds } from '../support/config-folder.js';
import { caseOf, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { addPerson, startWorker } from '../support/running-app.js';

const LEVELS = ['especially-serious', 'serious', 'relatively-serious', 'ordinary', 'none'];
const LADDER = (port: number, gateway: string): string => `ladder:
  - {at: 30%, to: [officer@lead-unit], channels: [email]}
  - {at: 60%, to: [leader@lead-unit], channels: [board, email]}
  - {at: 90%, to: [leader@parent-unit], channels: [email, sms]}
boardUrl: https://huiying.example
channels:
  email: {host: 127.0.0.1, port: ${port}, from: huiying@press.example}
  sms: {url: "${gateway}", form: {mobile: "{phone}", content: "{text}"}, success: {field: code, is: [0]}}
`;

const config = new ConfigFolder().write(
  'policies/seconds.yaml',
  packInSeconds('seconds', { answer: 5 }, { answer: LEVELS }),
);
const settings = { configDir: config.path, policyPack: 'seconds' };
let mail: MailServer;
let gateway: AnsweringServer;
let api: ApiUnderTest;
let worker: AppProcess;
let caseId: string;

const users = async (): Promise<UserView[]> => (await api.admin.get<{ items: UserView[] }>('/api/users')).body.items;
const idOf = async (username: string): Promise<string> =>
  (await users()).find((user) => user.username === username)?.id ?? '';

beforeAll(async () => {
  mail = await MailServer.start();
  gateway = await AnsweringServer.start();
  gateway.says = '{"code":0}';
  config.write('escalation.yaml', LADDER(mail.port, gateway.url('/send')));
  api = await startApiUnderTest(settings);
  for (const [name, role, unit] of [
    ['officer', 'officer', 'emergency'],
    ['leader', 'leader', 'emergency'],
    ['mayor', 'leader', 'city'],
  ] as const)
    await addPerson(api.admin, name, role, unit);
});
afterAll(async () => {
  await worker.stop();
  await api.remove();
  await mail.close();
  await gateway.close();
  config.remove();
});

it('an administrator says where a person is reached, and nobody else is shown it', async () => {
  for (const name of ['officer', 'mayor']) {
    const changed = await api.admin.send<UserView>(`/api/users/${await idOf(name)}`, {
      method: 'PATCH',
      body: { email: `${name}@city.example`, phone: '138 0000 1234' },
    });
    expect([changed.status, changed.body.email, changed.body.phone]).toEqual([
      200,
      `${name}@city.example`,
      '13800001234',
    ]);
  }
  const gone = await api.admin.send<UserView>(`/api/users/${await idOf('officer')}`, {
    method: 'PATCH',
    body: { phone: null },
  });
  expect(gone.body).toMatchObject({ email: 'officer@city.example', phone: null });
  const colleague = await addPerson(api.admin, 'colleague', 'officer', 'press');
  const seen = await colleague.get<{ items: UserView[] }>('/api/users');
  expect(JSON.stringify(seen.body)).not.toMatch(/email|phone|example/u);
  for (const [body, field] of [
    [{ email: 'no address' }, 'email'],
    [{ phone: 'none' }, 'phone'],
  ] as const) {
    const refused = await api.admin.send<Problem>(`/api/users/${await idOf('mayor')}`, { method: 'PATCH', body });
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, field]);
  }
  const nobody = await api.admin.send<Problem>(`/api/users/00000000-0000-4000-8000-000000000009`, {
    method: 'PATCH',
    body: {},
  });
  expect([nobody.status, nobody.body.code]).toEqual([404, 'no-such-user']);
});

it('mails who is called, refuses visibly whom it cannot, and the ladder goes on', async () => {
  mail.refusals.push(['RCPT', 450, 'Greylisted']);
  worker = await startWorker(api.databaseUrl, settings);
  caseId = (await phoneIn(api.admin, '市应急管理局辖区仓库堆放危险品，隐患严重，多次反映无人管。')).caseId;
  await eventually('two mails arrived', () => mail.mails.length === 2);
  expect(mail.mails.map(({ to }) => to)).toEqual([['officer@city.example'], ['mayor@city.example']]);
  const pushes = (): Promise<PushView[]> => caseOf(api.admin, caseId).then((view) => view.pushes);
  await eventually('all is noted', async () => (await pushes()).every(({ status }) => status !== 'queued'));
  const byMail = (await pushes()).filter(({ channel }) => channel === 'email');
  expect(byMail.map(({ recipient, status }) => `${recipient} ${status}`).toSorted()).toEqual([
    'leader refused',
    'mayor sent',
    'officer sent',
  ]);
});

it('sends a text message beside the mail', async () => {
  const asked = await eventually('the gateway is asked', () => gateway.asked[0]);
  const form = new URLSearchParams(asked.body);
  expect(form.get('mobile')).toBe('13800001234');
  expect(form.get('content')).toMatch(/^\[.+\].*：回应时限 .*，尚未回应，请处置$/u);
  await eventually('it is noted', async () => {
    const { pushes } = await caseOf(api.admin, caseId);
    return pushes.some(({ channel, recipient, status }) => `${channel} ${recipient} ${status}` === 'sms mayor sent');
  });
  expect(gateway.asked).toHaveLength(1);
});

it('has the id of the push in the mail’s own, and the case in its text', async () => {
  const { pushes } = await caseOf(api.admin, caseId);
  for (const { to, raw } of mail.mails) {
    const { id } = pushes.find(({ recipient, channel }) => channel === 'email' && to[0]?.startsWith(recipient)) ?? {};
    expect(raw).toContain(`Message-ID: <${id}@press.example>`);
    const body = Buffer.from(raw.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    expect(body).toContain(`https://huiying.example/cases/${caseId}`);
  }
});
