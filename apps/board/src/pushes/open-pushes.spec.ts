import type { PushView } from '@huiying/contract';
import { answersAlike, oneCardACall, toldMeanwhile } from './open-pushes';
import { pushView as push } from './push-view.fixture';

const cards = (...pushes: PushView[]) =>
  oneCardACall(pushes).map((card) => [card.push.id, ...card.earlier.map(({ id }) => id)]);

describe('oneCardACall', () => {
  it('shows a call over several channels once, as it came to the board', () => {
    expect(cards(push({ id: 'hook', channel: 'webhook' }), push({ id: 'board' }))).toEqual([['board']]);
    expect(cards(push({ id: 'board' }), push({ id: 'hook', channel: 'webhook' }))).toEqual([['board']]);
  });

  it('gathers what one acknowledgement answers: the later rungs and the repeats about one deadline', () => {
    const again = push({ id: 'again', step: 1, text: '无人确认，第1次重复呼叫' });
    expect(cards(again, push({ id: 'rung', step: 1 }), push({ id: 'first' }))).toEqual([['again', 'rung', 'first']]);
    expect(answersAlike(again, push({ id: 'first' }))).toBe(true);
  });

  it('keeps apart what is answered apart: another deadline, evidence to confirm, an alarm', () => {
    const alarm = { caseId: null, deadlineId: null, kind: 'alarm' };
    const all = [
      push({ id: 'call' }),
      push({ id: 'other', deadlineId: 'e' }),
      push({ id: 'evidence', kind: 'confirmation' }),
      push({ id: 'silent', ...alarm, text: '甲源无更新' }),
      push({ id: 'gone', ...alarm, text: '乙源已撤除' }),
    ];
    expect(cards(...all)).toEqual([['call'], ['other'], ['evidence'], ['silent'], ['gone']]);
  });
});

it('a call told of while the list was read is kept; one that the list dropped is not', () => {
  const [held, gone, told] = [push({ id: 'held' }), push({ id: 'gone' }), push({ id: 'told' })];
  expect(toldMeanwhile([held, gone], [told, held, gone], [held])).toEqual([told]);
  expect(toldMeanwhile([held], [told, held], [told, held])).toEqual([]);
});
