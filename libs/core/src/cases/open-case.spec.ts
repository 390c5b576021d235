import { aReport, aRulebook, PEOPLE, timerOf } from '@huiying/fakes';
import { addMs, instantOf } from '../time/instant.js';
import { openCase } from './open-case.js';
import { openingOf } from './place-reports.js';

const TAKEN_IN = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const OPENED = addMs(TAKEN_IN, 30 * 3_600_000);
const rulebook = aRulebook();

it('counts what waited in the inbox from when it was taken in, and calls nobody in the past', () => {
  const report = aReport();
  const opening = openingOf(report, '值班员', rulebook, { now: OPENED, people: PEOPLE });
  const { file, entries } = openCase(report, { ...opening, detectedAt: TAKEN_IN, openedAt: OPENED }, rulebook);
  expect(file.case.detectedAt).toEqual(TAKEN_IN);
  expect(file.deadlines).toMatchObject([{ startedAt: TAKEN_IN, handlingStartedAt: TAKEN_IN, presumed: true }]);
  expect(timerOf(file, 'response', 'step:0')?.fireAt).toEqual(OPENED);
  expect(entries.map(({ kind, effectiveAt }) => [kind, effectiveAt])).toEqual([
    ['case-opened', OPENED],
    ['severity-proposed', OPENED],
    ['deadline-started', TAKEN_IN],
  ]);
});
