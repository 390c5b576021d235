import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@huiying/embedded-postgres';
import { eventually } from '../support/eventually.js';

const dataDir = mkdtempSync(join(tmpdir(), 'huiying-npm-'));
const owner = join(dataDir, 'owner');
const processOf = (file: string): number => (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid;

afterAll(async () => {
  if (existsSync(owner)) {
    const left = processOf(owner);
    process.kill(left, 'SIGTERM');
    await eventually('what was left has ended', () => !isAlive(left));
  }
  rmSync(dataDir, { recursive: true, force: true });
});

it('ends the service with the npm that runs it, and leaves no database behind', async () => {
  const { PATH } = process.env;
  const npm = spawn('npm', ['start'], {
    env: { PATH, DATA_DIR: dataDir, HOME: dataDir, HOST: '127.0.0.1', PORT: '0' },
  });
  const said: string[] = [];
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(npm, 'exit');
  await eventually('it serves', () => said.join('').includes('http://127.0.0.1:'));
  const service = processOf(owner);
  npm.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  expect([code, isAlive(service), existsSync(owner)], said.join('')).toEqual([0, false, false]);
});

it('installs what it is built with where NODE_ENV=production is set, and leaves it out where that is asked for', () => {
  const env = { PATH: process.env['PATH'], HOME: dataDir, NODE_ENV: 'production' };
  const builders = (...options: string[]): string[] => {
    const { stdout } = spawnSync('npm', ['ls', 'vite', '@nestjs/cli', '--depth=0', '--json', ...options], { env });
    const { dependencies = {} } = JSON.parse(stdout.toString('utf8')) as { dependencies?: Record<string, unknown> };
    return Object.keys(dependencies).toSorted();
  };
  expect(builders()).toEqual(['@nestjs/cli', 'vite']);
  expect(builders('--omit=dev', '--include=prod')).toEqual([]);
});
