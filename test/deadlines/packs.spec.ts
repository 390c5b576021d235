import { choosePack, loadPolicyPacks } from '@huiying/settings';
import { type CaseInstants, parseInstant, type RecordedInstant, type Severity } from '@huiying/core';
import { type ExplainLine, explainLines } from '../../apps/cli/src/commands/explain.command.js';
import { at, CN, gapsOf } from './deadline-table.js';
import { CONFIG, shippedPack } from './shipped-packs.js';

interface Known {
  readonly occurred?: string;
  readonly published?: string;
  readonly detected: string;
}

const recorded = (text: string | undefined): RecordedInstant | undefined => (text ? parseInstant(text) : undefined);

const packOf = (ids: string) => (ids.includes('+') ? choosePack(loadPolicyPacks(CONFIG), ids) : shippedPack(ids));

function explained(ids: string, severity: Severity, known: Known): ExplainLine[] {
  const instants: CaseInstants = {
    occurredAt: recorded(known.occurred),
    firstPublishedAt: recorded(known.published),
    detectedAt: at(known.detected),
  };
  return explainLines(packOf(ids), { severity, origin: 'feed' }, instants, CN);
}

/** `obligation basis due`, with 推定 where the start is presumed. */
const shown = (line: ExplainLine): string =>
  [line.obligation, line.basis, ...(line.presumed ? ['推定'] : []), line.dueAt.replace(':00+08:00', '')].join(' ');

type Row = readonly [ids: string, severity: Severity, known: Known, expected: readonly string[]];

function table(rows: readonly Row[]): void {
  for (const [ids, severity, known, expected] of rows) {
    it(`${ids}, ${severity}, ${Object.values(known).join(' ')}: ${expected.join('; ') || 'nothing'}`, () => {
      const lines = explained(ids, severity, known);
      expect(lines.map(shown)).toEqual(expected);
      const within = ids.includes('drill') ? 'second' : 'hour';
      for (const { trace } of lines) expect(gapsOf(trace, { value: 1, unit: within })).toEqual([]);
    });
  }
}

describe('the national rules', () => {
  table([
    // 17:54 + 5 h, + 24 h: a major event starts when it happened, where that is earlier than the news of it
    [
      'national-default',
      'serious',
      { occurred: '2026-11-22T17:54', published: '2026-11-22T18:30', detected: '2026-11-22T18:40' },
      ['cn.release-5h occurred 2026-11-22T22:54', 'cn.press-conference-24h occurred 2026-11-23T17:54'],
    ],
    // the news of a danger came first: 08:30 + 5 h, + 24 h
    [
      'national-default',
      'especially-serious',
      { occurred: '2026-10-01T09:00', published: '2026-10-01T08:30', detected: '2026-10-01T09:10' },
      ['cn.release-5h first-published 2026-10-01T13:30', 'cn.press-conference-24h first-published 2026-10-02T08:30'],
    ],
    // others start with their publication, over the year's end
    [
      'national-default',
      'ordinary',
      { occurred: '2025-12-31T08:00', published: '2025-12-31T15:30', detected: '2025-12-31T16:00' },
      ['cn.response-48h first-published 2026-01-02T15:30'],
    ],
    // nothing but a date, or nothing at all: from when it was found, presumed
    [
      'national-default',
      'relatively-serious',
      { published: '2026-05-01', detected: '2026-05-01T09:20' },
      ['cn.response-48h detected 推定 2026-05-03T09:20'],
    ],
    ['national-default', 'none', { detected: '2026-02-16T12:00' }, ['cn.response-48h detected 推定 2026-02-18T12:00']],
  ]);
});

const major = (presumed: string): string[] => [
  `cn.release-5h detected ${presumed}2026-06-19T15:00`,
  `cn.press-conference-24h detected ${presumed}2026-06-20T10:00`,
];

describe('a publication ahead of our clock', () => {
  table([
    // by a millisecond, by ten minutes: never later than found, not presumed
    ['national-default', 'serious', { published: '2026-06-19T10:00:00.001', detected: '2026-06-19T10:00' }, major('')],
    ['national-default', 'serious', { published: '2026-06-19T10:10:00.000', detected: '2026-06-19T10:00' }, major('')],
    // by more: a wrong date, presumed
    [
      'national-default',
      'serious',
      { published: '2026-06-19T10:10:00.001', detected: '2026-06-19T10:00' },
      major('推定 '),
    ],
  ]);
});

