import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../dist/libs/embedded-postgres/src/index.js';

/** Asked before anything else is measured. @throws Error that names the program which is not there */
export function requireRedis() {
  if (spawnSync('redis-server', ['--version']).error)
    throw new Error('redis-server is missing: apt-get install redis-server');
}

/** What the jobs write. */
const FIRED = `create table fired (id bigint generated always as identity primary key,
  due_at timestamptz not null, started_at timestamptz not null)`;

/**
 * Work on a new PostgreSQL, the one that the project embeds with the settings it ships, and a new Redis that keeps what
 * BullMQ's documentation asks for (append-only file, flushed every second). Both are removed afterwards.
 *
 * @param {(servers: { databaseUrl: string, redisPort: number }) => Promise<void>} work
 */
export async function withThrowAwayServers(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiying-peers-'));
  const redisDir = mkdtempSync(join(tmpdir(), 'huiying-peers-redis-'));
  try {
    const redis = await startRedis(redisDir);
    try {
      const postgres = await startEmbeddedPostgres({ dataDir });
      try {
        await prepare(postgres.url);
        await work({ databaseUrl: postgres.url, redisPort: redis.port });
      } finally {
        await postgres.stop();
      }
    } finally {
      await redis.stop();
    }
  } finally {
    for (const dir of [dataDir, redisDir]) rmSync(dir, { recursive: true, force: true });
  }
}

/** @param {string} url */
async function prepare(url) {
  const client = new Client(url);
  await client.connect();
  await client.query(FIRED);
  await client.end();
}

/** @param {string} dir */
async function startRedis(dir) {
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    dir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  await Promise.race([isReady(child), exit.then(() => Promise.reject(new Error('redis-server ended')))]);
  return {
    port,
    async stop() {
      child.kill();
      await exit;
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
async function isReady(child) {
  let said = '';
  for await (const text of child.stdout ?? []) {
    said += text;
    if (said.includes('Ready to accept connections')) break;
  }
  child.stdout?.resume();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
