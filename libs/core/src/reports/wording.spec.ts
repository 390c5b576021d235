import { exact } from '@huiying/fakes';
import { addMs, instantOf } from '../time/instant.js';
import { knownSince, type Wording } from './wording.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const hours = (n: number) => addMs(START, n * 3_600_000);
const told = (severity: Wording['severity'], published: number | null, takenIn: number): Wording => ({
  severity,
  published: published === null ? null : exact(hours(published)),
  takenInAt: hours(takenIn),
});
const since = (published: number | null, takenIn: number) => ({
  published: published === null ? null : exact(hours(published)),
  takenInAt: hours(takenIn),
});

describe('what a report says now is known', () => {
  it.each([
    ['since it came, when it was never reworded', [], since(0, 1)],
    ['since it came, however often it was reworded alike', [told('none', 0, 20), told('none', 20, 21)], since(0, 1)],
    ['since the edit that told it, without the date of the first wording', [told('serious', 0, 20)], since(null, 20)],
    [
      'since the edit that told it, by the date of that',
      [told('serious', 19, 20), told('serious', 30, 31)],
      since(19, 20),
    ],
    ['since it came, when graver words were taken back', [told('serious', 0, 20), told('none', 0, 21)], since(0, 1)],
  ] as const)('%s', (_, edits, known) => {
    expect(knownSince(told('none', 0, 1), edits)).toEqual(known);
  });

  it('since an edit without a date, where the first wording had none to compare it with', () => {
    expect(knownSince(told('none', null, 1), [told('serious', 2, 3)])).toEqual(since(null, 3));
  });
});
