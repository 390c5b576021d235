import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closestWord } from './closest-word.js';
import { SettingError } from './setting-error.js';

/** Hidden files are those of an editor or a system (`._units.yaml`). */
const YAML = /^[^.].*\.ya?ml$/i;

/**
 * What lies in a folder of settings under a name that nothing reads would be ignored in silence, and what it says be lost.
 * @param known the names that are read, those that need not be there among them
 * @param shownAs how they are told where none of them is near
 * @throws SettingError for the first YAML file, by name, that is none of them
 */
export function refuseUnknownFiles(folder: string, known: readonly string[], shownAs = known.join('、')): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const unknown = names.toSorted().find((name) => YAML.test(name) && !known.includes(name));
  if (unknown === undefined) return;
  const meant = meantBy(unknown, known);
  const hint = meant === undefined ? `这里只读 ${shownAs}` : `是不是 ${meant}？`;
  throw new SettingError(`${join(folder, unknown)} 没有这种配置文件，${hint}`);
}

/** The ending apart, which would make short names near to each other. */
function meantBy(unknown: string, known: readonly string[]): string | undefined {
  const stem = stemOf(unknown);
  const likely = closestWord(stem, known.map(stemOf)) ?? stem;
  return known.find((name) => stemOf(name) === likely);
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');
