import type { PushView } from '@huiying/contract';
import { isMajor } from '@huiying/core';

/** What one card asks of a person: the newest call, and those about the same thing before it, newest first. */
export interface OpenCall {
  readonly push: PushView;
  readonly earlier: readonly PushView[];
}

/** What one acknowledgement answers. */
export const answerOf = ({ deadlineId, kind, text }: PushView): string => [kind, deadlineId ?? text].join('|');

/** Whether one acknowledgement answers both. */
export const answersAlike = (one: PushView, other: PushView): boolean => answerOf(one) === answerOf(other);

/** The calls told of while a list was under way that does not hold them yet. */
export function toldMeanwhile(
  before: readonly PushView[],
  now: readonly PushView[],
  list: readonly PushView[],
): PushView[] {
  const known = new Set([...before, ...list].map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}

/** A call goes out over several channels at once; the one on the board is the one that is shown. */
function oneACall(pushes: readonly PushView[]): PushView[] {
  const calls = new Map<string, PushView>();
  for (const push of pushes) {
    const call = [push.step, push.text].join('|');
    const known = calls.get(call);
    if (!known || (known.channel !== 'board' && push.channel === 'board')) calls.set(call, push);
  }
  return [...calls.values()];
}

/** One card for all that one acknowledgement answers: who was called four times in the night has one thing to answer. */
export const oneCardACall = (newestFirst: readonly PushView[]): OpenCall[] =>
  [...Map.groupBy(newestFirst, answerOf).values()].flatMap((pushes) => {
    const [push, ...earlier] = oneACall(pushes);
    return push ? [{ push, earlier }] : [];
  });

/** An alarm of the monitoring has no due time: after all that do. */
const dueMs = ({ push }: OpenCall): number => (push.dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(push.dueAt));

/** 特别重大 and 重大 first, then as the board has it: the longest late, then the next due. */
export const byNeed = (calls: readonly OpenCall[]): OpenCall[] =>
  calls.toSorted((a, b) => {
    const [dueA, dueB] = [dueMs(a), dueMs(b)];
    return Number(isMajor(b.push.severity)) - Number(isMajor(a.push.severity)) || (dueA === dueB ? 0 : dueA - dueB);
  });
