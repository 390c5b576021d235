import type { WorkingCalendar } from '../calendar/period.js';
import type { Applicability, Obligation, PolicyPack } from '../policy/policy-pack.js';
import { formatInstant, instantOf } from '../time/instant.js';
import { applies } from './obligations-of.js';
import { planDeadlines } from './plan-deadlines.js';

const calendar: WorkingCalendar = {
  id: 'cn',
  version: 'spec',
  years: new Set([2026]),
  off: new Set(),
  work: new Set(),
};
const at = (text: string) => instantOf(Date.parse(text));
const obligation = (id: string, appliesTo: Applicability, hours: number): Obligation => ({
  id,
  deliverable: 'response',
  appliesTo,
  within: { value: hours, unit: 'hour' },
  startsFrom: 'auto',
  citation: { document: '某办发〔2026〕1号' },
});
const pack: PolicyPack = {
  id: 'spec',
  title: '测试',
  version: '0',
  drill: false,
  confirmation: 'required',
  onUpgrade: 'qualifying-fact',
  warnAt: 0.8,
  obligations: [
    obligation('release', { severities: ['especially-serious', 'serious'] }, 5),
    obligation('conference', { severities: ['especially-serious', 'serious'] }, 24),
    obligation('response', { severities: ['relatively-serious', 'ordinary', 'none'] }, 48),
  ],
  watchTopics: [],
};
const instants = {
  occurredAt: { at: at('2026-11-23T08:00:00+08:00'), precision: 'minute' as const },
  firstPublishedAt: { at: at('2026-11-23T09:00:00+08:00'), precision: 'second' as const },
  detectedAt: at('2026-11-23T10:00:00+08:00'),
};

describe('an obligation', () => {
  const subject = { severity: 'serious', origin: 'feed' } as const;

  it('without lists applies to every case', () => {
    expect(applies(obligation('x', {}, 1), subject)).toBe(true);
  });

  it('applies only when every list it names has the value', () => {
    const narrow = obligation('x', { severities: ['serious'], origins: ['hotline'] }, 1);
    expect(applies(narrow, subject)).toBe(false);
    expect(applies(narrow, { ...subject, origin: 'hotline' })).toBe(true);
    expect(applies(narrow, { severity: 'ordinary', origin: 'hotline' })).toBe(false);
  });

  it('that names event types or handling classes does not match an unknown one', () => {
    const byType = obligation('x', { eventTypes: ['work_safety'] }, 1);
    expect(applies(byType, subject)).toBe(false);
    expect(applies(byType, { ...subject, eventType: undefined })).toBe(false);
    expect(applies(byType, { ...subject, eventType: 'work_safety' })).toBe(true);
    const byClass = obligation('x', { handlingClasses: ['emergency'] }, 1);
    expect(applies(byClass, subject)).toBe(false);
    expect(applies(byClass, { ...subject, handlingClass: 'emergency' })).toBe(true);
  });
});

describe('the deadlines of a case', () => {
  const planned = planDeadlines(pack, { severity: 'serious', origin: 'feed' }, instants, calendar);

  it('are those of the pack that apply, in its order', () => {
    expect(planned.map((deadline) => deadline.obligation.id)).toEqual(['release', 'conference']);
    const ordinary = planDeadlines(pack, { severity: 'ordinary', origin: 'feed' }, instants, calendar);
    expect(ordinary.map((deadline) => deadline.obligation.id)).toEqual(['response']);
  });

  it('run from the start by law, and beside it from the detection', () => {
    const [release] = planned;
    expect(release).toMatchObject({ basis: 'occurred', presumed: false, provisional: false });
    expect(formatInstant(release!.dueAt)).toBe('2026-11-23T13:00:00+08:00');
    expect(formatInstant(release!.handlingDueAt)).toBe('2026-11-23T15:00:00+08:00');
  });

  it('warn at the share of the way that the pack sets', () => {
    expect(formatInstant(planned[0]!.warnAt)).toBe('2026-11-23T12:00:00+08:00');
  });

  it('explain themselves from the basis to the due moment', () => {
    expect(planned[0]!.trace.map(({ step }) => step)).toEqual(['start', 'clock-hours', 'due']);
    expect(planned[0]!.trace[0]?.note).toBe('2026-11-23T08:00:00+08:00，自事发时间起算');
  });

  it('say that a start is presumed', () => {
    const [response] = planDeadlines(
      pack,
      { severity: 'none', origin: 'hotline' },
      { detectedAt: instants.detectedAt },
      calendar,
    );
    expect(response).toMatchObject({ basis: 'detected', presumed: true, startedAt: instants.detectedAt });
    expect(response!.trace[0]?.note).toContain('推定');
  });

  it('are provisional when the count leaves the loaded years', () => {
    const [slow] = planDeadlines(
      { ...pack, obligations: [{ ...pack.obligations[2]!, within: { value: 40, unit: 'working-day' } }] },
      { severity: 'none', origin: 'feed' },
      instants,
      calendar,
    );
    expect(slow?.provisional).toBe(true);
  });
});
