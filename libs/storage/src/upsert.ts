import type { DataSource, EntityManager } from 'typeorm';
import { storableJson, storableText } from './storable.js';
import type { Row } from './rows/case-file.row.js';

/**
 * Writes rows of one table in one statement; rows whose key is there already are replaced in the columns given.
 * All rows must have the same columns. A column travels as one array of texts: PostgreSQL reads that several times
 * faster than a JSON document of all rows.
 */
export async function upsert(
  manager: EntityManager,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const changed = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const replaced = changed.map((column) => `${column} = excluded.${column}`).join(', ');
  await write(manager, table, rows, `on conflict (${key.join(', ')}) do update set ${replaced}`);
}

/** Writes rows whose keys are new, which takes less than looking for them. */
export const insert = (manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> =>
  write(manager, table, rows, '');

async function write(manager: EntityManager, table: string, rows: readonly Row[], onConflict: string): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const types = (await columnTypes(manager)).get(table);
  const columns = Object.keys(first);
  const typed = columns.map((column): readonly [string, string] => [column, types?.get(column) ?? 'text']);
  await manager.query(
    `insert into ${table} (${columns.join(', ')})
     select ${typed.map(([column, type]) => `u.${column}::${type}`).join(', ')}
     from unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(', ')}) as u (${columns.join(', ')})
     ${onConflict}`,
    typed.map(([column, type]) => columnLiteral(rows, column, type)),
  );
}

type ColumnTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By table; asked once: the schema does not change while a process runs. */
const known = new WeakMap<DataSource, Promise<ColumnTypes>>();

export function columnTypes(manager: EntityManager): Promise<ColumnTypes> {
  const { connection } = manager;
  const asked = known.get(connection) ?? askColumnTypes(manager);
  known.set(connection, asked);
  asked.catch(() => known.delete(connection));
  return asked;
}

async function askColumnTypes(manager: EntityManager): Promise<ColumnTypes> {
  const rows = await manager.query<{ table: string; name: string; type: string }[]>(
    `select relname as table, attname as name, format_type(atttypid, atttypmod) as type
     from pg_attribute join pg_class on pg_class.oid = attrelid
     where pg_table_is_visible(attrelid) and relkind = 'r' and relnamespace <> 'pg_catalog'::regnamespace
       and attnum > 0 and not attisdropped`,
  );
  const types = new Map<string, Map<string, string>>();
  for (const { table, name, type } of rows) types.set(table, (types.get(table) ?? new Map()).set(name, type));
  return types;
}

/** PostgreSQL's notation of an array of texts, each of which can be cast to `type`. */
function columnLiteral(rows: readonly Row[], column: string, type: string): string {
  let literal = '';
  for (const row of rows) literal += `${literal && ','}${elementOf(row[column], type)}`;
  return type === 'jsonb' ? `{${literal}}` : storableText(`{${literal}}`);
}

function elementOf(value: unknown, type: string): string {
  if (value === null || value === undefined) return 'NULL';
  // What JSON writes of a text without control characters, as JSON is itself, is how an array quotes it.
  if (type === 'jsonb') return JSON.stringify(storableJson(value));
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return quoted(`{${value.map((one) => elementOf(one, type.replace(/\[\]$/, ''))).join()}}`);
  return quoted(JSON.stringify(value));
}

const SPECIAL = /["\\]/;
const ALL_SPECIAL = /["\\]/g;
const quoted = (text: string): string =>
  `"${SPECIAL.test(text) ? text.replaceAll(ALL_SPECIAL, String.raw`\$&`) : text}"`;
