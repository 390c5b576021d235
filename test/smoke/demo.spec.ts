import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const BUILT = resolve(process.env['HUIYING_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)));

let temporary: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'huiying-demo-spec-'));
});
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'close');
    running.kill('SIGINT');
    await ended;
  }
  rmSync(temporary, { recursive: true, force: true });
});

/** The demo, ten times faster; its temporary directory is made under one of the test. */
function startDemo(...args: string[]): {
  child: ChildProcess;
  output: () => string;
  printed: (t: RegExp) => Promise<void>;
} {
  const child = spawn(process.execPath, [join(BUILT, 'apps/standalone/src/demo.js'), ...args], {
    env: { PATH: process.env['PATH'], TMPDIR: temporary, PORT: '0', HUIYING_DEMO_PACE: '0.1', DATABASE_URL: 'ignored' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let output = '';
  const keep = (text: string): void => void (output += text);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const printed = (pattern: RegExp): Promise<void> =>
    new Promise((found, reject) => {
      child.stdout.on('data', () => pattern.test(output) && found());
      child.once('close', () => reject(new Error(`ended before it printed ${pattern}:\n${output}`)));
    });
  return { child, output: () => output, printed };
}

it('shows cases that open, warn, are met and breach, verifies the ledger and leaves nothing behind', async () => {
  const { child, output } = startDemo();
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, output()).toBe(0);
  expect(output()).toContain('已见 seen: open, warn, met, breach');
  expect(output()).toMatch(
    /新立 opened 7 · 预警 warned [1-9]\d* · 按时 met [1-9]\d* · 超时 breached [1-9]\d* · 迟答 late \d/u,
  );
  expect(output()).toMatch(/台账 ledger 完好 verified: \d+/u);
  expect(output()).toMatch(/看板 board +http:\/\/\S+:\d+\n +用户 user +admin .*\n +密码 password +\S+/u);
  expect(output()).toContain('级别由较大升为重大');
  expect(readdirSync(temporary)).toEqual([]);
}, 120_000);

it('cleans up when it is interrupted', async () => {
  const { child, printed, output } = startDemo('--keep');
  await printed(/新立事件/u);
  child.kill('SIGINT');
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, output()).toBe(130);
  expect(readdirSync(temporary)).toEqual([]);
}, 120_000);
