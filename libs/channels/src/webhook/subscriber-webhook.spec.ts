import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutgoingEvent } from '@huiying/core';
import { signWebhook } from './post-signed.js';
import { SubscriberWebhook } from './subscriber-webhook.js';

let server: Server;
let event: OutgoingEvent;
let status = 204;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      answer.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  event = {
    id: '00000000-0000-4000-8000-000000000001',
    subscriptionId: 's',
    caseId: 'c',
    body: '{"type":"case.opened","data":{}}',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    secret: 'whsec_Z2VoZWltIGdlaGVpbSBnZWhlaW0=',
    attempt: 1,
    ageMs: 0,
  };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
});

it('posts the body as it is, with the id of the event and a signature over both', async () => {
  status = 204;
  expect(await new SubscriberWebhook().send(event)).toEqual({ sent: true });
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  expect(body).toBe(event.body);
  expect(headers['webhook-id']).toBe(event.id);
  const timestamp = String(headers['webhook-timestamp']);
  expect(headers['webhook-signature']).toBe(signWebhook(event.secret, event.id, timestamp, event.body));
});

it.each([302, 400, 404, 410, 429, 500])('takes %d for a problem, never for a refusal for ever', async (code) => {
  status = code;
  expect(await new SubscriberWebhook().send(event)).toHaveProperty('problem');
});

it('says why when nobody listens', async () => {
  const answer = await new SubscriberWebhook().send({ ...event, url: 'http://127.0.0.1:1/hook' });
  expect(answer).toHaveProperty('problem', expect.stringMatching(/fetch failed: ./u));
});
