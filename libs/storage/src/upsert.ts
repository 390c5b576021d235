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
  const [first] = rows;
  if (!first) return;
  const types = await columnTypes(manager, table);
  const columns = Object.keys(first);
  const typed = columns.map((column): readonly [string, string] => [column, types.get(column) ?? 'text']);
  const changed = columns.filter((column) => !key.includes(column));
  await manager.query(
    `insert into ${table} (${columns.join(', ')})
     select ${typed.map(([column, type]) => `u.${column}::${type}`).join(', ')}
     from unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(', ')}) as u (${columns.join(', ')})
     on conflict (${key.join(', ')}) do update set ${changed.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    typed.map(([column, type]) =>
      arrayLiteral(
        rows.map((row) => row[column]),
        type,
      ),
    ),
  );
}

/** Asked once: the schema does not change while a process runs. */
const known = new WeakMap<DataSource, Map<string, Promise<ReadonlyMap<string, string>>>>();

function columnTypes(manager: EntityManager, table: string): Promise<ReadonlyMap<string, string>> {
  const tables = known.get(manager.connection) ?? new Map<string, Promise<ReadonlyMap<string, string>>>();
  known.set(manager.connection, tables);
  const asked = tables.get(table) ?? askColumnTypes(manager, table);
  tables.set(table, asked);
  asked.catch(() => tables.delete(table));
  return asked;
}

async function askColumnTypes(manager: EntityManager, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ name: string; type: string }[]>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** PostgreSQL's notation of an array of texts, each of which can be cast to `type`. */
function arrayLiteral(values: readonly unknown[], type: string): string {
  const quoted = values.map((value) => {
    if (value === null || value === undefined) return 'NULL';
    const text = textOf(value, type);
    return `"${SPECIAL.test(text) ? text.replaceAll(ALL_SPECIAL, String.raw`\$&`) : text}"`;
  });
  const literal = `{${quoted.join(',')}}`;
  return literal.includes('\0') || !literal.isWellFormed() ? storableText(literal) : literal;
}

const SPECIAL = /["\\]/;
const ALL_SPECIAL = /["\\]/g;

function textOf(value: unknown, type: string): string {
  if (type === 'jsonb') return storableJson(value);
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayLiteral(value, type.replace(/\[\]$/, ''));
  return String(value);
}
