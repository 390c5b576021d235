import { DomainError } from '@huiying/core';
import type { Client } from 'pg';
import {
  type BackupEnd,
  type BackupHead,
  type BackupTable,
  hasTables,
  markOf,
  migrationsOf,
  tablesOf,
} from './backup-format.js';
import { ownSession, whyFailed } from './own-session.js';

const ROWS_AT_ONCE = 1_000;

/**
 * All there is of one moment, line by line, while others go on writing; see `BackupHead` for the form.
 * @param url of an account that may read every table
 * @throws DomainError `nothing-to-back-up` where there are no tables: a backup of the wrong database must not pass for one
 */
export async function* backupLines(url: string, secret: string): AsyncGenerator<string> {
  const client = await ownSession(url);
  try {
    await client.query('begin isolation level repeatable read read only');
    if (!(await hasTables(client)))
      throw new DomainError('conflict', 'nothing-to-back-up', '数据库是空的，没有可备份的内容');
    yield JSON.stringify(await headOf(client, secret));
    let rows = 0;
    for (const table of await tablesOf(client)) {
      yield JSON.stringify(table);
      for await (const row of rowsOf(client, table)) {
        yield JSON.stringify(row);
        rows += 1;
      }
    }
    yield JSON.stringify({ end: true, rows } satisfies BackupEnd);
  } catch (error) {
    throw whyFailed(url, error);
  } finally {
    await client.end();
  }
}

async function headOf(client: Client, secret: string): Promise<BackupHead> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' order by 1`,
  );
  const { rows: times } = await client.query<{ now: Date }>('select now() as now');
  return {
    backup: 'huiying',
    format: 1,
    takenAt: times[0]?.now.toISOString() ?? '',
    migrations: await migrationsOf(client),
    sequences: Object.fromEntries(rows.map(({ name, last }) => [name, last])),
    secretMark: markOf(secret),
  };
}

async function* rowsOf(client: Client, { table, columns }: BackupTable): AsyncGenerator<string> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const name = client.escapeIdentifier(table);
  await client.query(`declare all_rows no scroll cursor for select row(${list})::text as row from ${name}`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from all_rows`);
    for (const { row } of rows) yield row;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query('close all_rows');
}
