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
const CHANNELS: [string, (url: string) => Channel][] = [
  ['a robot', (url) => new WecomChannel({ url })],
  ['a gateway', (url) => new SmsChannel(gateway(url))],
  ['a hook', (url) => new WebhookChannel({ url, secret: 'geheim' })],
];

let server: AnsweringServer;
beforeAll(async () => {
  server = await AnsweringServer.start();
  server.says = ' '.repeat(10_000);
});
afterAll(() => server.close());

describe('an answer that never ends', () => {
  beforeAll(() => {
    server.isEndless = true;
  });
  afterAll(() => {
    server.isEndless = false;
  });

  it.each(CHANNELS.slice(0, 2))('of %s is not read to fill the memory', async (_, open) => {
    expect(await open(server.url('/')).send(A_CALL, to)).toEqual({ retry: true, because: 'the answer is too long' });
  });

  it('of a hook is of no interest but for its status', async () => {
    expect(await new WebhookChannel({ url: server.url('/'), secret: 'geheim' }).send(A_CALL)).toEqual({ sent: true });
  });
});

it.each(CHANNELS)('waits for %s that never answers until its time is up, and tries again later', async (_, open) => {
  const limit = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  server.isSilent = true;
  server.asked.length = 0;
  try {
    const sending = open(server.url('/')).send(A_CALL, to);
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    limit.abort(new Error('its time is up'));
    expect(await sending).toEqual({ retry: true, because: 'its time is up' });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
  } finally {
    timeout.mockRestore();
    server.isSilent = false;
  }
});
