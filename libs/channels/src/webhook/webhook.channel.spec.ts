import { createHmac } from 'node:crypto';
import { A_CALL, AnsweringServer } from '@huiying/fakes';
import { signWebhook } from './post-signed.js';
import { WebhookChannel } from './webhook.channel.js';

let server: AnsweringServer;

beforeAll(async () => {
  server = await AnsweringServer.start();
});
afterAll(() => server.close());
beforeEach(() => {
  server.status = 200;
  server.asked.length = 0;
});

const send = (url = server.url('/hook')) => new WebhookChannel({ url, secret: 'geheim' }).send(A_CALL);

it('posts the message as JSON and takes any 2xx for delivery', async () => {
  server.status = 204;
  expect(await send()).toEqual({ sent: true });
  expect(JSON.parse(server.last.body)).toEqual({ type: 'push.escalation', data: A_CALL });
  expect(server.last.headers['content-type']).toBe('application/json');
});

it('signs id, time and body, so that the receiver can check all three', async () => {
  await send();
  const { headers, body } = server.last;
  expect(headers['webhook-id']).toBe(A_CALL.id);
  const signed = `${A_CALL.id}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = createHmac('sha256', 'geheim').update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
});

it('signs as the example of the Standard Webhooks specification does', () => {
  const secret = 'whsec_plJ3nmyCDGBKInavdOK15jsl';
  const body = '{"event_type":"ping","data":{"success":true}}';
  const expected = createHmac('sha256', Buffer.from('plJ3nmyCDGBKInavdOK15jsl', 'base64'))
    .update(`msg_loFOjxBNrRLzqYUf.1731705121.${body}`)
    .digest('base64');
  expect(signWebhook(secret, 'msg_loFOjxBNrRLzqYUf', '1731705121', body)).toBe(`v1,${expected}`);
  expect(signWebhook(secret, 'msg_loFOjxBNrRLzqYUf', '1731705121', body)).toBe(
    'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
  );
});

it.each([408, 409, 425, 429, 500, 502, 503, 504])('tries again later after %d', async (code) => {
  server.status = code;
  expect(await send()).toEqual({ retry: true, because: `HTTP ${code}` });
});

it.each([400, 401, 403, 404, 410, 422])('takes %d for a refusal', async (code) => {
  server.status = code;
  expect(await send()).toEqual({ refused: true, because: `HTTP ${code}` });
});

it('follows no redirection: the message is for the address that was configured', async () => {
  server.status = 302;
  expect(await send()).toMatchObject({ retry: true });
  expect(server.asked).toHaveLength(1);
});

it('tries again later when nobody listens, and says why', async () => {
  const delivery = await send('http://127.0.0.1:1/hook');
  expect(delivery).toMatchObject({ retry: true });
  expect(delivery).toHaveProperty('because', expect.stringMatching(/ECONNREFUSED/u));
});
