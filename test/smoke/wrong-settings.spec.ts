import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type AppName, AppProcess } from '../support/app-process.js';
import { ConfigFolder } from '../support/config-folder.js';

const config = new ConfigFolder();
config.write(
  'policies/broken.yaml',
  'id: broken\ntitle: 坏的\nobligations:\n  - id: a\n    deliverable: response\n    appliesTo: [ordinary]\n    within: {value: soon, unit: hour}\n',
);
const dataDir = mkdtempSync(join(tmpdir(), 'huiying-data-'));
afterAll(() => {
  config.remove();
  levels.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const aFile = join(dataDir, 'a-file');
writeFileSync(aFile, '');

const levels = new ConfigFolder();
levels.write('severity.yaml', 'eventTypes: none\n');

const NOWHERE = 'postgres://nobody:hidden-word@127.0.0.1:1/none';

const WRONG: [string, AppName, Record<string, string>, RegExp][] = [
  ['a port that is none', 'standalone', { PORT: 'abc' }, /PORT="?abc/u],
  ['an address of another machine', 'standalone', { HOST: '192.0.2.1' }, /HOST=192\.0\.2\.1/u],
  ['an unknown pack', 'standalone', { POLICY_PACK: 'atlantis', CONFIG_DIR: '' }, /atlantis/u],
  ['a broken pack file', 'standalone', { CONFIG_DIR: config.path }, /broken\.yaml.*7/u],
  ['broken level tables', 'standalone', { CONFIG_DIR: levels.path }, /severity\.yaml:1 eventTypes /u],
  ['a folder of configuration that is not there', 'standalone', { CONFIG_DIR: join(dataDir, 'no') }, /CONFIG_DIR.*no/u],
  ['a file for the data', 'standalone', { DATA_DIR: aFile }, /DATA_DIR.*a-file/u],
  ['a place where no data can be', 'standalone', { DATA_DIR: join(aFile, 'in') }, /DATA_DIR.*a-file/u],
  ['a place where no folder can be made', 'standalone', { DATA_DIR: '/proc/huiying' }, /DATA_DIR.*\/proc\/huiying/u],
  ['an unknown log level', 'standalone', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/u],
  ['a database address that is none', 'api', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/u],
  ['no database for the api', 'api', {}, /DATABASE_URL/u],
  ['no database for the worker', 'worker', {}, /DATABASE_URL/u],
  ['a database that is not there, for the api', 'api', { DATABASE_URL: NOWHERE }, /DATABASE_URL/u],
  ['a database that is not there, for the worker', 'worker', { DATABASE_URL: NOWHERE }, /DATABASE_URL/u],
];

// Side by side, each with data of its own: some wait for a database that might be on its way up.
it.concurrent.each(WRONG)('stops the start at %s in one line that names it', async (_, app, settings, named) => {
  const started = new AppProcess(app, { DATA_DIR: mkdtempSync(join(dataDir, 'own-')), PORT: '0', ...settings });
  expect((await started.ended).code).toBe(1);
  const lines = started.stderr.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(named);
  expect(started.stderr + started.stdout).not.toContain('hidden-word');
});
