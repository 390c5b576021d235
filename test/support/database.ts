import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly url: string;
  /** ends the sessions that are still open */
  drop(): Promise<void>;
}

/** A database of its own for one spec file, copied from the migrated template. */
export const createTestDatabase = (): Promise<TestDatabase> => createFrom(inject('templateDatabase'));

/** One without any table. */
export const createBareDatabase = (): Promise<TestDatabase> => createFrom('template0');

/** Copied file by file: page by page through the log, as is the default, takes longer. */
async function createFrom(template: string): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onCluster(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(inject('clusterUrl'));
  url.pathname = name;
  return { url: url.href, drop: () => onCluster(`drop database if exists ${name} with (force)`) };
}

async function onCluster(sql: string): Promise<void> {
  const client = new Client(inject('clusterUrl'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
