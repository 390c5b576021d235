import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { Problem } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer, Sent } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { minutesAgo } from '../support/entries.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.remove());

const JSON_TYPE = { 'content-type': 'application/json' };

async function refused(path: string, sent: Sent): Promise<Answer<Problem>> {
  const answer = await api.admin.send<Problem>(path, sent);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status: answer.status, title: expect.any(String), type: expect.any(String) });
  return answer;
}

const REFUSALS: [string, string, Sent, number, string][] = [
  ['invalid JSON', '/api/reports', { method: 'POST', body: '{"reports": [', headers: JSON_TYPE }, 400, 'invalid-json'],
  [
    'JSON that is not UTF-8',
    '/api/hotline-entries',
    {
      method: 'POST',
      body: Uint8Array.from([0x7b, 0x22, 0xc2, 0xb7, 0xb5, 0xc6, 0x22, 0x3a, 0x31, 0x7d]),
      headers: JSON_TYPE,
    },
    400,
    'invalid-json',
  ],
  ['an empty body', '/api/reports', { method: 'POST' }, 400, 'invalid-input'],
  [
    'an empty body that says it is JSON',
    '/api/reports',
    { method: 'POST', body: '', headers: JSON_TYPE },
    400,
    'invalid-input',
  ],
  [
    'an empty body where none is needed, by what it asks for',
    `/api/pushes/${randomUUID()}/acknowledgement`,
    { method: 'POST', body: '', headers: JSON_TYPE },
    404,
    'no-such-push',
  ],
  ['a body that is a list', '/api/cases', { method: 'POST', body: [] }, 400, 'invalid-input'],
  [
    'XML where JSON is taken',
    '/api/hotline-entries',
    { method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } },
    415,
    'unsupported-media-type',
  ],
  [
    'another content type',
    '/api/reports',
    { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/csv' } },
    415,
    'unsupported-media-type',
  ],
  ...['text/plain', 'application/x-www-form-urlencoded'].map((type): (typeof REFUSALS)[number] => [
    `JSON that says it is ${type}`,
    '/api/hotline-entries',
    { method: 'POST', body: '{"channel":"电话"}', headers: { 'content-type': type } },
    415,
    'unsupported-media-type',
  ]),
  ['an address that is none', '/api/nowhere', { method: 'GET' }, 404, 'not-found'],
  ['a broken escape in an address', '/api/cases/%E0%A4%A', { method: 'GET' }, 400, 'bad-request'],
  ['an id that names nothing', `/api/cases/${randomUUID()}`, { method: 'GET' }, 404, 'no-such-case'],
  ['an id that is none', '/api/cases/17', { method: 'GET' }, 404, 'not-found'],
  ['an unknown query field', '/api/cases?colour=red', { method: 'GET' }, 400, 'invalid-input'],
  ['a cursor that is none', '/api/cases?cursor=next', { method: 'GET' }, 400, 'invalid-input'],
  [
    'a cursor with a month 13',
    `/api/cases?cursor=2026-13-01T00:00:00Z_${randomUUID()}`,
    { method: 'GET' },
    400,
    'invalid-input',
  ],
  ['a pack that does not exist', '/api/policies/nowhere', { method: 'GET' }, 404, 'no-such-policy'],
  [
    'a period that ends before it begins',
    '/api/history/response-times?from=2026-11-02&to=2026-11-01',
    { method: 'GET' },
    400,
    'invalid-input',
  ],
  ...['0001-01-01T00:00:00+08:00', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00'].map(
    (occurredAt): (typeof REFUSALS)[number] => [
      `a year that nothing can hold (${occurredAt})`,
      '/api/hotline-entries',
      { method: 'POST', body: { channel: '电话', receivedAt: minutesAgo(1), text: '井盖坏了', occurredAt } },
      400,
      'invalid-input',
    ],
  ),
  ...['from=2026-11-30&to=2026-11-01', 'dueFrom=2026-11-30&dueTo=2026-11-01'].map(
    (query): (typeof REFUSALS)[number] => [
      `cases of ${query}`,
      `/api/cases?${query}`,
      { method: 'GET' },
      400,
      'invalid-input',
    ],
  ),
  ['NUL in a question', '/api/cases?q=%00', { method: 'GET' }, 400, 'invalid-input'],
  ['NUL in the name of a unit', '/api/board?unitId=%00', { method: 'GET' }, 400, 'invalid-input'],
  ['NUL for an id', '/api/cases/%00', { method: 'GET' }, 400, 'invalid-input'],
  [
    'NUL in the name of who signs in',
    '/api/session',
    { method: 'POST', body: { username: 'a\0b', password: 'x' } },
    400,
    'invalid-input',
  ],
  ['a history without a period', '/api/history/response-times', { method: 'GET' }, 400, 'invalid-input'],
];

it.each(REFUSALS)('tells %s as a problem document', async (_, path, sent, status, code) => {
  const { status: answered, body } = await refused(path, sent);
  expect([answered, body.code]).toEqual([status, code]);
});

it('refuses a body beyond the limit with 413', async () => {
  const body = JSON.stringify({ title: '大', text: 'x'.repeat(65 * 1024 * 1024) });
  expect((await refused('/api/cases', { method: 'POST', body })).body.code).toBe('body-too-large');
});

it('takes text with a NUL character or a half surrogate without falling over', async () => {
  for (const text of ['投诉\u0000夜市油烟', '投诉\uD83D夜市油烟']) {
    const sent = { channel: '电话', receivedAt: minutesAgo(1), text };
    const { status } = await api.admin.post('/api/hotline-entries', sent);
    expect([201, 400]).toContain(status);
  }
});

