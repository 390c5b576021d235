import type { OutgoingEvent } from '@huiying/core';
import { AnsweringServer } from '@huiying/fakes';
import { signWebhook } from './post-signed.js';
import { SubscriberWebhook } from './subscriber-webhook.js';

let server: AnsweringServer;
let event: OutgoingEvent & { readonly secret: string };

beforeAll(async () => {
  server = await AnsweringServer.start();
  event = {
    id: '00000000-0000-4000-8000-000000000001',
    subscriptionId: 's',
    caseId: 'c',
    body: '{"type":"case.opened","data":{}}',
    url: server.url('/hook'),
    secret: 'whsec_Z2VoZWltIGdlaGVpbSBnZWhlaW0=',
    attempt: 1,
    ageMs: 0,
  };
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

it('posts the body as it is, with the id of the event and a signature over both', async () => {
  server.status = 204;
  expect(await new SubscriberWebhook().send(event)).toEqual({ sent: true });
  const { headers, body } = server.last;
  expect(body).toBe(event.body);
  expect(headers['webhook-id']).toBe(event.id);
  const timestamp = String(headers['webhook-timestamp']);
  expect(headers['webhook-signature']).toBe(signWebhook(event.secret, event.id, timestamp, event.body));
});

it.each([302, 400, 404, 410, 429, 500])('takes %d for a problem, never for a refusal for ever', async (code) => {
  server.status = code;
  expect(await new SubscriberWebhook().send(event)).toHaveProperty('problem');
});

it('says why when nobody listens', async () => {
  const answer = await new SubscriberWebhook().send({ ...event, url: 'http://127.0.0.1:1/hook' });
  expect(answer).toHaveProperty('problem', expect.stringMatching(/ECONNREFUSED/u));
});

it('sends nothing that it cannot sign', async () => {
  expect(await new SubscriberWebhook().send({ ...event, secret: null })).toEqual({
    problem: 'its secret was sealed with another HUIYING_SECRET',
  });
  expect(server.asked).toEqual([]);
});
