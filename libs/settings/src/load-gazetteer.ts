import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Gazetteer, type GazetteerPlace, shortName } from '@huiying/core';
import { SettingError } from './setting-error.js';
import { shippedPath } from './shipped-path.js';

const FOLDER = 'gazetteer';
const CN = 'cn.txt';
const ABROAD = 'abroad.txt';
/** Directly under its province: the districts of 北京市, the counties of 海南省 that no city governs. */
const NO_CITY = '-';

/** The places of `<configDir>/gazetteer`; the ones shipped when a folder of settings has none of its own. */
export function loadGazetteer(configDir: string): Gazetteer {
  const own = join(configDir, FOLDER);
  const folder = existsSync(own) ? own : dirname(shippedPath(FOLDER, CN));
  return [...readCn(join(folder, CN)), ...readAbroad(join(folder, ABROAD))];
}

interface Line {
  readonly head: string;
  readonly names: readonly string[];
  readonly hasColon: boolean;
}

function linesOf(file: string): Line[] {
  if (!existsSync(file)) throw new SettingError(`${file}：缺少地名表`);
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [head = '', rest] = line.split(':', 2);
      return { head: head.trim(), names: rest?.split(/\s+/).filter(Boolean) ?? [], hasColon: rest !== undefined };
    });
}

function readCn(file: string): GazetteerPlace[] {
  const lines = linesOf(file);
  const notes = lines.filter(({ head }) => head.startsWith('!'));
  const doubtful = new Set(notes.flatMap(({ head }) => head.slice(1).trim().split(/\s+/)));
  const places: GazetteerPlace[] = [];
  let province = '';
  for (const { head, names, hasColon } of lines) {
    if (head.startsWith('!')) continue;
    if (!hasColon) {
      province = head;
      places.push({ name: head, level: 'province', province, city: cityOfProvince(province), ambiguous: false });
      continue;
    }
    if (province === '') throw new SettingError(`${file}：${head} 之前没有省`);
    const city = head === NO_CITY ? undefined : head;
    if (city !== undefined) places.push(placeOf(city, 'city', province, city, doubtful));
    for (const name of names)
      places.push(placeOf(name, 'county', province, city ?? (cityOfProvince(province) || name), doubtful));
  }
  return places;
}

/** 北京市 is a province and a city; 香港 and 澳门, too. */
const cityOfProvince = (province: string): string => (/市$|特别行政区$/.test(province) ? province : '');

function placeOf(
  name: string,
  level: 'city' | 'county',
  province: string,
  city: string,
  doubtful: ReadonlySet<string>,
): GazetteerPlace {
  return { name, level, province, city, ambiguous: doubtful.has(shortName(name)) };
}

const readAbroad = (file: string): GazetteerPlace[] =>
  linesOf(file).flatMap(({ head, names }) =>
    [head, ...names].map((name): GazetteerPlace => ({
      name,
      level: 'abroad',
      province: head,
      city: '',
      ambiguous: false,
    })),
  );
