import type { DeadlineView } from '@huiying/contract';
import { actionsOf, basesOf, emptyForm, recordOf } from './deadline-record';

const deadline = (over: Partial<DeadlineView>): DeadlineView =>
  ({
    status: 'running',
    mergedTo: null,
    presumed: false,
    limit: { value: 20, unit: 'working-day' },
    changes: [],
    ...over,
  }) as unknown as DeadlineView;

it('offers hours an explanation only, and a known start where it was presumed', () => {
  const limit = { value: 48, unit: 'hour' };
  expect(actionsOf(deadline({ limit }))).toEqual(['explanations']);
  expect(actionsOf(deadline({ limit, presumed: true }))).toEqual(['start', 'explanations']);
});

it('offers when it happened where a major event counts from its publication', () => {
  const release = deadline({ limit: { value: 5, unit: 'hour' }, deliverable: 'authoritative-release' });
  const published = { ...release, basis: 'first-published' } as const;
  expect(actionsOf(published)).toEqual(['start', 'explanations']);
  expect(basesOf(published)).toEqual(['occurred']);
  expect(actionsOf({ ...release, basis: 'occurred' })).toEqual(['explanations']);
  expect(basesOf({ ...release, presumed: true })).toEqual(['first-published', 'occurred']);
  expect(basesOf({ ...release, basis: 'qualifying-fact', presumed: true })).toEqual(['first-published']);
});

it('offers days a pause, an extension and a restart while they run', () => {
  expect(actionsOf(deadline({}))).toEqual(['pauses', 'extensions', 'restarts', 'explanations']);
  expect(actionsOf(deadline({ status: 'breached' }))).toEqual(['explanations']);
});

it('sends an extension in the unit of the deadline', () => {
  const form = { ...emptyForm(), days: 20, approvedBy: ' 主任 ', basis: '第三十三条', evidence: '审批单' };
  expect(recordOf('extensions', form, deadline({}))).toEqual({
    basis: '第三十三条',
    evidence: '审批单',
    length: { value: 20, unit: 'working-day' },
    approvedBy: '主任',
  });
});
