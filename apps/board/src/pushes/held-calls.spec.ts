import { freshCards, heldCards, type CallCard } from './held-calls';
import type { OpenCall } from './open-pushes';
import { pushView } from './push-view.fixture';

const call = (id: string, over: Parameters<typeof pushView>[0] = {}): OpenCall => ({
  push: pushView({ id, deadlineId: id, ...over }),
  earlier: [],
});
const ids = (cards: readonly CallCard[]) =>
  cards.map(({ call: { push }, isOpen }) => `${push.id}${isOpen ? '' : ' ✓'}`);
const due = (day: number): string => `2026-11-${day}T00:00:00+08:00`;

describe('freshCards', () => {
  it('has grave cases on top, then what is longest late or next due; the monitoring comes last', () => {
    const alarm = call('alarm', { caseId: null, deadlineId: null, kind: 'alarm', dueAt: null });
    const fresh = freshCards([
      alarm,
      call('later', { dueAt: due(24) }),
      call('late', { dueAt: due(20) }),
      call('grave', { dueAt: due(26), severity: 'serious' }),
    ]);
    expect(ids(fresh)).toEqual(['grave', 'late', 'later', 'alarm']);
  });
});

describe('heldCards', () => {
  const [a, b] = [call('a', { dueAt: due(20) }), call('b', { dueAt: due(21) })];

  it('leaves an answered card where it was, so that a second tap meets no other', () => {
    const { cards, waiting } = heldCards(freshCards([a, b]), [b]);
    expect(ids(cards)).toEqual(['a ✓', 'b']);
    expect(waiting).toBe(0);
  });

  it('lets a new call wait, however urgent', () => {
    const { cards, waiting } = heldCards(freshCards([b]), [a, b]);
    expect(ids(cards)).toEqual(['b']);
    expect(waiting).toBe(1);
  });

  it('asks anew in its place when an answered deadline calls again', () => {
    const answered = heldCards(freshCards([a]), []).cards;
    const again = call('a', { text: '再次呼叫' });
    expect(heldCards(answered, [again])).toMatchObject({ cards: [{ isOpen: true, call: again }], waiting: 0 });
  });
});
