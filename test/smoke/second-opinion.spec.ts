import type { SecondOpinionsView } from '@huiying/contract';
import { ChatSecondOpinion } from '@huiying/second-opinion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ChatAnswer, ChatServer } from '../support/chat-server.js';
import { createTestDatabase } from '../support/database.js';
import { caseOf, COLLAPSE, COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { addPerson, ADMIN_PASSWORD, type ServingApp, startApi, startWorker } from '../support/running-app.js';

const REQUEST = { title: '工地坍塌', text: '城北工地发生坍塌，已致2人死亡。' };
const GOOD = { severity: 'ordinary', measures: { deaths: 2 }, quotes: ['已致2人死亡'], remark: '一般事故' };

describe('an endpoint that speaks the chat protocol', () => {
  let chat: ChatServer;
  beforeAll(async () => {
    chat = await ChatServer.start();
  });
  afterAll(() => chat.stop());

  const ask = (answers: ChatAnswer[]) => {
    chat.answerWith(...answers);
    return new ChatSecondOpinion({ url: `${chat.url}/`, model: 'local', key: 'k1' }).ask(REQUEST);
  };

  it('is asked with its key for JSON, and answers with checked quotes', async () => {
    expect(await ask([{ content: GOOD }])).toMatchObject({ ...GOOD, status: 'answered', droppedQuotes: 0 });
    expect(chat.questions).toHaveLength(1);
    expect(chat.questions[0]).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer k1' });
    expect(JSON.parse(chat.questions[0]?.body ?? '')).toMatchObject({
      model: 'local',
      response_format: { type: 'json_object' },
    });
  });

  it('that makes up quotes loses them', async () => {
    const opinion = await ask([{ content: { ...GOOD, quotes: ['已致20人死亡', '已致2人死亡'] } }]);
    expect(opinion).toMatchObject({ quotes: ['已致2人死亡'], droppedQuotes: 1 });
  });

  it.each<[string, ChatAnswer]>([
    ['is busy', { status: 429 }],
    ['fails', { status: 503 }],
    ['cuts the connection', 'reset'],
  ])('that %s once is asked again, and twice is unavailable', async (_, trouble) => {
    expect(await ask([trouble, { content: GOOD }])).toMatchObject({ status: 'answered' });
    expect(await ask([trouble])).toMatchObject({ status: 'unavailable' });
    expect(chat.questions).toHaveLength(2);
  });

  it('that is silent is given up', async () => {
    // Of its own: a question that is given up on may arrive later than the next test begins.
    const silent = await ChatServer.start();
    silent.answerWith('silence');
    const opinion = await new ChatSecondOpinion({ url: silent.url, model: 'local', timeoutMs: 50 }).ask(REQUEST);
    expect(opinion).toEqual({ status: 'unavailable', model: 'local', because: 'TimeoutError' });
    await silent.stop();
  });

  it.each<[string, ChatAnswer]>([
    ['garbage', { body: '<html>' }],
    ['another shape', { content: { level: 9 } }],
    ['a refusal', { status: 401 }],
  ])('that answers %s is not asked again', async (_, answer) => {
    expect(await ask([answer])).toMatchObject({ status: 'unavailable' });
    expect(chat.questions).toHaveLength(1);
  });

  it('whose answer does not end is unavailable', async () => {
    expect(await ask([{ body: 'x'.repeat(3_000_000) }])).toMatchObject({ because: 'RangeError' });
  });
});

describe('a second opinion on cases', () => {
  let chat: ChatServer;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let app: ServingApp;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let officer: ApiClient;
  let env: Record<string, string>;

  const opinionsOf = (caseId: string): Promise<SecondOpinionsView> =>
    officer.done(officer.get<SecondOpinionsView>(`/api/cases/${caseId}/second-opinions`));

  beforeAll(async () => {
    chat = await ChatServer.start();
    chat.answerWith({ content: { severity: 'none', measures: {}, quotes: [COLLAPSE, '无人伤亡'], remark: '存疑' } });
    database = await createTestDatabase();
    env = { SECOND_OPINION_URL: chat.url, SECOND_OPINION_MODEL: 'local' };
    app = await startApi(database.url, { env });
    officer = await addPerson(await app.client.signIn('admin', ADMIN_PASSWORD), 'zhang', 'officer');
  });
  afterAll(async () => {
    await worker?.stop();
    await app?.process.stop();
    await database?.drop();
    await chat?.stop();
  });

  it('is asked by the worker on grave cases, once per wording, without the caller; it changes nothing else', async () => {
    const caller = { callerName: '林晓梅', callerPhone: '13800001234' };
    const text = `${COLLAPSE}。我叫林晓梅，电话13800001234。`;
    const { caseId, severity, deadlines } = await phoneIn(officer, text, { ...caller, title: COLLAPSE });
    // Later than the case: a worker that found nothing to ask rests before it looks again.
    worker ??= await startWorker(database.url, { env });
    await eventually('the model has answered', async () =>
      (await opinionsOf(caseId)).items.some(({ status }) => status === 'answered'),
    );
    const { isOn, items } = await opinionsOf(caseId);
    expect(isOn).toBe(true);
    expect(items).toMatchObject([{ model: 'local', severity: 'none', quotes: [COLLAPSE], droppedQuotes: 1 }]);
    const asked = chat.questions.map(({ body }) => body).join('\n');
    expect(asked).toContain(COLLAPSE);
    expect(asked).not.toMatch(/林晓梅|13800001234/u);

    const view = await caseOf(officer, caseId);
    expect(view.severity).toBe(severity);
    expect(view.deadlines.map(({ id, dueAt }) => [id, dueAt])).toEqual(deadlines.map(({ id, dueAt }) => [id, dueAt]));
    expect(view.timeline.filter(({ kind }) => kind === 'second-opinion')).toHaveLength(1);

    const again = await officer.done(officer.post<SecondOpinionsView>(`/api/cases/${caseId}/second-opinion`, {}));
    expect(again.items).toHaveLength(1);
    expect(chat.questions).toHaveLength(1);
  });

  it('on an ordinary case is asked when a person asks, and quiet when it does not come', async () => {
    const { caseId } = await phoneIn(officer, COMPLAINT);
    chat.answerWith({ status: 503 });
    const ask = () => officer.done(officer.post<SecondOpinionsView>(`/api/cases/${caseId}/second-opinion`, {}));
    expect((await ask()).items).toMatchObject([{ status: 'unavailable', askedBy: 'zhang', quotes: [] }]);
    expect((await caseOf(officer, caseId)).timeline.some(({ kind }) => kind === 'second-opinion')).toBe(false);
    chat.answerWith({ content: { severity: 'ordinary', quotes: ['油烟扰民'] } });
    expect((await ask()).items).toMatchObject([{ status: 'answered', severity: 'ordinary', quotes: ['油烟扰民'] }]);
  });

  it('is not asked of anybody where it is off', async () => {
    chat.answerWith({ content: GOOD });
    const quiet = await startApi(database.url);
    try {
      const person = await quiet.client.signIn('admin', ADMIN_PASSWORD);
      const { caseId } = await phoneIn(person, `${COLLAPSE}，城东又一处。`);
      const { status, body } = await person.post<{ code: string }>(`/api/cases/${caseId}/second-opinion`, {});
      expect([status, body.code]).toEqual([409, 'second-opinion-off']);
      const list = await person.done(person.get<SecondOpinionsView>(`/api/cases/${caseId}/second-opinions`));
      expect(list.isOn).toBe(false);
    } finally {
      await quiet.process.stop();
    }
  });
});
