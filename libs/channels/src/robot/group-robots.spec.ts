import { createHmac } from 'node:crypto';
import type { Addressee, Channel } from '@huiying/core';
import { A_CALL, AnsweringServer } from '@huiying/fakes';
import { DingtalkChannel } from '../dingtalk/dingtalk.channel.js';
import { FeishuChannel } from '../feishu/feishu.channel.js';
import { WecomChannel } from '../wecom/wecom.channel.js';

const to: Addressee = { userId: 'u', email: null, phone: null };
const WORDS = `${A_CALL.text}\n收件人：局长，请于 14:10 前确认收到`;

let server: AnsweringServer;
beforeAll(async () => {
  server = await AnsweringServer.start();
});
afterAll(() => server.close());
beforeEach(() => {
  server.status = 200;
  server.says = '{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}';
  server.asked.length = 0;
});

const asked = (): Record<string, unknown> => JSON.parse(server.last.body) as Record<string, unknown>;

interface Platform {
  readonly kind: string;
  readonly open: (secret?: string) => Channel;
  readonly said: unknown;
  /** Its answer to too many messages, and to one that it will never take. */
  readonly busy: string;
  readonly refusal: string;
}

const robot = (secret?: string) => ({ url: server.url('/robot?key=1'), ...(secret !== undefined && { secret }) });
const PLATFORMS: Platform[] = [
  {
    kind: 'wecom',
    open: () => new WecomChannel(robot()),
    said: { msgtype: 'text', text: { content: WORDS } },
    busy: '{"errcode":45009,"errmsg":"api freq out of limit"}',
    refusal: '{"errcode":93000,"errmsg":"invalid webhook url"}',
  },
  {
    kind: 'dingtalk',
    open: (secret) => new DingtalkChannel(robot(secret)),
    said: { msgtype: 'text', text: { content: WORDS } },
    busy: '{"errcode":410100,"errmsg":"send too fast"}',
    refusal: '{"errcode":310000,"errmsg":"sign not match"}',
  },
  {
    kind: 'feishu',
    open: (secret) => new FeishuChannel(robot(secret)),
    said: { msg_type: 'text', content: { text: WORDS } },
    busy: '{"code":11232,"msg":"frequency limited"}',
    refusal: '{"code":19021,"msg":"sign match fail"}',
  },
];

describe.each(PLATFORMS)('the robot of a group in $kind', ({ kind, open, said, busy, refusal }) => {
  it('tells the group who is called, about what, and until when', async () => {
    const channel = open();
    expect(channel.kind).toBe(kind);
    expect(await channel.send(A_CALL, to)).toEqual({ sent: true });
    expect(asked()).toEqual(said);
    expect(server.last.path).toBe('/robot?key=1');
    expect(server.last.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('says that a message may have been there before', async () => {
    await open().send({ ...A_CALL, attempt: 2, acknowledgeBy: null }, to);
    expect(server.last.body).toContain('（可能重复）【重大】');
    expect(server.last.body).not.toContain('请于');
  });

  it('tries again when the platform is busy or something else answers at its address', async () => {
    server.says = busy;
    expect(await open().send(A_CALL, to)).toMatchObject({ retry: true });
    for (const strange of ['<html>', '', '[]', '{"errcode":"0"}']) {
      server.says = strange;
      expect(await open().send(A_CALL, to)).toMatchObject({ retry: true });
    }
    for (const status of [302, 429, 500, 503]) {
      server.status = status;
      expect(await open().send(A_CALL, to)).toMatchObject({ retry: true });
    }
  });

  it('gives up what the platform will never take, and says why', async () => {
    server.says = refusal;
    const { refused, because } = (await open().send(A_CALL, to)) as { refused: boolean; because: string };
    expect(refused).toBe(true);
    expect(because).toMatch(/^\d+ [a-z ]+$/u);
    server.status = 404;
    expect(await open().send(A_CALL, to)).toEqual({ refused: true, because: 'HTTP 404' });
  });

  it('keeps within what a platform takes', async () => {
    await open().send({ ...A_CALL, text: '长'.repeat(2_000) }, to);
    expect(Buffer.byteLength(server.last.body)).toBeLessThan(2_048);
  });
});

it('signs for 钉钉 in the address: time in milliseconds and key, by the key', async () => {
  await new DingtalkChannel(robot('SECabc')).send(A_CALL);
  const { searchParams } = new URL(server.last.path, 'http://robot');
  const time = searchParams.get('timestamp') ?? '';
  expect(Math.abs(Date.now() - Number(time))).toBeLessThan(60_000);
  expect(searchParams.get('sign')).toBe(createHmac('sha256', 'SECabc').update(`${time}\nSECabc`).digest('base64'));
  expect(searchParams.get('key')).toBe('1');
});

it('signs for 飞书 in the body: nothing, by time in seconds and key', async () => {
  await new FeishuChannel(robot('abc')).send(A_CALL);
  const { timestamp, sign } = asked() as { timestamp: string; sign: string };
  expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
  expect(sign).toBe(createHmac('sha256', `${timestamp}\nabc`).digest('base64'));
});

it('takes the older form of the answer of 飞书', async () => {
  server.says = '{"StatusCode":0,"StatusMessage":"success"}';
  expect(await new FeishuChannel(robot()).send(A_CALL)).toEqual({ sent: true });
});
