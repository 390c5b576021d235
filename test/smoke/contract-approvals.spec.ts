import type { CaseView, Problem, UserView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { COLLAPSE, minutesAgo, phoneIn } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

let api: ApiUnderTest;
let officer: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  officer = await addPerson(api.admin, 'wang', 'officer', 'press');
  const { items } = await api.admin.done(api.admin.get<{ items: UserView[] }>('/api/users'));
  const id = items.find(({ username }) => username === 'wang')?.id ?? '';
  await api.admin.done(api.admin.send(`/api/users/${id}`, { method: 'PATCH', body: { displayName: '王小明' } }));
});
afterAll(() => api.remove());

const HELD = { parties: ['网信办'], conclusion: '不回应' };
const ask = async (
  caseId: string,
  what: string,
  body: Record<string, unknown>,
): Promise<[number, string | undefined]> => {
  const answer = await officer.post<CaseView & Problem>(`/api/cases/${caseId}/${what}`, { reason: '已核实', ...body });
  return [answer.status, answer.body.code];
};

it.each([
  ['severity', { severity: 'ordinary' }],
  ['no-answer', {}],
])('takes no approval of one’s own %s under one’s displayed name, as under the account name', async (what, body) => {
  const { caseId } = await phoneIn(api.admin, `${COLLAPSE}（${what}）`);
  await ask(caseId, 'severity', { severity: 'serious' });
  await officer.done(officer.post(`/api/cases/${caseId}/consultations`, { ...HELD, heldAt: minutesAgo(1) }));
  expect(await ask(caseId, what, { ...body, approvedBy: 'wang' })).toEqual([409, 'own-approval']);
  expect(await ask(caseId, what, { ...body, approvedBy: '王小明' })).toEqual([409, 'own-approval']);
  expect(await ask(caseId, what, { ...body, approvedBy: '李局长' })).toEqual([200, undefined]);
});
