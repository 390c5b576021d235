import { join } from 'node:path';
import type { Unit } from '@huiying/core';
import { z } from 'zod';
import { atLeastOne, identifier, strict, wordList, words } from './field-schemas.js';
import { check, mistakeAt, readYamlIfAny, type YamlFile } from './yaml-file.js';

const unitsSchema = strict({
  units: atLeastOne(
    strict({
      id: identifier,
      name: words,
      parent: identifier.nullable().default(null),
      supervises: z.boolean().default(false),
      regions: wordList.default([]),
      domains: wordList.default([]),
      officialChannels: wordList.default([]),
      aliases: wordList.default([]),
      spokespersons: z.array(strict({ name: words, title: words.exactOptional() })).exactOptional(),
    }),
  ),
});

/** Without a file there is one office, which does everything. */
const ONLY_THE_PRESS_OFFICE: readonly Unit[] = [
  {
    id: 'press',
    name: '新闻办',
    parent: null,
    supervises: true,
    regions: [],
    domains: [],
    officialChannels: [],
    aliases: [],
  },
];

/**
 * The tree of units of `<configDir>/units.yaml`.
 * @throws SettingError for a wrong key or value, an id given twice, a parent that is not there, a circle of parents.
 */
export function loadUnits(configDir: string): readonly Unit[] {
  const file = readYamlIfAny(join(configDir, 'units.yaml'));
  if (!file) return ONLY_THE_PRESS_OFFICE;
  const { units } = check(file, unitsSchema);
  for (const index of units.keys()) refuseWrongPlace(file, units, index);
  return units;
}

function refuseWrongPlace(file: YamlFile, units: readonly Unit[], index: number): void {
  const unit = units[index];
  if (!unit) return;
  if (units.findIndex(({ id }) => id === unit.id) !== index)
    throw mistakeAt(file, ['units', index, 'id'], `单位标识 ${unit.id} 重复`);
  if (unit.parent !== null && !units.some(({ id }) => id === unit.parent))
    throw mistakeAt(file, ['units', index, 'parent'], `没有上级单位 ${unit.parent}`);
  const circle = circleFrom(unit, units);
  if (circle) throw mistakeAt(file, ['units', index, 'parent'], `上级关系成环：${circle.join(' → ')}`);
}

/** The way up from a unit that comes back to itself, or undefined. */
function circleFrom(unit: Unit, units: readonly Unit[]): string[] | undefined {
  const way = [unit.id];
  let parent = unit.parent;
  while (parent !== null && !way.includes(parent)) {
    const above = parent;
    way.push(above);
    parent = units.find(({ id }) => id === above)?.parent ?? null;
  }
  return parent === unit.id ? [...way, unit.id] : undefined;
}
