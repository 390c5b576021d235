import { aJudgement, aReport, aRulebook, deadlineOf, exact } from '@huiying/fakes';
import { addMs, DAY_MS, instantOf, type Instant } from '../time/instant.js';
import type { CaseFile } from './case-file.js';
import { joinReport } from './join-report.js';
import { openCase } from './open-case.js';

const NOW = instantOf(Date.parse('2026-11-01T10:00:00+08:00'));
const LATER = addMs(NOW, 3_600_000);
const rulebook = aRulebook();
const nine = aJudgement({ severity: 'relatively-serious', eventType: 'work_safety', measures: { deaths: 9 } });
const ten = aJudgement({ severity: 'serious', eventType: 'work_safety', measures: { deaths: 10 } });
const opening = { caseId: 'c', actor: 'system', detectedAt: NOW, history: false, leadUnitId: null };

const openedBy = (occurred: Instant | null, published: Instant | null, judgement = nine): CaseFile => {
  const dated = { occurred: occurred && exact(occurred), published: published && exact(published) };
  return openCase(aReport(dated, judgement), opening, rulebook).file;
};

/** What programs write for "no date", and slips of the year. */
const NONE = ['0001-01-01T00:00:00Z', '1899-12-30T00:00:00Z', '1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z'];

describe.each(NONE.map((text) => [text, instantOf(Date.parse(text))] as const))('%s for a date', (_, none) => {
  it('is no 事发 and no 首次公开 of the case', () => {
    expect(openedBy(none, none).case).toMatchObject({ occurredAt: null, firstPublishedAt: null });
  });

  it('keeps the case open to a growing toll, which starts its clocks when it was told', () => {
    const told = addMs(LATER, -60_000);
    const { file } = joinReport(
      openedBy(none, none),
      aReport({ published: exact(told) }, ten),
      'system',
      rulebook,
      LATER,
    );
    expect(file.case).toMatchObject({ severity: 'serious', firstPublishedAt: exact(told) });
    expect(deadlineOf(file, 'authoritative-release').startedAt).toEqual(told);
  });

  it('of a further report is neither the first publication nor when the new fact became known', () => {
    const published = addMs(NOW, -60_000);
    const { file } = joinReport(
      openedBy(null, published),
      aReport({ published: exact(none) }, ten),
      'system',
      rulebook,
      LATER,
    );
    expect(file.case.firstPublishedAt).toEqual(exact(published));
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ startedAt: LATER, basis: 'qualifying-fact' });
  });
});

it('takes a day for 事发, which starts no clock and counts for the window of a growing toll', () => {
  const day = { at: instantOf(Date.parse('2026-10-31T00:00:00+08:00')), precision: 'day' } as const;
  const { file } = openCase(aReport({ occurred: day }, nine), opening, rulebook);
  expect(file.case.occurredAt).toEqual(day);
  const raise = (now: Instant): string =>
    joinReport(file, aReport({}, ten), 'system', rulebook, now).file.case.severity;
  expect(raise(addMs(day.at, 30 * DAY_MS))).toBe('serious');
  expect(raise(addMs(day.at, 30 * DAY_MS + 1))).toBe('relatively-serious');
});
