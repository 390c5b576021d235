import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { COLLAPSE, COMPLAINT, minutesAgo, phoneIn, published } from '../support/entries.js';

type Schema = Record<string, unknown>;
interface Operation {
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: Schema }> }>>;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let api: ApiUnderTest;
let document: OpenApi;

/** What is not described is a fault here, though clients have to let it pass. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  return 'properties' in inner && inner['type'] === 'object' ? { additionalProperties: false, ...inner } : inner;
};

function faultsOf(route: string, status: number, body: unknown): unknown {
  const [method = '', path = ''] = route.split(' ');
  const schema = document.paths[path]?.[method.toLowerCase()]?.responses[status]?.content?.['application/json']?.schema;
  if (!schema) return `${route} ${status} is not described`;
  const whole = { definitions: document.components.schemas, allOf: [schema] };
  const text = JSON.stringify(closed(whole)).replaceAll('#/components/schemas/', '#/definitions/');
  const { error } = z.fromJSONSchema(JSON.parse(text), { defaultTarget: 'openapi-3.0' }).safeParse(body);
  return error?.issues;
}

const send = async (route: string, id = '', body?: unknown): Promise<{ body: Schema; faults: unknown }> => {
  const [method = '', path = ''] = route.split(' ');
  const answer = await api.admin.send<Schema>(path.replace('{id}', id), { method, body });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return { body: answer.body, faults: faultsOf(route.replace(/\?.*/u, ''), answer.status, answer.body) };
};

beforeAll(async () => {
  api = await startApiUnderTest();
  document = (await api.app.client.get<OpenApi>('/api/openapi.json')).body;
});
afterAll(() => api.remove());

it('describes what every route answers, but for files', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({ route: `${method.toUpperCase()} ${path}`, responses })),
  );
  const silent = operations.filter(({ responses }) =>
    Object.entries(responses).some(([status, { content }]) => /^20[01]$/u.test(status) && !content),
  );
  expect(silent.map(({ route }) => route).toSorted()).toEqual([
    'GET /api/attachments/{id}',
    'GET /api/ledger/heads/file',
    'GET /api/sources/opml',
    'GET /api/training-rows',
  ]);
});

it('would be caught answering otherwise', async () => {
  const { body } = await send('GET /api/board');
  const { serverNow, ...without } = body;
  for (const other of [without, { ...body, serverNow: null }, { ...body, seq: '1' }, { ...body, more: true }]) {
    expect(faultsOf('GET /api/board', 200, other)).toHaveLength(1);
  }
  expect(faultsOf('GET /api/board', 200, { ...without, serverNow })).toBeUndefined();
});

it('answers as it is described', async () => {
  const { caseId, reportId } = await phoneIn(api.admin, COLLAPSE, { callerName: '赵某某', callerPhone: '13900000000' });
  const other = await phoneIn(api.admin, COMPLAINT);
  const row = {
    externalId: 'a',
    sourceName: '某市论坛',
    title: '停水',
    text: '青禾区停水三天。',
    publishedAt: minutesAgo(9),
  };
  const held = { heldAt: minutesAgo(5), parties: ['网信办'], conclusion: '统一口径' };
  const answers = [
    await send('POST /api/hotline-entries', '', { channel: '电话', receivedAt: minutesAgo(3), text: COMPLAINT }),
    await send('POST /api/reports', '', { reports: [row, row, { externalId: 'b' }] }),
    await send('POST /api/cases', '', { title: '路灯', text: '青禾区路灯不亮。', severity: 'ordinary' }),
    await send('POST /api/cases/{id}/severity', caseId, { severity: 'serious', reason: '核实' }),
    await send('POST /api/cases/{id}/assignments', caseId, { unitId: 'emergency', role: 'lead', reason: '职责' }),
    await send('POST /api/cases/{id}/consultations', caseId, held),
    await send('POST /api/cases/{id}/responses', caseId, published('authoritative-release')),
    await send('POST /api/cases/{id}/progress', caseId, { at: minutesAgo(1), what: '救援结束' }),
    await send('POST /api/cases/{id}/merge', other.caseId, { intoCaseId: caseId, reason: '同一事件' }),
    await send('POST /api/sources', '', { url: 'https://example.cn/feed', name: '某报' }),
    await send('GET /api/cases/{id}', caseId),
    await send('GET /api/reports/{id}', reportId),
    ...(await Promise.all(
      ['board', 'cases', 'reports', 'pushes', 'users', 'sources', 'policies', 'units', 'session', 'suggestions'].map(
        (list) => send(`GET /api/${list}`),
      ),
    )),
    await send('GET /api/ledger/verification'),
    await send(`GET /api/ledger?caseId=${caseId}`),
    await send('GET /api/history/response-times?from=2020-01-01&to=2099-01-01'),
  ];
  expect(answers.flatMap(({ faults }) => faults ?? [])).toEqual([]);
});

it('answers 404 on every address to read whose id names nothing', async () => {
  const paths = Object.entries(document.paths).flatMap(([path, methods]) =>
    'get' in methods && path.includes('{id}') ? [path.replace('{id}', randomUUID())] : [],
  );
  const statuses = await Promise.all(paths.map(async (path) => (await api.admin.get(path)).status));
  expect(paths.length).toBeGreaterThan(6);
  expect(paths.filter((_, index) => statuses[index] !== 404)).toEqual([]);
});
