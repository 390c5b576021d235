import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callerSecret } from './caller-secret.js';
import { readEnvironment } from './read-environment.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiying-secret-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const environmentOf = (secret = '') => readEnvironment({ DATA_DIR: dataDir, HUIYING_SECRET: secret });

it('is made once, whole, for its owner alone', () => {
  const made = callerSecret(environmentOf());
  const file = join(dataDir, 'secret');
  expect(made).toBe(readFileSync(file, 'utf8'));
  expect(made.length).toBeGreaterThan(40);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['secret']);
  expect(callerSecret(environmentOf())).toBe(made);
});

describe.runIf(process.getuid?.() === 0)('made by root', () => {
  it('is for whom the folder belongs to', () => {
    chownSync(dataDir, 12_345, 12_345);
    callerSecret(environmentOf());
    expect(statSync(join(dataDir, 'secret'))).toMatchObject({ uid: 12_345, gid: 12_345 });
  });
});

it.each(['', ' \n'])(
  'refuses a file that holds none (%j), which a full disk once left: callers would be written under it',
  (text) => {
    writeFileSync(join(dataDir, 'secret'), text);
    expect(() => callerSecret(environmentOf())).toThrow(/^来电人密钥文件 \S+secret 是空的：[^\n]+$/u);
    expect(callerSecret(environmentOf('given'))).toBe('given');
  },
);
