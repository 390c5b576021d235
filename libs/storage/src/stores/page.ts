import type { Row } from '../rows/case-file.row.js';

/** Where the page before ended: `<instant>_<id>`; nulls for the first page. */
export function placeOf(cursor: string | undefined): { readonly at: string | null; readonly id: string | null } {
  const [at = null, id = null] = cursor?.split('_') ?? [];
  return { at, id };
}

/**
 * The first `limit` of rows of which one more was asked for, newest first by `column` and `id`, and where they end
 * when there are more.
 */
export function pageOf(
  rows: readonly Row[],
  limit: number,
  column: string,
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor: last ? `${(last[column] as Date).toISOString()}_${String(last['id'])}` : null,
  };
}
