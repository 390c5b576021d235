import type { DataSource } from 'typeorm';
import { storableJson, storableText } from './storable.js';
import type { Row } from './rows/case-file.row.js';
import type { Writer } from './stores/joined-writes.js';

/**
 * Writes rows of one table in one statement; rows whose key is there already are replaced in the columns given.
 * All rows must have the same columns. A column travels as one array: PostgreSQL reads that several times faster than a
 * JSON document of all rows.
 */
export async function upsert(
  manager: Writer,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const changed = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const replaced = changed.map((column) => `${column} = excluded.${column}`).join(', ');
  await write(manager, table, rows, `on conflict (${key.join(', ')}) do update set ${replaced}`);
}

/** Changes rows that are there, found by their key, in the columns given; all rows must have the same columns. */
export async function update(
  manager: Writer,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, typed, unnested, literals } = await sentAs(manager, table, rows);
  const changed = columns.filter((column) => !key.includes(column));
  await manager.query(
    `update ${table} t set ${changed.map((column) => `${column} = ${typed(column)}`).join(', ')}
     from ${unnested} where ${key.map((column) => `t.${column} = ${typed(column)}`).join(' and ')}`,
    literals,
  );
}

/** Removes rows, found by their key. */
export async function remove(
  manager: Writer,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const keys = rows.map((row) => Object.fromEntries(key.map((column) => [column, row[column]])));
  const { typed, unnested, literals } = await sentAs(manager, table, keys);
  await manager.query(
    `delete from ${table} t using ${unnested} where ${key.map((column) => `t.${column} = ${typed(column)}`).join(' and ')}`,
    literals,
  );
}

/** Writes rows whose keys are new, which takes less than looking for them. */
export const insert = (manager: Writer, table: string, rows: readonly Row[]): Promise<void> =>
  write(manager, table, rows, '');

async function write(manager: Writer, table: string, rows: readonly Row[], onConflict: string): Promise<void> {
  if (rows.length === 0) return;
  const { columns, typed, unnested, literals } = await sentAs(manager, table, rows);
  await manager.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map(typed).join(', ')} from ${unnested}
     ${onConflict}`,
    literals,
  );
}

interface Sent {
  readonly columns: readonly string[];
  /** The value of a column in `unnested`, in the type that the table has for it. */
  readonly typed: (column: string) => string;
  readonly unnested: string;
  readonly literals: string[];
}

async function sentAs(manager: Writer, table: string, rows: readonly Row[]): Promise<Sent> {
  const types = (await columnTypes(manager)).get(table);
  const columns = Object.keys(rows[0] ?? {});
  const typeOf = (column: string): string => types?.get(column) ?? 'text';
  // Arrays within an array would all be unnested at once: they travel as texts.
  const sentType = (column: string): string => (typeOf(column).endsWith('[]') ? 'text' : typeOf(column));
  const shared = sharedColumns(table, columns, rows);
  const own = columns.filter((column) => !shared.has(column));
  const sent = [...own, ...shared];
  const array = (column: string): string => `$${sent.indexOf(column) + 1}::${sentType(column)}[]`;
  const value = (column: string): string => (shared.has(column) ? `(${array(column)})[1]` : `u.${column}`);
  return {
    columns,
    typed: (column) => (sentType(column) === typeOf(column) ? value(column) : `${value(column)}::${typeOf(column)}`),
    unnested: `unnest(${own.map(array).join(', ')}) as u (${own.join(', ')})`,
    literals: sent.map((column) => columnLiteral(shared.has(column) ? rows.slice(0, 1) : rows, column, typeOf(column))),
  };
}

/** For fewer, a statement that is known already is worth more than a shorter one. */
const MANY_ROWS = 50;
/** Each is a statement of its own, which every connection has to plan. */
const MOST_VARIANTS = 8;
const variants = new Map<string, Set<string>>();

/** Columns that say the same in all of many rows, as those of one rule: they travel once. */
function sharedColumns(table: string, columns: readonly string[], rows: readonly Row[]): ReadonlySet<string> {
  const [first, ...others] = rows;
  if (!first || rows.length < MANY_ROWS) return new Set();
  const shared = columns.filter((column) => others.every((row) => isSame(row[column], first[column])));
  const known = variants.get(`${table} ${columns.join()}`) ?? new Set();
  variants.set(`${table} ${columns.join()}`, known);
  const mayBeAsked = known.has(shared.join()) || known.size < MOST_VARIANTS;
  if (shared.length === columns.length || !mayBeAsked) return new Set();
  known.add(shared.join());
  return new Set(shared);
}

/** Whether two values of a column are the same, without a look into what is composite. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());

type ColumnTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By table; asked once: the schema does not change while a process runs. */
const known = new WeakMap<DataSource, Promise<ColumnTypes>>();

export function columnTypes(manager: Writer): Promise<ColumnTypes> {
  const { connection } = manager;
  const asked = known.get(connection) ?? askColumnTypes(manager);
  known.set(connection, asked);
  asked.catch(() => known.delete(connection));
  return asked;
}

async function askColumnTypes(manager: Writer): Promise<ColumnTypes> {
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
  // Rows that were made by one rule share its clause and its ladder.
  const written = new Map<unknown, string>();
  for (const row of rows) {
    const value = row[column];
    const isShared = typeof value === 'object';
    const element = (isShared ? written.get(value) : undefined) ?? elementOf(value, type);
    if (isShared) written.set(value, element);
    literal += `${literal && ','}${element}`;
  }
  return type === 'jsonb' ? `{${literal}}` : storableText(`{${literal}}`);
}

function elementOf(value: unknown, type: string): string {
  if (value === null || value === undefined) return 'NULL';
  // What JSON writes of a text without control characters, as JSON is itself, is how an array quotes it.
  if (type === 'jsonb') return JSON.stringify(storableJson(value));
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return arrayOf(value, type);
  return quoted(JSON.stringify(value));
}

/** Numbers, of which a report brings dozens, need no quotes. */
const arrayOf = (values: readonly unknown[], type: string): string =>
  values.every((value) => typeof value === 'number')
    ? `"{${values.join()}}"`
    : quoted(`{${values.map((value) => elementOf(value, type.replace(/\[\]$/, ''))).join()}}`);

const SPECIAL = /["\\]/;
const ALL_SPECIAL = /["\\]/g;
const quoted = (text: string): string =>
  `"${SPECIAL.test(text) ? text.replaceAll(ALL_SPECIAL, String.raw`\$&`) : text}"`;
