import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@huiying/settings';
import { rulesFolder } from './rules-folder.js';

const folderFor = (env: NodeJS.ProcessEnv, configDir = readEnvironment(env).configDir): string =>
  rulesFolder({ ...readEnvironment(env), configDir }, env);

it('is the one chosen, whether or not it is there, so that a mistake in its name is told', () => {
  expect(folderFor({ CONFIG_DIR: '/no/such/folder' })).toBe('/no/such/folder');
});

it('is the one shipped where there is none and none was chosen', () => {
  const shipped = folderFor({ CONFIG_DIR: ' ' }, '/no/such/folder/config');
  expect(existsSync(join(shipped, 'policies', 'national-default.yaml'))).toBe(true);
});
