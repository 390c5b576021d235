import { createHash, randomUUID } from 'node:crypto';
import type { AttachmentView, CaseView, Problem } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer, ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, COLLAPSE, minutesAgo, phoneIn, published } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

const PAGE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 128, 10]);
const SHA256 = createHash('sha256').update(PAGE).digest('hex');

let api: ApiUnderTest;
let officer: ApiClient;
let caseId: string;

beforeAll(async () => {
  api = await startApiUnderTest();
  officer = await addPerson(api.admin, 'zhang', 'officer', 'press');
  ({ caseId } = await phoneIn(officer, COLLAPSE));
});
afterAll(() => api.remove());

const upload = <T = AttachmentView>(
  body: unknown,
  { name = '门户网站截图.png', type = 'image/png', by = officer } = {},
): Promise<Answer<T>> =>
  by.send<T>(`/api/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });

const record = <T>(more: Record<string, unknown>): Promise<Answer<T>> =>
  officer.post<T>(`/api/cases/${caseId}/responses`, published('authoritative-release', more));

it('keeps a copy with its hash and the time, hands it out as it was, and names it in the response and the ledger', async () => {
  const { status, body: copy } = await upload(PAGE);
  expect(status).toBe(201);
  expect(copy).toMatchObject({ name: '门户网站截图.png', mediaType: 'image/png', bytes: PAGE.length, sha256: SHA256 });

  expect((await record({ url: undefined, attachmentId: copy.id.toUpperCase() })).status).toBe(201);
  const one = await caseOf(officer, caseId);
  expect(one.responses.at(-1)?.attachment).toEqual(copy);
  const entry = one.timeline.findLast(({ kind }) => kind === 'response-submitted');
  expect(entry?.data['evidence']).toMatchObject({ attachment: { sha256: SHA256, capturedAt: copy.capturedAt } });

  const answer = await fetch(`${officer.origin}/api/attachments/${copy.id}`, {
    headers: { authorization: `Bearer ${officer.token}` },
  });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PAGE);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('门户网站截图.png')}`,
  );
});

it('refuses a publication later than the copy that is to show it', async () => {
  const { body: copy } = await upload(PAGE);
  const publishedAt = new Date(Date.parse(copy.capturedAt) + 1).toISOString();
  const answer = await record<Problem>({ publishedAt, attachmentId: copy.id });
  expect([answer.status, answer.body.code, answer.body.errors?.[0]?.field]).toEqual([
    422,
    'published-after-captured',
    'publishedAt',
  ]);
  expect((await record({ publishedAt: copy.capturedAt, attachmentId: copy.id })).status).toBe(201);
});

it('takes a copy of the record of a press conference in place of a link', async () => {
  const held = { deliverable: 'press-conference', startedAt: minutesAgo(40), spokesperson: '市政府新闻发言人' };
  const bare = await record<Problem>({ ...held, url: undefined });
  expect([bare.status, bare.body.code]).toEqual([422, 'not-held']);
  const { body: copy } = await upload(PAGE, { name: '发布会实录.pdf', type: 'application/pdf' });
  expect((await record({ ...held, url: undefined, attachmentId: copy.id })).status).toBe(201);
});

it('names the field of an attachment that was never handed in', async () => {
  const answer = await record<Problem>({ attachmentId: randomUUID() });
  expect([answer.status, answer.body.code, answer.body.errors?.[0]?.field]).toEqual([
    422,
    'no-such-attachment',
    'attachmentId',
  ]);
  expect((await officer.get<Problem>(`/api/attachments/${randomUUID()}`)).status).toBe(404);
  expect((await officer.get<Problem>('/api/attachments/none')).status).toBe(404);
});

it.each([
  ['a program', Buffer.from('MZ'), 'application/octet-stream', 415],
  ['words', '不是附件', 'text/plain', 415],
  ['an object', { name: 'x' }, 'application/json', 415],
  ['nothing', new Uint8Array(), 'image/png', 400],
])('refuses %s as a copy', async (_, body, type, status) => {
  expect((await upload<Problem>(body, { type })).status).toBe(status);
});

it('is for those who record responses; every reader of the case may look', async () => {
  const leader = await addPerson(api.admin, 'ju', 'leader', 'press');
  expect((await upload<Problem>(PAGE, { by: leader })).status).toBe(403);
  const { body: copy } = await upload(PAGE);
  expect((await leader.get(`/api/attachments/${copy.id}`)).status).toBe(200);
  const machine = await api.intake();
  expect((await machine.get(`/api/attachments/${copy.id}`)).status).toBe(403);
});

it('is no way around the type of other routes', async () => {
  const answer = await officer.send<CaseView & Problem>('/api/cases', {
    method: 'POST',
    body: PAGE,
    headers: { 'content-type': 'image/png' },
  });
  expect(answer.status).toBe(415);
});
