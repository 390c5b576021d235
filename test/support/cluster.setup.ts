import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { findRunning, isAlive, startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { prepareForApplication } from '@huiying/storage';

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
  await prepareForApplication(template.href);
}

/** A run that was killed leaves its server behind. One that goes on, in another terminal or project, is not touched. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    const pid = ownerOf(dataDir);
    if (pid !== undefined && !isAlive(pid)) await remove(dataDir);
  }
}

function ownerOf(dataDir: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(join(dataDir, 'owner'), 'utf8')) as { pid: number }).pid;
  } catch {
    return undefined;
  }
}

async function remove(dataDir: string): Promise<void> {
  try {
    if (await findRunning(dataDir)) await (await startEmbeddedPostgres({ dataDir })).stop();
    rmSync(dataDir, { recursive: true, force: true });
  } catch {
    // another run was faster
  }
}
