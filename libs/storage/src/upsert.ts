import type { EntityManager } from 'typeorm';
import { storableJson } from './storable.js';
import type { Row } from './rows/case-file.row.js';

/**
 * Writes rows of one table in one statement; rows whose key is there already are replaced in the columns given.
 * All rows must have the same columns.
 */
export async function upsert(
  manager: EntityManager,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const changed = columns.filter((column) => !key.includes(column));
  await manager.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.join(', ')}) do update set ${changed.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    [storableJson(rows)],
  );
}
