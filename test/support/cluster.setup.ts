import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { findRunning, startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { migrate } from '@huiying/storage';

declare module 'vitest' {
  interface ProvidedContext {
    /** a superuser's address of the run's cluster; tests take a database of their own from `createTestDatabase` */
    clusterUrl: string;
    /** the database in it that holds the migrated schema */
    templateDatabase: string;
  }
}

const TEMPLATE = 'huiying_template';
const PREFIX = 'huiying-test-cluster-';

/** One throw-away cluster a project and run, with a template database that holds the migrated schema. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  const cluster = await startEmbeddedPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  await buildTemplate(cluster.url);
  project.provide('clusterUrl', cluster.url);
  project.provide('templateDatabase', TEMPLATE);
  return async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The one place that decides what a test database starts with. */
async function buildTemplate(clusterUrl: string): Promise<void> {
  const client = new Client(clusterUrl);
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const template = new URL(clusterUrl);
  template.pathname = TEMPLATE;
  await migrate(template.href);
}

/** A run that was killed leaves its server behind. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    if (existsSync(join(dataDir, 'owner')) && (await stopAbandoned(dataDir)))
      rmSync(dataDir, { recursive: true, force: true });
  }
}

/** False when its run goes on, in another terminal or project. */
async function stopAbandoned(dataDir: string): Promise<boolean> {
  try {
    if (await findRunning(dataDir)) await (await startEmbeddedPostgres({ dataDir })).stop();
    return true;
  } catch {
    return false;
  }
}
