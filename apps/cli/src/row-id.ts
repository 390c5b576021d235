import { WrittenNumber } from '@huiying/core';

/** What a row calls itself; its answer is given under the same. */
export type RowId = string | number | WrittenNumber;

export const isRowId = (value: unknown): value is RowId =>
  typeof value === 'string' || typeof value === 'number' || value instanceof WrittenNumber;
