import { aCase, aRulebook, PEOPLE } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { addMs, formatInstant, instantOf } from '../time/instant.js';
import { recordProgress } from './follow-progress.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const at = { now: NOW, people: PEOPLE };
const opened = aCase({ rulebook: aRulebook(), startedAt: addMs(NOW, -3_600_000) });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const record = (file: CaseFile, ms = 0) =>
  recordProgress(file, { at: addMs(NOW, ms), what: '伤员全部转运' }, '值班员', at).file;

it('asks for a follow-up by what happened, up to this moment', () => {
  expect(record(opened).case.proceedings.progress).toEqual([
    { what: '伤员全部转运', at: formatInstant(NOW), coveredBy: null },
  ]);
  expect(() => record(opened, 1)).toThrow(refusal('event-in-future'));
});

it('asks nothing of a filed case, which no board shows', () => {
  const closed = { ...opened, case: { ...opened.case, stage: 'closed' as const, closedAt: NOW } };
  expect(() => record(closed)).toThrow(refusal('case-closed'));
});
