import type { DeadlineView } from '@huiying/contract';
import { byDue } from '../board/case-order';

/** A deadline with what it was before it was counted anew, the newest first. */
export interface DeadlineChain {
  /** Stays the same when the deadline is counted anew. */
  readonly key: string;
  readonly deadline: DeadlineView;
  readonly earlier: readonly DeadlineView[];
}

/**
 * A pause, an extension or another start opens a new epoch and cancels the one before: whoever reads that as a deadline of its
 * own takes a deadline that runs for one that was let go. Open ones come first, by due instant.
 */
export function deadlineChains(deadlines: readonly DeadlineView[]): DeadlineChain[] {
  const chains: DeadlineChain[] = [];
  for (const epochs of Map.groupBy(deadlines, ({ obligation }) => obligation).values()) {
    let earlier: DeadlineView[] = [];
    for (const deadline of epochs.toSorted((a, b) => a.epoch - b.epoch)) {
      if (isReplaced(deadline, epochs)) {
        earlier = [deadline, ...earlier];
        continue;
      }
      chains.push({ key: (earlier.at(-1) ?? deadline).id, deadline, earlier });
      earlier = [];
    }
  }
  return chains.toSorted((a, b) => byDue(a.deadline, b.deadline));
}

const isReplaced = (one: DeadlineView, epochs: readonly DeadlineView[]): boolean =>
  one.status === 'cancelled' && one.mergedTo === null && epochs.some(({ epoch }) => epoch > one.epoch);
