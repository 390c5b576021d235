import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingCalendar } from '@huiying/core';
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { z } from 'zod';
import { isDate, strict } from './field-schemas.js';
import { refuseUnknownFiles } from './refuse-unknown-files.js';
import { SettingError, shown } from './setting-error.js';
import { check, mistakeAt, readYamlIfAny, type YamlFile } from './yaml-file.js';

type Days = ReadonlyMap<string, 'off' | 'work'>;

interface Overrides {
  readonly years: readonly number[];
  readonly dates: Days;
}

const overridesSchema = strict({
  years: z.array(z.int().min(1970).max(2800)).nullable().default([]),
  dates: z
    .record(z.string(), z.enum(['off', 'work']))
    .nullable()
    .default({}),
});

/**
 * A working calendar: the State Council's yearly notices since 2004 with the overrides of `<configDir>/calendars/<id>.yaml`.
 * `cn` needs no file.
 * @throws SettingError for an unknown calendar, a wrong override or a file that is no calendar.
 */
export function loadCalendar(configDir: string, id: string): WorkingCalendar {
  const folder = join(configDir, 'calendars');
  refuseUnknownFiles(
    folder,
    calendarIds(configDir).map((each) => `${each}.yaml`),
    '<标识>.yaml',
  );
  const file = /^[\w-]+$/.test(id) ? readYamlIfAny(join(folder, `${id}.yaml`)) : undefined;
  if (!file && id !== 'cn') throw new SettingError(`没有日历 ${shown(id)}（${folder}/<标识>.yaml）`);
  const overrides: Overrides = file ? readOverrides(file) : { years: [], dates: new Map() };
  const days = new Map([...stateCouncilDays(), ...overrides.dates]);
  const years = new Set([...stateCouncilYears(), ...overrides.years]);
  const dated = (kind: 'off' | 'work') => new Set([...days].flatMap(([date, each]) => (each === kind ? [date] : [])));
  return {
    id,
    version: versionOf(days, years),
    years,
    off: dated('off'),
    work: dated('work'),
    names: namesOf(overrides.dates),
  };
}

/** What `loadCalendar` can be asked for, `cn` first. */
export function calendarIds(configDir: string): string[] {
  const folder = join(configDir, 'calendars');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const own = names.flatMap((name) => /^([\w-]+)\.yaml$/.exec(name)?.[1] ?? []);
  return ['cn', ...own.filter((id) => id !== 'cn').toSorted()];
}

const stateCouncilDays = (): [string, 'off' | 'work'][] => [
  ...Object.keys(notices.holidays).map((date): [string, 'off'] => [date, 'off']),
  ...Object.keys(notices.workdays).map((date): [string, 'work'] => [date, 'work']),
];

const stateCouncilYears = (): Set<number> =>
  new Set(Object.keys(notices.holidays).map((date) => Number(date.slice(0, 4))));

/** The notices write `English,中文,days of the festival proper`; an override has no name of its own. */
function namesOf(overridden: Days): Map<string, string> {
  const named = Object.entries<string>({ ...notices.holidays, ...notices.workdays });
  return new Map(
    named.flatMap(([date, name]) => (overridden.has(date) ? [] : [[date, name.split(',')[1] ?? name] as const])),
  );
}

function readOverrides(file: YamlFile): Overrides {
  const { years, dates } = check(file, overridesSchema);
  const published = new Set([...stateCouncilYears(), ...(years ?? [])]);
  const days = new Map(Object.entries(dates ?? {}));
  for (const date of days.keys()) {
    if (!isDate(date)) throw mistakeAt(file, ['dates', date], '应为存在的日期，写作 2026-10-10');
    if (!published.has(Number(date.slice(0, 4))))
      throw mistakeAt(file, ['dates', date], `years 中没有 ${date.slice(0, 4)} 年，该年的安排公布后请一并列入`);
  }
  for (const [index, year] of (years ?? []).entries()) {
    if (!stateCouncilYears().has(year) && ![...days.keys()].some((date) => date.startsWith(`${year}-`)))
      throw mistakeAt(file, ['years', index], `列了 ${year} 年，但 dates 中没有该年的日期`);
  }
  return { years: years ?? [], dates: days };
}

function versionOf(days: Days, years: ReadonlySet<number>): string {
  const dated = [...days].map(([date, kind]) => `${date} ${kind}`).toSorted();
  const content = [...dated, ...[...years].toSorted((a, b) => a - b)];
  return createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 12);
}
