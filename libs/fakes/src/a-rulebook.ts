import { randomUUID } from 'node:crypto';
import type { Ladder, Obligation, Person, PolicyPack, Rulebook, Severity, Unit, WorkingCalendar } from '@huiying/core';

const MAJOR: readonly Severity[] = ['especially-serious', 'serious'];
const OTHER: readonly Severity[] = ['relatively-serious', 'ordinary', 'none'];

const obligation = (deliverable: string, severities: readonly Severity[], hours: number): Obligation => ({
  id: `spec.${deliverable}`,
  deliverable,
  appliesTo: { severities },
  within: { value: hours, unit: 'hour' },
  startsFrom: 'auto',
  citation: { document: '某办发〔2026〕1号' },
});

/** 5 h and 24 h for major cases, 48 h for the others. */
export const aPack = (change: Partial<PolicyPack> = {}): PolicyPack => ({
  id: 'spec',
  title: '测试制度包',
  version: 'v1',
  drill: false,
  confirmation: 'required',
  onUpgrade: 'qualifying-fact',
  warnAt: 0.8,
  obligations: [
    obligation('authoritative-release', MAJOR, 5),
    obligation('press-conference', MAJOR, 24),
    obligation('response', OTHER, 48),
  ],
  watchTopics: [],
  ...change,
});

const minutes = (value: number) => ({ value, unit: 'minute' }) as const;

/** 50 % officer, 80 % and 100 % a leader who has 10 minutes; then twice more, 30 minutes apart. */
export const aLadder = (change: Partial<Ladder> = {}): Ladder => ({
  steps: [
    { at: 0.5, to: ['officer@lead-unit'], channels: ['board'] },
    { at: 0.8, to: ['leader@lead-unit'], channels: ['board', 'webhook'], acknowledgeWithin: minutes(10) },
    { at: 1, to: ['leader@parent-unit'], channels: ['board'], acknowledgeWithin: minutes(10) },
  ],
  repeat: { every: minutes(30), times: 2 },
  holdAfterAcknowledgement: minutes(30),
  ...change,
});

const unit = (id: string, parent: string | null, change: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  parent,
  supervises: false,
  regions: [],
  domains: [],
  officialChannels: [],
  aliases: [],
  ...change,
});

/** A city, its press office and a bureau. */
export const UNITS: readonly Unit[] = [
  unit('city', null, { name: '测试市人民政府', regions: ['测试市'] }),
  unit('press', 'city', { name: '测试市新闻办', supervises: true, officialChannels: ['测试市门户网站'] }),
  unit('bureau', 'city', { name: '测试市应急管理局', domains: ['安全生产'], officialChannels: ['应急局网站'] }),
];

const person = (n: number, name: string, role: string, unitId: string | null): Person => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  name,
  role,
  unitId,
});

export const PRESS_OFFICER = person(1, '新闻办值班员', 'officer', 'press');
export const BUREAU_OFFICER = person(2, '应急局值班员', 'officer', 'bureau');
export const BUREAU_LEADER = person(3, '应急局局长', 'leader', 'bureau');
export const CITY_LEADER = person(4, '市长', 'leader', 'city');
export const ADMIN = person(5, '管理员', 'admin', null);
export const PEOPLE: readonly Person[] = [PRESS_OFFICER, BUREAU_OFFICER, BUREAU_LEADER, CITY_LEADER, ADMIN];

/** Monday to Friday, no holidays. */
export const CALENDAR: WorkingCalendar = {
  id: 'cn',
  version: 'spec',
  years: new Set([2026]),
  off: new Set(),
  work: new Set(),
};

export const aRulebook = (change: Partial<Rulebook> = {}): Rulebook => ({
  pack: aPack(),
  calendar: CALENDAR,
  units: UNITS,
  ladder: aLadder(),
  newId: () => randomUUID(),
  ...change,
});
