import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/**
 * A backup is JSON Lines: a head, then for each table an object that names it and a string for each of its rows, and an
 * end that counts the rows. A row is PostgreSQL's own text of it, so that nothing is rounded or reordered.
 */
export interface BackupHead {
  readonly backup: 'huiying';
  readonly format: 1;
  /** ISO 8601 */
  readonly takenAt: string;
  /** Of the schema, in the order in which they ran. */
  readonly migrations: readonly string[];
  /** The last number that each sequence gave; null where it gave none. */
  readonly sequences: Readonly<Record<string, string | null>>;
  /** Equal for equal keys: whether callers' names can be read where this is restored. */
  readonly secretMark: string;
}

/** Before the rows of a table. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface BackupEnd {
  readonly end: true;
  readonly rows: number;
}

export const markOf = (secret: string): string =>
  createHmac('sha256', secret).update('backup').digest('hex').slice(0, 16);

/** Sessions end with the server they were begun on; migrations are told by the head. */
const LEFT_OUT = ['migration', 'session'];

/** Tables with their columns, each behind those it refers to. */
export async function tablesOf(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { refers_to: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns,
       array(select distinct r.confrelid::regclass::text from pg_constraint r
         where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as refers_to
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     group by c.oid, c.relname order by c.relname`,
    [LEFT_OUT],
  );
  const placed = new Map<string, BackupTable>();
  for (let left = rows; left.length > 0; left = left.filter(({ table }) => !placed.has(table))) {
    const ready = left.filter((each) => each.refers_to.every((other) => placed.has(other) || LEFT_OUT.includes(other)));
    if (ready.length === 0) throw new Error(`tables refer to each other: ${left.map(({ table }) => table).join(', ')}`);
    for (const { table, columns } of ready) placed.set(table, { table, columns });
  }
  return [...placed.values()];
}

export async function hasTables(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('public.migration') is not null as found`,
  );
  return rows[0]?.found === true;
}

export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by id');
  return rows.map(({ name }) => name);
}
