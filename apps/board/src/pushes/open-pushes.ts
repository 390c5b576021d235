import type { PushView } from '@huiying/contract';

/** One call goes out over several channels; it is one thing to acknowledge. */
const callOf = (push: PushView): string => [push.caseId, push.kind, push.dueAt, push.step, push.text].join('|');

/** One push a call, the one on the board if there is one, in the order they came. */
export function oneCardACall(pushes: readonly PushView[]): PushView[] {
  const calls = new Map<string, PushView>();
  for (const push of pushes) {
    const known = calls.get(callOf(push));
    if (!known || (known.channel !== 'board' && push.channel === 'board')) calls.set(callOf(push), push);
  }
  return [...calls.values()];
}
