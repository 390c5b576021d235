import { addMs, instantOf, type Opinion, type OpinionCase, OpinionQueue, SecondOpinion } from '@huiying/core';
import { SecondOpinionManager } from './second-opinion.manager.js';

const NOW = instantOf(Date.parse('2026-11-25T10:00:00+08:00'));
const aCase = (caseId: string): OpinionCase => ({
  caseId,
  wording: 'w',
  askedBy: 'system',
  title: '标题',
  text: '正文',
});
const NONE: Opinion = { status: 'unavailable', model: 'local', because: 'HTTP 500' };

class WaitingCases extends OpinionQueue {
  readonly saved: [string, Opinion['status']][] = [];
  constructor(private readonly waiting: OpinionCase[]) {
    super();
  }
  override claim(): Promise<OpinionCase | undefined> {
    return Promise.resolve(this.waiting.shift());
  }
  override claimCase(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
  override save(of: OpinionCase, { status }: Opinion): Promise<void> {
    this.saved.push([of.caseId, status]);
    return Promise.resolve();
  }
}

class Answering extends SecondOpinion {
  override readonly model = 'local';
  readonly shown: unknown[] = [];
  constructor(private readonly answer: () => Promise<Opinion>) {
    super();
  }
  override ask(request: unknown): Promise<Opinion> {
    this.shown.push(request);
    return this.answer();
  }
}

function managerOf(cases: string[], answer: () => Promise<Opinion>) {
  const queue = new WaitingCases(cases.map(aCase));
  const opinion = new Answering(answer);
  const problems: unknown[] = [];
  const manager = new SecondOpinionManager(queue, opinion, (caseId, because) => problems.push([caseId, because]));
  return { queue, opinion, problems, manager };
}

describe('second opinions', () => {
  it('are asked one at a time, with a rest between them', async () => {
    const { manager, queue, opinion } = managerOf(['a', 'b'], () => Promise.resolve(NONE));
    expect(await manager.runOnce(NOW)).toBe(1);
    await manager.idle();
    expect(await manager.runOnce(addMs(NOW, 9_999))).toBe(0);
    expect(await manager.runOnce(addMs(NOW, 10_000))).toBe(1);
    await manager.idle();
    expect(queue.saved.map(([caseId]) => caseId)).toEqual(['a', 'b']);
    expect(opinion.shown[0]).toEqual({ title: '标题', text: '正文' });
  });

  it('that do not come hold up no cycle', async () => {
    const { manager, queue } = managerOf(['a', 'b'], () => new Promise(() => undefined));
    expect(await manager.runOnce(NOW)).toBe(1);
    expect(await manager.runOnce(addMs(NOW, 60_000))).toBe(0);
    expect(queue.saved).toEqual([]);
  });

  it('that fail are told and end nothing', async () => {
    const { manager, problems } = managerOf(['a', 'b'], () => Promise.reject(new Error('broken')));
    await manager.runOnce(NOW);
    await manager.idle();
    expect(problems).toEqual([['a', new Error('broken')]]);
    expect(await manager.runOnce(addMs(NOW, 10_000))).toBe(1);
  });
});
