import type { EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';

const PAGE = 1_000;
let cursors = 0;

/** The rows of a query, a page at a time: however many there are, one page is in memory. Needs a transaction. */
export async function* readRows(
  manager: EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  const cursor = `huiying_${(cursors += 1)}`;
  await manager.query(`declare ${cursor} no scroll cursor for ${sql}`, [...values]);
  for (;;) {
    const rows = await manager.query<Row[]>(`fetch ${PAGE} from ${cursor}`);
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await manager.query(`close ${cursor}`);
}
