import {
  formatInstant,
  parseInstant,
  type PolicyPack,
  type RecordedInstant,
  type WorkingCalendar,
} from '@huiying/core';
import { explainLines, instantsOf } from './explain.command.js';

const calendar: WorkingCalendar = {
  id: 'plain',
  version: '1',
  years: new Set([2026]),
  off: new Set(),
  work: new Set(),
};
const pack: PolicyPack = {
  id: 'p',
  title: 'p',
  version: '1',
  drill: false,
  confirmation: 'required',
  onUpgrade: 'qualifying-fact',
  warnAt: 0.8,
  watchTopics: [],
  obligations: [
    obligation('release', { severities: ['serious'] }),
    obligation('hotline-only', { origins: ['hotline'] }),
    obligation('feed-only', { origins: ['feed'] }),
  ],
};

function obligation(id: string, appliesTo: PolicyPack['obligations'][number]['appliesTo']) {
  return {
    id,
    deliverable: 'authoritative-release',
    appliesTo,
    within: { value: 5, unit: 'hour' as const },
    startsFrom: 'auto' as const,
    citation: { document: 'd' },
  };
}

function recorded(text: string): RecordedInstant {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

const now = recorded('2026-12-01T00:00').at;
const explained = (given: Parameters<typeof instantsOf>[0], origin: 'feed' | 'hotline' = 'feed') =>
  explainLines(pack, { severity: 'serious', origin }, instantsOf(given, now), calendar);

it('starts at the earliest instant that is known, in Shanghai time', () => {
  const given = { occurredAt: recorded('2026-11-22T09:54Z'), firstPublishedAt: recorded('2026-11-22T18:30') };
  expect(explained(given)[0]).toMatchObject({
    obligation: 'release',
    startedAt: '2026-11-22T17:54:00+08:00',
    basis: 'occurred',
    presumed: false,
    dueAt: '2026-11-22T22:54:00+08:00',
    provisional: false,
  });
});

it('presumes the start when a date has no time of day', () => {
  const given = { occurredAt: recorded('2026-11-22'), detectedAt: recorded('2026-11-23T08:00') };
  expect(explained(given)[0]).toMatchObject({
    startedAt: '2026-11-23T08:00:00+08:00',
    basis: 'detected',
    presumed: true,
  });
});

it('is detected with the latest of the given instants, or now', () => {
  const given = { occurredAt: recorded('2026-11-22T10:00'), firstPublishedAt: recorded('2026-11-22T09:00') };
  expect(formatInstant(instantsOf(given, now).detectedAt)).toBe('2026-11-22T10:00:00+08:00');
  expect(instantsOf({}, now).detectedAt).toBe(now);
});

it('is detected now when nothing but a day is known', () => {
  const given = { occurredAt: recorded('2026-11-22') };
  expect(instantsOf(given, now).detectedAt).toBe(now);
  expect(explained(given)[0]).toMatchObject({ startedAt: formatInstant(now), basis: 'detected', presumed: true });
});

it('leaves out what is for another origin', () => {
  expect(explained({}).map((line) => line.obligation)).toEqual(['release', 'feed-only']);
  expect(explained({}, 'hotline').map((line) => line.obligation)).toEqual(['release', 'hotline-only']);
});

it('prints every step with its offset', () => {
  const [line] = explained({});
  expect(line?.trace.length).toBeGreaterThan(1);
  for (const step of line?.trace ?? []) expect(step.at).toMatch(/\+08:00$/);
});
