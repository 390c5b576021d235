/** A sub-select that gives the rows of a statement as one JSON array, in their order. */
export const rowsAsJson = (select: string): string => `(select coalesce(json_agg(r), '[]') from (${select}) r)`;
