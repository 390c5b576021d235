import type { Addressee, Delivery, Message, SmsSettings } from '@huiying/core';
import { A_CALL, AnsweringServer } from '@huiying/fakes';
import { SmsChannel } from './sms.channel.js';

const message: Message = {
  ...A_CALL,
  text: '【重大】某工地坍塌"：首次发布时限 11-23 周一 15:00，尚未回应，请处置',
  acknowledgeBy: null,
};
const TEXT = '[重大]某工地坍塌"：首次发布时限 11-23 周一 15:00，尚未回应，请处置';
const to: Addressee = { userId: 'u', email: null, phone: '13800001234' };

let server: AnsweringServer;
beforeAll(async () => {
  server = await AnsweringServer.start();
});
afterAll(() => server.close());
beforeEach(() => {
  server.status = 200;
  server.says = '';
  server.asked.length = 0;
});

const send = (over: Partial<SmsSettings>): Promise<Delivery> =>
  new SmsChannel({
    url: server.url('/send?key=k'),
    method: 'POST',
    headers: {},
    busy: [],
    characters: 130,
    ...over,
  }).send(message, to);
const FORM = { form: { mobile: '{phone}', content: '{text}' } };

it('fills a JSON body at every depth, with the headers of the office', async () => {
  const json = {
    to: ['{phone}'],
    template: { id: 7, params: { content: '{text}', serial: 'hy-{id}' } },
    note: '{other}',
  };
  expect(await send({ json, headers: { Authorization: 'Bearer key' } })).toEqual({ sent: true });
  expect(JSON.parse(server.last.body)).toEqual({
    to: ['13800001234'],
    template: { id: 7, params: { content: TEXT, serial: `hy-${message.id}` } },
    note: '{other}',
  });
  expect(server.last.headers).toMatchObject({
    authorization: 'Bearer key',
    'content-type': 'application/json; charset=utf-8',
  });
  expect(server.last.path).toBe('/send?key=k');
});

it('fills a form', async () => {
  expect(await send(FORM)).toEqual({ sent: true });
  expect(server.last.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/u);
  expect(Object.fromEntries(new URLSearchParams(server.last.body))).toEqual({ mobile: '13800001234', content: TEXT });
});

it('puts a form into the address where the method is GET', async () => {
  expect(await send({ ...FORM, method: 'GET' })).toEqual({ sent: true });
  const { searchParams } = new URL(server.last.path, 'http://gateway');
  expect(Object.fromEntries(searchParams)).toEqual({ key: 'k', mobile: '13800001234', content: TEXT });
  expect(server.last.body).toBe('');
});

it('sends nothing to somebody without a number', async () => {
  const channel = new SmsChannel({
    url: server.url('/'),
    method: 'POST',
    headers: {},
    busy: [],
    characters: 130,
    ...FORM,
  });
  expect(await channel.send(message, { ...to, phone: null })).toEqual({
    refused: true,
    because: 'addressee has no telephone number',
  });
  expect(server.asked).toEqual([]);
});

it.each([408, 425, 429, 500, 502, 503, 302])('tries again after %d', async (status) => {
  server.status = status;
  expect(await send(FORM)).toMatchObject({ retry: true });
});

it.each([400, 401, 403, 404])('gives up after %d', async (status) => {
  server.status = status;
  expect(await send(FORM)).toEqual({ refused: true, because: `HTTP ${status}` });
});

it('tries again when nobody answers', async () => {
  expect(await send({ ...FORM, url: 'http://127.0.0.1:1/' })).toMatchObject({ retry: true });
});

describe('where the gateway always answers 200', () => {
  const code = { ...FORM, success: { field: 'result.code', is: ['0', 'OK'] }, busy: ['isv.BUSY'] };

  it.each([
    ['{"result":{"code":0}}', { sent: true }],
    ['{"result":{"code":"OK"}}', { sent: true }],
    ['{"result":{"code":"isv.BUSY"}}', { retry: true, because: '{"result":{"code":"isv.BUSY"}}' }],
    [
      '{"result":{"code":9,"about":"13800001234 blocked"}}',
      { refused: true, because: '{"result":{"code":9,"about":"<addressee> blocked"}}' },
    ],
    ['', { retry: true, because: 'empty answer' }],
    ['<html>  maintenance</html>', { retry: true, because: '<html> maintenance</html>' }],
    ['null', { retry: true, because: 'null' }],
    ['{"result":"0"}', { retry: true, because: '{"result":"0"}' }],
  ])('takes %j for what its settings say', async (says, delivery) => {
    server.says = says;
    expect(await send(code)).toEqual(delivery);
  });

  it.each([
    ['<r>Success</r>', { sent: true }],
    ['<r>Flow</r>', { retry: true, because: '<r>Flow</r>' }],
    ['<r>Fail</r>', { refused: true, because: '<r>Fail</r>' }],
  ])('finds the words of success in %j, whatever its form', async (says, delivery) => {
    server.says = says;
    expect(await send({ ...FORM, success: { contains: '>Success<' }, busy: ['Flow'] })).toEqual(delivery);
  });
});