it('is still there after all that', async () => {
  expect((await api.app.client.get('/readyz')).status).toBe(200);
});

it('refuses the one report whose date nothing can hold, not the five hundred', async () => {
  const dates = ['0001-01-01T00:00:00+08:00', minutesAgo(5), '9999-12-31T23:59:59-12:00'];
  const reports = dates.map((publishedAt, n) => ({
    externalId: `year-${n}`,
    sourceName: '某报',
    title: '路灯坏了',
    text: `第${n}条街的路灯坏了`,
    publishedAt,
  }));
  const { body } = await api.admin.post<{ results: { status: string }[] }>('/api/reports', { reports });
  expect(body.results.map(({ status }) => status)).toEqual(['refused', 'accepted', 'refused']);
});

it.each([
  ['bare Chinese in the address', 'GET /api/cases?q=漏水 HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'bad-request'],
  ['no HTTP at all', '你好\r\n\r\n', 400, 'bad-request'],
  ['a header without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431, 'headers-too-large'],
])('tells %s as a problem document, though it never became a request', async (_, sent, status, code) => {
  const { hostname, port } = new URL(api.app.origin);
  const socket = connect(Number(port), hostname);
  socket.write(sent);
  const answer = Buffer.concat(await socket.toArray()).toString('utf8');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code, title: code });
});

it('lets a client name the type of a body that it does not send', async () => {
  const source = { url: 'http://news.example.cn/feed.xml', name: '某报' };
  const { body } = await api.admin.post<{ id: string }>('/api/sources', source);
  const removal = { method: 'DELETE', body: '', headers: JSON_TYPE };
  expect((await api.admin.send(`/api/sources/${body.id}`, removal)).status).toBe(204);
});

it('takes no address of a source that holds an account, which every reader would see', async () => {
  const source = { url: 'https://reader:secret@news.example.cn/feed.xml', name: '内网信源' };
  const added = await api.admin.post<Problem>('/api/sources', source);
  expect([added.status, added.body.errors?.map(({ field }) => field)]).toEqual([400, ['url']]);
  const { body } = await api.admin.post<{ id: string }>('/api/sources', {
    ...source,
    url: 'https://news.example.cn/@desk/feed.xml',
  });
  const changed = await api.admin.send(`/api/sources/${body.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ url: source.url }),
    headers: JSON_TYPE,
  });
  expect(changed.status).toBe(400);
});

it('knows an id in capitals, in the address and in the body', async () => {
  const { body } = await api.admin.post<{ id: string }>('/api/cases', { title: '塌方', text: '青禾区道路塌方' });
  const capitals = body.id.toUpperCase();
  expect((await api.admin.get<{ id: string }>(`/api/cases/${capitals}`)).body.id).toBe(body.id);
  const merge = await api.admin.post<Problem>(`/api/cases/${body.id}/merge`, {
    intoCaseId: capitals,
    reason: '同一事件',
  });
  expect(merge.body.code).toBe('merge-into-itself');
  const ledger = await api.admin.get<{ items: unknown[] }>(`/api/ledger?caseId=${capitals}`);
  expect(ledger.body.items.length).toBeGreaterThan(0);
});

it('takes null for what may be missing', async () => {
  const none = { severity: null, occurredAt: null, linkedTo: null, drill: null };
  const made = await api.admin.post<{ id: string }>('/api/cases', { title: '积水', text: '青禾区积水', ...none });
  expect(made.status).toBe(201);
  const lead = { unitId: 'housing', role: 'lead', reason: '主管', person: null };
  expect((await api.admin.post(`/api/cases/${made.body.id}/assignments`, lead)).status).toBe(201);
  const missing = await api.admin.post<Problem>('/api/cases', { title: null, text: '青禾区积水' });
  expect([missing.status, missing.body.code]).toEqual([400, 'invalid-input']);
});

it('takes an empty text for what may be missing, from machines, people and in an address', async () => {
  const machine = await api.intake();
  const blanks = { externalId: '', title: '', callerName: '', callerPhone: ' ', place: '', occurredAt: '' };
  const entry = { channel: '电话', receivedAt: new Date().toISOString(), text: '青禾区梧桐路路灯不亮', ...blanks };
  const call = await machine.post<{ caseId: string }>('/api/hotline-entries', entry);
  expect(call.status).toBe(201);
  const report = { externalId: 'blank-1', sourceName: '某报', title: '', text: '青禾区桂花路停水', scope: '' };
  const pushed = await machine.post('/api/reports', {
    reports: [{ ...report, url: '', publishedAt: '', publishedRaw: '' }],
  });
  expect(pushed.body).toMatchObject({ results: [{ status: 'accepted' }] });
  const raised = {
    severity: 'ordinary',
    eventType: '',
    handlingClass: '',
    qualifyingFactAt: '',
    approvedBy: '',
    reason: '核定',
  };
  expect((await api.admin.post(`/api/cases/${call.body.caseId}/severity`, raised)).status).toBe(200);
  expect((await api.admin.get('/api/cases?q=&severity=&stage=&unitId=&from=&to=&cursor=')).status).toBe(200);
  const empty = await machine.post<Problem>('/api/hotline-entries', { ...entry, text: ' ' });
  expect([empty.status, empty.body.errors?.map(({ field }) => field)]).toEqual([400, ['text']]);
});
