import { randomUUID } from 'node:crypto';
import type { Problem } from '@huiying/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { addPerson } from '../support/running-app.js';

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, object>>;
}

/** The routes of the walk, from the contract's table. */
const CONTRACT = [
  'DELETE /api/sources/{id}',
  'GET /api/board',
  'GET /api/cases',
  'GET /api/cases/{id}',
  'GET /api/history/response-times',
  'GET /api/ledger',
  'GET /api/ledger/verification',
  'GET /api/policies',
  'GET /api/policies/{id}',
  'GET /api/pushes',
  'GET /api/reports',
  'GET /api/reports/{id}',
  'GET /api/sources',
  'GET /api/sources/{id}',
  'GET /api/subscriptions',
  'GET /api/units/calls',
  'GET /api/users',
  'PATCH /api/sources/{id}',
  'PATCH /api/users/{id}',
  'POST /api/cases',
  'POST /api/cases/{id}/accountability',
  'POST /api/cases/{id}/assignments',
  'POST /api/cases/{id}/close',
  'POST /api/cases/{id}/consultations',
  'POST /api/cases/{id}/corrections',
  'POST /api/cases/{id}/evaluation',
  'POST /api/cases/{id}/no-answer',
  'POST /api/cases/{id}/reopen',
  'POST /api/cases/{id}/responses',
  'POST /api/cases/{id}/severity',
  'POST /api/hotline-entries',
  'POST /api/pushes/{id}/acknowledgement',
  'POST /api/reports',
  'POST /api/reports/{id}/case',
  'POST /api/reports/{id}/dismissal',
  'POST /api/responses/{id}/confirmation',
  'POST /api/session',
  'POST /api/sources',
  'POST /api/sources/{id}/poll',
  'POST /api/subscriptions',
  'POST /api/users',
];
const INTAKE_MAY = ['POST /api/reports', 'POST /api/hotline-entries'];
/** A leader decides on evidence and answers calls; what else is changed is the press office's work. */
/** How a case was answered, and whether an answer says anything, is the reviewer's to decide. */
const REVIEWER_MAY = ['POST /api/cases/{id}/evaluation', 'POST /api/responses/{id}/assessment'];
/** A leader keeps the roster of the own unit, beside what is theirs in a case. */
const LEADER_MAY = [
  'DELETE /api/roster/absences/{id}',
  'DELETE /api/roster/shifts/{id}',
  'POST /api/cases/{id}/supervisions',
  'POST /api/pushes/{id}/acknowledgement',
  'POST /api/pushes/{id}/transfer',
  'POST /api/responses/{id}/confirmation',
  'POST /api/roster/absences',
  'POST /api/roster/shifts',
];
/** The address of a subscriber may be a secret in itself; what people taught counts as learned once it is handed out. */
const ADMIN_READS = [
  'GET /api/api-keys',
  'GET /api/subscriptions',
  'GET /api/training-rows',
  'GET /api/training-rows/unlearned',
];
const OFFICER_MAY_NOT = [
  'DELETE /api/api-keys/{id}',
  'DELETE /api/subscriptions/{id}',
  ...ADMIN_READS,
  'PATCH /api/users/{id}',
  'POST /api/api-keys',
  'POST /api/subscriptions',
  'POST /api/users',
  'POST /api/users/{id}/password',
];
/** A person's own session, password and browser. */
const OWN = [
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/session',
  'POST /api/session/password',
  'POST /api/browsers',
  'DELETE /api/browsers',
];

let api: ApiUnderTest;
let routes: string[];
let document: OpenApi;

const isChange = (route: string): boolean => !route.startsWith('GET ');
const guarded = (): string[] => routes.filter((route) => route !== 'POST /api/session');
/** Without what is everybody's own: signing out in the middle would end the walk. */
const shared = (): string[] => routes.filter((route) => !OWN.includes(route));
const changes = (): string[] => shared().filter(isChange);

/** The status each route answers to a caller; ids name nothing, bodies are empty: who may is asked before what. */
async function statuses(client: ApiClient, asked: readonly string[]): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const route of asked) {
    const [method = '', path = ''] = route.split(' ');
    const body = ['POST', 'PATCH'].includes(method) ? {} : undefined;
    const { status } = await client.send<Problem>(path.replace('{id}', randomUUID()), { method, body });
    answers[route] = status;
  }
  return answers;
}

const forbiddenTo = async (client: ApiClient, asked: readonly string[]): Promise<string[]> =>
  Object.entries(await statuses(client, asked)).flatMap(([route, status]) => (status === 403 ? [route] : []));

beforeAll(async () => {
  api = await startApiUnderTest();
  document = (await api.app.client.get<OpenApi>('/api/openapi.json')).body;
  routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(() => api.remove());

it('lists every route of the contract in the OpenAPI document', () => {
  expect(document.openapi).toMatch(/^3\./u);
  expect(CONTRACT.filter((route) => !routes.includes(route))).toEqual([]);
});

it('describes bodies and queries from the schemas that check them', () => {
  const operation = JSON.stringify(document.paths['/api/hotline-entries']?.['post']);
  for (const field of ['externalId', 'receivedAt', 'callerPhone']) expect(operation).toContain(field);
});

it('says of every route how it refuses, and that an entry taken before is answered with 200', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const silent = operations.filter((operation) => !JSON.stringify(operation).includes('application/problem+json'));
  expect(silent).toEqual([]);
  expect(document.paths['/api/hotline-entries']?.['post']).toMatchObject({ responses: { 200: {}, 201: {} } });
});

it('shows the document to read at /api/docs', async () => {
  expect((await api.app.client.get('/api/docs')).status).toBe(200);
});

describe('asks on every route who calls', () => {
  it('and sends nobody and unknown tokens away with 401', async () => {
    for (const caller of [api.app.client, api.app.client.as('not a token')]) {
      const open = Object.entries(await statuses(caller, guarded())).filter(([, status]) => status !== 401);
      expect(open).toEqual([]);
    }
  });

  it('and lets a machine push reports and hotline entries, nothing else', async () => {
    const forbidden = await forbiddenTo(await api.intake(), guarded());
    expect(
      guarded()
        .filter((route) => !forbidden.includes(route))
        .toSorted(),
    ).toEqual(INTAKE_MAY.toSorted());
  });

  it('and lets a reviewer read everything but keys, subscriptions and training rows, and change evaluations only', async () => {
    const reviewer = await addPerson(api.admin, 'pingshen', 'reviewer');
    const forbidden = await forbiddenTo(reviewer, shared());
    expect(forbidden.toSorted()).toEqual(
      [...changes(), ...ADMIN_READS].filter((route) => !REVIEWER_MAY.includes(route)).toSorted(),
    );
  });

  it('and lets a leader acknowledge and confirm evidence, but not judge a case', async () => {
    const leader = await addPerson(api.admin, 'lingdao', 'leader');
    const forbidden = await forbiddenTo(leader, shared());
    expect(forbidden.toSorted()).toEqual(
      [...changes(), ...ADMIN_READS].filter((route) => !LEADER_MAY.includes(route)).toSorted(),
    );
  });

  it('and lets an officer do the work of the office, but not add people', async () => {
    const officer = await addPerson(api.admin, 'zhiban', 'officer');
    expect((await forbiddenTo(officer, shared())).toSorted()).toEqual(OFFICER_MAY_NOT);
  });
});
