import type { BoardCase } from '@huiying/contract';

import { isMajor, type Instant } from '@huiying/core';
import { isLate } from './case-order';

/** What a listener has to know of a case, to tell what changed. */
interface Seen {
  readonly one: BoardCase;
  /** Late deadlines: id -> deliverable. */
  readonly late: ReadonlyMap<string, string>;
}

export interface BoardSight {
  readonly first: string | undefined;
  readonly cases: ReadonlyMap<string, Seen>;
}

export type Movement =
  | { kind: 'opened' | 'regraded' | 'first' | 'removed'; one: BoardCase }
  | { kind: 'late'; one: BoardCase; deliverable: string };

export const sightOf = (ordered: readonly BoardCase[], now: Instant): BoardSight => ({
  first: ordered[0]?.id,
  cases: new Map(
    ordered.map((one) => [
      one.id,
      {
        one,
        late: new Map(one.deadlines.filter((each) => isLate(each, now)).map((each) => [each.id, each.deliverable])),
      },
    ]),
  ),
});

function movementsOfCase(before: Seen | undefined, after: Seen): Movement[] {
  if (!before) return [{ kind: 'opened', one: after.one }];
  const regraded: Movement[] = before.one.severity === after.one.severity ? [] : [{ kind: 'regraded', one: after.one }];
  const late = [...after.late].filter(([id]) => !before.late.has(id));
  return [...regraded, ...late.map(([, deliverable]): Movement => ({ kind: 'late', one: after.one, deliverable }))];
}

/** What happened between two looks at the board, in board order. */
export function movements(before: BoardSight, after: BoardSight): Movement[] {
  const found = [...after.cases].flatMap(([id, seen]) => movementsOfCase(before.cases.get(id), seen));
  const removed = [...before.cases.values()]
    .filter(({ one }) => !after.cases.has(one.id))
    .map(({ one }): Movement => ({ kind: 'removed', one }));
  const first = after.first === undefined ? undefined : after.cases.get(after.first);
  const isRisen = first && after.first !== before.first && before.cases.has(first.one.id);
  return [...found, ...(isRisen ? [{ kind: 'first', one: first.one } as const] : []), ...removed];
}

export type AlarmKind = 'new-major' | 'late';

/** One sound for a new or newly graded 特别重大 or 重大, one for 超时; at most one of each at a time. */
export function alarmsOf(moved: readonly Movement[]): AlarmKind[] {
  const isNewMajor = (each: Movement): boolean =>
    (each.kind === 'opened' || each.kind === 'regraded') && isMajor(each.one.severity);
  return [
    ...(moved.some(isNewMajor) ? (['new-major'] as const) : []),
    ...(moved.some((each) => each.kind === 'late') ? (['late'] as const) : []),
  ];
}
