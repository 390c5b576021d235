import { instantOf } from '@huiying/core';
import { instant } from '../time/wire-time';
import { boardCase, boardDeadline } from './board-case.fixture';
import { alarmsOf, movements, sightOf } from './movements';

const DUE_MS = instant('2026-11-23T00:00:00+08:00').getTime();
const a = boardCase({ id: 'a', deadlines: [boardDeadline({ id: 'da' })] });
const b = boardCase({ id: 'b' });
const kinds = (...moved: ReturnType<typeof movements>) => moved.map(({ kind, one }) => `${kind} ${one.id}`);
const sight = (cases: (typeof a)[], ms = DUE_MS) => sightOf(cases, instantOf(ms));

describe('movements', () => {
  it('says nothing when only time passed', () => {
    expect(movements(sight([a, b], DUE_MS - 1000), sight([a, b], DUE_MS))).toEqual([]);
  });

  it('says once that a deadline is late, one ms after due', () => {
    const late = movements(sight([a], DUE_MS), sight([a], DUE_MS + 1));
    expect(late).toEqual([{ kind: 'late', one: a, deliverable: 'response' }]);
    expect(movements(sight([a], DUE_MS + 1), sight([a], DUE_MS + 1000))).toEqual([]);
  });

  it('says what was opened, regraded, removed and what rose to the top', () => {
    const graver = { ...b, severity: 'serious' as const };
    const c = boardCase({ id: 'c' });
    expect(kinds(...movements(sight([a, b]), sight([graver, c])))).toEqual([
      'regraded b',
      'opened c',
      'first b',
      'removed a',
    ]);
  });
});

describe('alarmsOf', () => {
  const major = boardCase({ id: 'm', severity: 'especially-serious' });

  it('sounds once for new major cases and once for late ones, however many there are', () => {
    const late = { kind: 'late', one: a, deliverable: 'response' } as const;
    const opened = { kind: 'opened', one: major } as const;
    expect(alarmsOf([late, opened, late, opened])).toEqual(['new-major', 'late']);
  });

  it('is silent for lesser cases and mere movements', () => {
    expect(
      alarmsOf([
        { kind: 'opened', one: a },
        { kind: 'first', one: major },
        { kind: 'removed', one: major },
      ]),
    ).toEqual([]);
  });
});
