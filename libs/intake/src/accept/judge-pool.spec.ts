import { DomainModel, KeywordDomains, OfficeDomains } from '@huiying/core';
import { anIncomingReport } from '@huiying/fakes';
import { loadSetup } from '@huiying/settings';
import type { ThreadEnd } from '../threads/worker-thread.js';
import { JudgePool, type JudgePoolOptions } from './judge-pool.js';
import { judgeReport } from './judge-report.js';

const { judging } = loadSetup({});
const named = (length: number) =>
  Array.from({ length }, (_, i) => ({
    id: `report-${i}`,
    incoming: anIncomingReport({ title: `第${i}号`, text: `${i}号院停水，请解决。`, callerPhone: '13800000000' }),
  }));
const judgedHere = (reports: ReturnType<typeof named>) =>
  reports.map(({ id, incoming }) => judgeReport(incoming, id, judging));

const modelOf = (rows: number): DomainModel =>
  new DomainModel({
    labels: ['住房'],
    keys: new Uint32Array(0),
    idf: new Float32Array(0),
    weights: new Int16Array(0),
    step: 1,
    bias: [0],
    sharpness: 1,
    training: { rows, macroF1: 1, seen: new Uint32Array(0) },
  });

/** A thread that answers each job as the script says; `say` answers with the same words for every report. */
const entryOf = (script: string): URL => {
  const source = `import { parentPort, threadId, workerData } from 'node:worker_threads';
    const say = (job, wordsOf) => parentPort.postMessage(job.map((report) => ({ contentKey: wordsOf(report), event: {} })));
    parentPort.on('message', (job) => { ${script} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
};

describe('the pool of judging threads', () => {
  const problems: ThreadEnd[] = [];
  let open: JudgePool | undefined;
  const start = (script: string, options: JudgePoolOptions = {}, rules = judging): JudgePool =>
    (open = new JudgePool(rules, { entry: entryOf(script), onProblem: (end) => problems.push(end), ...options }));
  beforeEach(() => problems.splice(0));
  afterEach(() => open?.close());

  it('answers in the order of the reports, however many threads judge', async () => {
    const reports = named(200);
    const judged = await start('say(job, ({ title }) => title);', { size: 3 }).judge(reports);
    expect(judged.map(({ id, incoming, contentKey }) => [id, incoming, contentKey])).toEqual(
      reports.map(({ id, incoming }) => [id, incoming, incoming.title]),
    );
  });

  it('parts a batch among its threads', async () => {
    const judged = await start('say(job, () => threadId);', { size: 2 }).judge(named(100));
    expect(new Set(judged.map(({ contentKey }) => contentKey)).size).toBe(2);
  });

  it('sends no caller along', async () => {
    const [one] = await start('say(job, (report) => Object.keys(report).sort().join());').judge(named(50));
    expect(one?.contentKey).toBe('backfill,origin,place,published,scope,text,title');
  });

  it('judges a few at once, without a thread', async () => {
    const few = named(3);
    expect(await start("throw new Error('started');").judge(few)).toEqual(judgedHere(few));
    expect(problems).toEqual([]);
  });

  it.each([
    ['throws', "throw new Error('broken');", 'died'],
    ['ends', 'process.exit(3);', 'died'],
    ['answers for fewer', 'say(job.slice(1), ({ title }) => title);', undefined],
  ])('judges what a thread left that %s, and says so', async (_, script, cause) => {
    const reports = named(60);
    expect(await start(script, { size: 1 }).judge(reports)).toEqual(judgedHere(reports));
    expect(problems.map((problem) => problem.cause)).toEqual(cause === undefined ? [] : [cause]);
  });

  it('judges what a thread left that hangs, and says so', async () => {
    const reports = named(60);
    expect(await start('for (;;) {}', { size: 1, timeLimitMs: 500 }).judge(reports)).toEqual(judgedHere(reports));
    expect(problems.map((problem) => problem.cause)).toEqual(['late']);
  });

  it('goes on with a new thread after one has died', async () => {
    const pool = start("if (job[0].title === '第0号') process.exit(3); say(job, ({ title }) => title);", { size: 1 });
    await pool.judge(named(30));
    const [next] = await pool.judge(named(60).slice(30));
    expect(next?.contentKey).toBe('第30号');
  });

  it('judges by the model that is in use now', async () => {
    let model: DomainModel | undefined;
    const domains = new OfficeDomains(new KeywordDomains([]), () => model);
    const pool = start('say(job, () => workerData.knowledge?.training.rows);', {}, { ...judging, domains });
    const rowsKnown = async (): Promise<unknown> => (await pool.judge(named(30)))[0]?.contentKey;
    expect(await rowsKnown()).toBeUndefined();
    model = modelOf(70);
    expect(await rowsKnown()).toBe(70);
    model = modelOf(80);
    expect(await rowsKnown()).toBe(80);
  });

  it('judges what is under way and what comes when it is closed', async () => {
    const pool = start('for (;;) {}', { size: 1 });
    const reports = named(40);
    const underWay = pool.judge(reports);
    await pool.close();
    expect(await underWay).toEqual(judgedHere(reports));
    expect(await pool.judge(reports)).toEqual(judgedHere(reports));
    expect(problems).toEqual([]);
  });
});
