import type { Addressee, Channel, SmsSettings } from '@huiying/core';
import { A_CALL, AnsweringServer } from '@huiying/fakes';
import { SmsChannel } from './sms/sms.channel.js';
import { WebhookChannel } from './webhook/webhook.channel.js';
import { WecomChannel } from './wecom/wecom.channel.js';

const to: Addressee = { userId: 'u', email: null, phone: '13800001234' };
const gateway = (url: string): SmsSettings => ({
  url,
  method: 'POST',
  headers: {},
  json: { text: '{text}' },
  characters: 70,
  success: { field: 'code', is: ['0'] },
  busy: [],
});

let server: AnsweringServer;
beforeAll(async () => {
  server = await AnsweringServer.start();
  server.says = ' '.repeat(10_000);
  server.isEndless = true;
});
afterAll(() => server.close());

it.each<[string, (url: string) => Channel]>([
  ['a robot', (url) => new WecomChannel({ url })],
  ['a gateway', (url) => new SmsChannel(gateway(url))],
])('does not read what %s answers without end', async (_, open) => {
  expect(await open(server.url('/')).send(A_CALL, to)).toEqual({ retry: true, because: 'the answer is too long' });
});

it('needs nothing of a hook but its status', async () => {
  expect(await new WebhookChannel({ url: server.url('/'), secret: 'geheim' }).send(A_CALL)).toEqual({ sent: true });
});
