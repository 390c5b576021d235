import type { PushView } from '@huiying/contract';
import { oneCardACall } from './open-pushes';

const push = (over: Partial<PushView>): PushView => ({
  id: 'a',
  caseId: 'c',
  caseTitle: '城东停水',
  severity: 'ordinary',
  step: 0,
  kind: 'escalation',
  channel: 'board',
  recipient: '周某',
  text: '请处置',
  dueAt: '2026-11-23T00:00:00+08:00',
  sentAt: null,
  acknowledgeBy: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  status: 'sent',
  ...over,
});
const ids = (...pushes: PushView[]) => oneCardACall(pushes).map(({ id }) => id);

describe('oneCardACall', () => {
  it('shows a call over several channels once, as it came to the board', () => {
    expect(ids(push({ id: 'hook', channel: 'webhook' }), push({ id: 'board' }))).toEqual(['board']);
    expect(ids(push({ id: 'board' }), push({ id: 'hook', channel: 'webhook' }))).toEqual(['board']);
  });

  it('keeps calls of different steps, deadlines and cases apart', () => {
    const due = '2026-11-24T00:00:00+08:00';
    expect(
      ids(push({}), push({ id: 'b', step: 1 }), push({ id: 'c', dueAt: due }), push({ id: 'd', caseId: 'x' })),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});
