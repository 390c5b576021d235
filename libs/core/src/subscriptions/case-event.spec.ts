import { aCase, aPack, aReport, aRulebook, deadlineOf, exact, PEOPLE } from '@huiying/fakes';
import type { CaseFile, LedgerDraft } from '../cases/case-file.js';
import { openCase } from '../cases/open-case.js';
import { openingOf } from '../cases/place-reports.js';
import { setSeverity } from '../cases/set-severity.js';
import { addMs, formatInstant, instantOf } from '../time/instant.js';
import { eventsOf } from './case-event.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const NOW = addMs(START, 60_000);
const at = { now: NOW, people: PEOPLE };
const rulebook = aRulebook();
const told = (file: CaseFile, ...entries: readonly LedgerDraft[]) =>
  eventsOf(entries, new Map([[file.case.id, file]]), NOW);
const entry = (file: CaseFile, kind: string, data: LedgerDraft['data'] = {}): LedgerDraft => ({
  caseId: file.case.id,
  kind,
  effectiveAt: START,
  actor: '值班员',
  data,
});
const open = (...report: Parameters<typeof aReport>) => {
  const judged = aReport(...report);
  return openCase(judged, openingOf(judged, 'system', rulebook, at), rulebook);
};
const opened = aCase({ rulebook, startedAt: START });

describe('subscribers', () => {
  it('are told of a case that was opened and of its deadlines, in order', () => {
    const { file, entries } = open({
      origin: 'feed',
      title: '某小区停水',
      sourceName: '某市论坛',
      published: exact(START),
    });
    const events = told(file, ...entries);
    expect(events.map((event) => event.name)).toEqual(['case.opened', 'deadline.started']);
    expect(events[0]?.data).toMatchObject({
      caseId: file.case.id,
      title: '某小区停水',
      source: '某市论坛',
      origin: 'feed',
      severity: 'ordinary',
      provisional: true,
      drill: false,
      effectiveAt: '2026-11-23T10:01:00+08:00',
      recordedAt: '2026-11-23T10:01:00+08:00',
    });
    const deadline = deadlineOf(file, 'response');
    expect(events[1]?.data).toMatchObject({ deadlineId: deadline.id, dueAt: formatInstant(deadline.dueAt) });
  });

  it('hear no word of a call: its title may name the caller', () => {
    const { file, entries } = open({
      title: '我是赵小芳，电话13800001234',
      callerName: '赵小芳',
      callerPhone: '13800001234',
    });
    const sent = JSON.stringify(told(file, ...entries));
    expect(sent).not.toContain('赵小芳');
    expect(sent).not.toContain('13800001234');
  });

  it('hear no reason and no quote, whatever an entry holds', () => {
    const kinds = ['case-closed', 'response-rejected', 'severity-confirmed', 'unit-assigned', 'deadline-cancelled'];
    const entries = kinds.map((kind) =>
      entry(opened, kind, { reason: '来电人赵小芳', because: [{ quote: '赵小芳' }] }),
    );
    expect(told(opened, ...entries)).toHaveLength(kinds.length);
    expect(JSON.stringify(told(opened, ...entries))).not.toContain('赵小芳');
  });

  it('are told from what to what a level changed, and apart from that of a level that was confirmed as it was', () => {
    const raised = setSeverity(opened, { severity: 'serious', reason: '核实' }, '值班长', rulebook, at);
    expect(told(raised.file, ...raised.entries)[0]).toMatchObject({
      name: 'case.severity-changed',
      data: { from: 'ordinary', to: 'serious', severity: 'serious', provisional: false },
    });
    const kept = setSeverity(opened, { severity: 'ordinary', reason: '核实' }, '值班长', rulebook, at);
    expect(told(kept.file, ...kept.entries).map((event) => event.name)).toEqual(['case.severity-confirmed']);
    const proposed = entry(opened, 'severity-proposed', { from: 'ordinary', severity: 'serious' });
    expect(told(opened, proposed)).toMatchObject([{ name: 'case.severity-changed', data: { to: 'serious' } }]);
  });

  it('are told of a drill as a drill', () => {
    const drill = aCase({ rulebook: aRulebook({ pack: aPack({ drill: true }) }), startedAt: START });
    expect(told(drill, entry(drill, 'case-closed'))).toMatchObject([{ data: { drill: true } }]);
  });

  it('are told nothing of history, of inner steps and of cases that are not there', () => {
    const history: CaseFile = { ...opened, case: { ...opened.case, history: true } };
    expect(told(history, entry(history, 'case-opened'))).toEqual([]);
    expect(told(opened, entry(opened, 'step-called'), entry(opened, 'case-linked'))).toEqual([]);
    expect(eventsOf([entry(opened, 'case-closed')], new Map(), NOW)).toEqual([]);
  });
});
