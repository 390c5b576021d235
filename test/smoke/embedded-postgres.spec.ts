import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from '@huiying/embedded-postgres';
import { findRunning, isAlive, startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { startInAnotherProcess } from '../support/embedded-postgres-process.js';
import { eventually } from '../support/eventually.js';

const settings = { fsync: 'off' };
let dataDir: string;
let started: EmbeddedPostgres[] = [];

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'huiying-embedded-')), 'data');
});

afterEach(async () => {
  for (const running of started) await running.stop();
  started = [];
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

async function start(options: Omit<EmbeddedPostgresOptions, 'dataDir'> = { settings }): Promise<EmbeddedPostgres> {
  const running = await startEmbeddedPostgres({ dataDir, ...options });
  started.push(running);
  return running;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  // a session of a server that is killed ends with an event of its own
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

function draftsIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter((name) => name.startsWith('postgres.new-'));
}

it('keeps what was written across a stop and a start, with fsync on', async () => {
  const first = await start({});
  expect(first.adopted).toBe(false);
  await ask(first.url, `create table notice as select '回应'::text as title`);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  expect(existsSync(join(dataDir, 'owner'))).toBe(false);

  const second = await start({});
  expect(await ask(second.url, 'select title as answer from notice')).toBe('回应');
  expect(await ask(second.url, `select current_setting('fsync') as answer`)).toBe('on');
  expect(await ask(second.url, `select current_setting('unix_socket_directories') as answer`)).toBe('');
  expect(await ask(second.url, `select current_setting('client_connection_check_interval') as answer`)).toBe('1s');
  expect(await ask(second.url, `select current_setting('server_encoding') as answer`)).toBe('UTF8');
  await second.stop();
});

it('asks for the password, which only its owner can read', async () => {
  const running = await start();
  expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(running.url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1 as answer')).rejects.toThrow('password authentication failed');
  await running.stop();
});

it('starts under umask 077', async () => {
  const other = startInAnotherProcess({ dataDir, settings, umask: 0o077 });
  const { url } = await other.started;
  expect(await ask(url, 'select 1 as answer')).toBe(1);
  await other.stop();
});

it('adopts the server that a killed process left running, and can stop it', async () => {
  const killed = startInAnotherProcess({ dataDir, settings });
  const { url, pid } = await killed.started;
  await killed.kill();
  const adopted = await start({});
  expect(adopted).toMatchObject({ url, pid, adopted: true });
  await adopted.stop();
  expect(await findRunning(dataDir)).toBeUndefined();
  expect(isAlive(pid)).toBe(false);
});

it('replaces a server that does not answer', async () => {
  const killed = startInAnotherProcess({ dataDir, settings });
  const { pid } = await killed.started;
  await killed.kill();
  process.kill(pid, 'SIGSTOP');
  const events: string[] = [];
  const running = await start({ settings, onLog: ({ event }) => events.push(event) });
  expect(events).toEqual(['not-answering', 'started']);
  expect(running.adopted).toBe(false);
  expect(running.pid).not.toBe(pid);
  expect(await ask(running.url, 'select 1 as answer')).toBe(1);
  await running.stop();
});

it('recovers when the server itself was killed in the middle of a statement', async () => {
  const killed = startInAnotherProcess({ dataDir, settings });
  const { url, pid } = await killed.started;
  const sleeping = ask(url, 'select pg_sleep(600) as answer').catch((error: unknown) => error);
  const sleepers = `select count(*)::int as answer from pg_stat_activity where wait_event = 'PgSleep'`;
  await eventually('it sleeps', async () => (await ask(url, sleepers)) === 1);
  process.kill(pid, 'SIGKILL');
  await killed.kill();
  const running = await start();
  expect(running.adopted).toBe(false);
  expect(await ask(running.url, 'select 1 as answer')).toBe(1);
  await sleeping;
  await running.stop();
});

it.each([
  ['names a living process that is not its server', `${process.pid}\n/x\n1\n5432\n\n\n\nready\n`],
  ['names a process that is gone', `4194304\n/x\n1\n5432\n\n\n\nready\n`],
  ['is empty', ''],
])('starts over a pid file that %s', async (_, pidFile) => {
  await (await start()).stop();
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), pidFile);
  expect(await findRunning(dataDir)).toBeUndefined();
  const running = await start();
  expect(await ask(running.url, 'select 1 as answer')).toBe(1);
  await running.stop();
});

/** A busy machine may let the start come to its end before the kill: then it is tried anew. */
async function killedHalfWay(): Promise<void> {
  const killed = startInAnotherProcess({ dataDir });
  const isHalfWay = () => draftsIn(dataDir).some((draft) => existsSync(join(dataDir, draft, 'base')));
  await vi.waitUntil(isHalfWay, { interval: 1, timeout: 60_000 });
  await killed.kill();
  if (!existsSync(join(dataDir, 'postgres'))) return;
  await (await start()).stop();
  rmSync(dataDir, { recursive: true });
  await killedHalfWay();
}

it('makes the cluster anew when the first start was killed half-way', async () => {
  await killedHalfWay();
  const running = await start();
  expect(await ask(running.url, 'select 1 as answer')).toBe(1);
  expect(draftsIn(dataDir)).toEqual([]);
  await running.stop();
});

it('leaves files alone that are not a cluster', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'letter.txt'), 'keep');
  await expect(start({})).rejects.toMatchObject({ code: 'unusable-directory' });
  expect(readFileSync(join(dataDir, 'postgres', 'letter.txt'), 'utf8')).toBe('keep');
});

it('tells why the server did not start in its own words', async () => {
  await expect(start({ settings: { max_connections: 'many' } })).rejects.toThrow(
    /数据库未能启动[\s\S]*invalid value for parameter "max_connections": "many"/,
  );
  expect(existsSync(join(dataDir, 'owner'))).toBe(false);
});

it('refuses a second server on the directory and names the first', async () => {
  const first = startInAnotherProcess({ dataDir, settings });
  const { url } = await first.started;
  await expect(start({})).rejects.toMatchObject({
    code: 'held',
    message: expect.stringContaining(`进程 ${first.child.pid}`) as string,
  });
  expect(await ask(url, 'select 1 as answer')).toBe(1);
  await first.stop();
});

it('takes over from an owner whose pid belongs to another process by now', async () => {
  mkdirSync(dataDir, { recursive: true });
  const claim = { pid: process.ppid, identity: 'of an earlier process', holder: 'server', phase: 'running' };
  writeFileSync(join(dataDir, 'owner'), JSON.stringify(claim));
  const running = await start();
  expect(JSON.parse(readFileSync(join(dataDir, 'owner'), 'utf8'))).toMatchObject({
    pid: process.pid,
    phase: 'running',
  });
  await running.stop();
});

it('lets a command use the database of a server without owning it', async () => {
  const server = startInAnotherProcess({ dataDir, settings });
  const { url, pid } = await server.started;
  expect(await findRunning(dataDir)).toEqual({ url, pid });
  await server.stop();
  expect(await findRunning(dataDir)).toBeUndefined();
});

it('keeps a command from stopping the database that a server took over meanwhile', async () => {
  const command = await start({ settings, holder: 'command' });
  const server = startInAnotherProcess({ dataDir, settings });
  const { url, pid, adopted } = await server.started;
  expect({ url, pid, adopted }).toEqual({ url: command.url, pid: command.pid, adopted: true });
  await command.stop();
  expect(await ask(url, 'select 1 as answer')).toBe(1);
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});