describe('the rules of 通辽', () => {
  const nationalDay = { occurred: '2025-10-01T08:00', published: '2025-10-01T08:20', detected: '2025-10-01T08:30' };
  table([
    [
      'tongliao-2017',
      'serious',
      nationalDay,
      ['tl.release-5h occurred 2025-10-01T13:00', 'tl.press-conference-24h occurred 2025-10-02T08:00'],
    ],
    ['tongliao-2017', 'ordinary', nationalDay, ['tl.response-48h first-published 2025-10-03T08:20']],
    ['tongliao-2017', 'none', nationalDay, ['tl.response-48h first-published 2025-10-03T08:20']],
  ]);
});

describe('the rules of 长春 have no five hours', () => {
  const newYearsEve = { occurred: '2025-01-28T20:00', published: '2025-01-28T21:00', detected: '2025-01-28T21:30' };
  table([
    ['changchun-2017', 'especially-serious', newYearsEve, ['cc.press-conference-24h first-published 2025-01-29T21:00']],
    ['changchun-2017', 'serious', newYearsEve, ['cc.press-conference-24h first-published 2025-01-29T21:00']],
    ['changchun-2017', 'relatively-serious', newYearsEve, ['cc.response-48h first-published 2025-01-30T21:00']],
    // 政务舆情发生后: when the opinion arose is not known
    [
      'changchun-2017',
      'serious',
      { occurred: '2026-12-31T22:00', detected: '2026-12-31T23:30' },
      ['cc.press-conference-24h detected 推定 2027-01-01T23:30'],
    ],
  ]);
});

describe('a drill', () => {
  table([
    [
      'drill',
      'serious',
      { occurred: '2026-03-02T09:00', detected: '2026-03-02T10:00' },
      ['drill.release detected 2026-03-02T10:01', 'drill.press-conference detected 2026-03-02T10:02'],
    ],
  ]);
});

describe('packs without deadlines', () => {
  const known = { occurred: '2026-11-22T17:54', published: '2026-11-22T18:30', detected: '2026-11-22T18:40' };
  const national = ['cn.release-5h occurred 2026-11-22T22:54', 'cn.press-conference-24h occurred 2026-11-23T17:54'];
  const other = ['cn.response-48h first-published 2026-11-24T18:30'];
  table([
    ['liping-2020', 'serious', known, []],
    ['ulanhot-2017', 'serious', known, []],
    ['xiamen-hr-2013', 'ordinary', known, []],
    ['liping-2020+national-default', 'serious', known, national],
    ['liping-2020+national-default', 'ordinary', known, other],
    ['ulanhot-2017+national-default', 'serious', known, national],
    ['xiamen-hr-2013+national-default', 'none', known, other],
  ]);
});

describe('packs on one another', () => {
  const known = { occurred: '2025-01-28T20:00', published: '2025-01-28T21:00', detected: '2025-01-28T21:30' };
  table([
    // the local conference, and the national five hours from when it happened: 20:00 + 5 h
    [
      'changchun-2017+national-default',
      'serious',
      known,
      ['cc.press-conference-24h first-published 2025-01-29T21:00', 'cn.release-5h occurred 2025-01-29T01:00'],
    ],
    ['changchun-2017+national-default', 'ordinary', known, ['cc.response-48h first-published 2025-01-30T21:00']],
    // an authoritative response is owed in place of a response, not besides it
    ['tongliao-2017+national-default', 'ordinary', known, ['tl.response-48h first-published 2025-01-30T21:00']],
  ]);

  it('say which rule comes from which', () => {
    const lines = explained('changchun-2017+national-default', 'serious', known);
    expect(lines.map(({ obligation, pack }) => [obligation, pack])).toEqual([
      ['cc.press-conference-24h', 'changchun-2017'],
      ['cn.release-5h', 'national-default'],
    ]);
  });
});
