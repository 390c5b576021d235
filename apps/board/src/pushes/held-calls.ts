import { answerOf, byNeed, type OpenCall } from './open-pushes';

/** A card as it lies on the page. */
export interface CallCard {
  readonly key: string;
  readonly call: OpenCall;
  /** Whether it still asks for an answer. */
  readonly isOpen: boolean;
}

const cardOf = (call: OpenCall): CallCard => ({ key: answerOf(call.push), call, isOpen: true });

export const freshCards = (open: readonly OpenCall[]): CallCard[] => byNeed(open).map(cardOf);

/**
 * The cards while a thumb may be on its way to one of them: none moves. What was answered keeps its place and says so, or a
 * second tap would answer the call that came up in it; what is new waits to be asked for.
 */
export function heldCards(
  shown: readonly CallCard[],
  open: readonly OpenCall[],
): { cards: CallCard[]; waiting: number } {
  const newest = new Map(open.map((call) => [answerOf(call.push), call]));
  const cards = shown.map((card) => {
    const call = newest.get(card.key);
    return call ? { ...card, call, isOpen: true } : { ...card, isOpen: false };
  });
  return { cards, waiting: open.length - cards.filter(({ isOpen }) => isOpen).length };
}
