import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SettingError } from './setting-error.js';

/**
 * The file or folder of that name among the settings shipped. The sources lie one folder nearer to `config` than what is built
 * from them.
 */
export function shippedPath(...names: readonly string[]): string {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const path = join(at, 'config', ...names);
    if (existsSync(path)) return path;
  }
  throw new SettingError(`缺少 ${join('config', ...names)}`);
}
