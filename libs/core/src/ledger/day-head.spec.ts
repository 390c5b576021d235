import { instantOf } from '../time/instant.js';
import { type DayHead, endToLine, flawOfHead, headToLine, readAnchorLine, sealDay } from './day-head.js';
import { GENESIS } from './ledger-entry.js';

const digest = (text: string): string =>
  Array.from(text)
    .reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 1e9, 7)
    .toString();
const head = (change: Partial<DayHead> = {}): DayHead =>
  sealDay(
    {
      number: 1,
      day: '2026-11-25',
      takenAt: instantOf(Date.parse('2026-11-26T00:00:01+08:00')),
      chains: 3,
      entries: 12,
      grown: 2,
      grownHash: 'a',
      previousHash: GENESIS,
      ...change,
    },
    digest,
  );

describe('a head over all', () => {
  it('holds as it was sealed, after the one it links to', () => {
    const second = head({ number: 2, previousHash: head().hash });
    expect(flawOfHead(head(), { number: 0, hash: GENESIS }, digest)).toBeUndefined();
    expect(flawOfHead(second, head(), digest)).toBeUndefined();
  });

  it.each<Partial<DayHead>>([{ day: '2026-11-24' }, { entries: 11 }, { grownHash: 'b' }, { takenAt: instantOf(0) }])(
    'shows a change of %o',
    (change) => {
      expect(flawOfHead({ ...head(), ...change }, undefined, digest)).toBe('changed');
    },
  );

  it('shows that one was left out, or hangs on another', () => {
    expect(flawOfHead(head({ number: 3 }), head(), digest)).toBe('missing');
    expect(flawOfHead(head({ number: 2, previousHash: 'x' }), head(), digest)).toBe('relinked');
  });
});

describe('a line of the file that is kept outside', () => {
  it('reads back as it was written', () => {
    const end = { chain: 'c1', seq: 4, hash: 'h' };
    expect(readAnchorLine(headToLine(head()))).toEqual({ head: head() });
    expect(readAnchorLine(endToLine(end))).toEqual({ end });
  });

  it.each(['', 'null', '[1]', '{"chain":"c1","seq":"4","hash":"h"}', '{"number":1}', '{"chain":"c1"'])(
    'is refused when it is none: %s',
    (line) => {
      expect(() => readAnchorLine(line)).toThrow('不是台账日封文件');
    },
  );
});
