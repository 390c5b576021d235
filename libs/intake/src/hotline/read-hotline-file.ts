import { DomainError } from '@huiying/core';
import { findHeader, HEADER_ROWS, type HotlineColumnMap } from './hotline-columns.js';
import { hotlineRowOf, RowRefused, type HotlineRow } from './hotline-row.js';
import { readTables, type TableRow } from './read-table.js';
import { textOfCell } from './table-cell.js';

export interface ReadHotlineOptions {
  /** Header in the file -> field (`externalId`, `receivedAt`, `text` ...), for exports whose headers are not known. */
  readonly map?: HotlineColumnMap;
}

/** A row taken in, or refused for a reason that names the column. */
export type HotlineFileRow = { readonly row: number } & ({ readonly entry: HotlineRow } | { readonly refused: string });

/**
 * Reads an export of a hotline or message board, every sheet that has the columns. One bad row never stops the rest;
 * empty rows are passed over. Rows count from 1 in each sheet; from the second one on a refusal names its sheet.
 * @throws DomainError `hotline-file`, `hotline-format` (not a table), `hotline-columns` (no time or no text column),
 *   `hotline-map` (unknown field)
 */
export async function* readHotlineFile(path: string, options: ReadHotlineOptions = {}): AsyncGenerator<HotlineFileRow> {
  const tables = await readTables(path);
  let lacking: DomainError | undefined;
  let sheetsRead = 0;
  for (const { name, rows } of tables) {
    try {
      for (const row of readRows(rows, options.map)) yield sheetsRead === 0 ? row : ofSheet(name, row);
      sheetsRead += 1;
    } catch (error) {
      // A cover sheet in front of the data has no columns; the complaint of the first sheet is the one to show.
      if (!(error instanceof DomainError) || error.code !== 'hotline-columns') throw error;
      lacking ??= error;
    }
  }
  if (sheetsRead === 0) throw lacking ?? new DomainError('invalid', 'hotline-columns', '文件中没有工作表');
}

const ofSheet = (name: string, row: HotlineFileRow): HotlineFileRow =>
  'refused' in row ? { ...row, refused: `工作表“${name}”：${row.refused}` } : row;

function* readRows(table: Iterable<TableRow>, map: HotlineColumnMap | undefined): Generator<HotlineFileRow> {
  const head: TableRow[] = [];
  let columns: ReturnType<typeof findHeader>['columns'] | undefined;
  for (const row of table) {
    if (columns) {
      yield* readRow(row, columns);
      continue;
    }
    head.push(row);
    if (head.length < HEADER_ROWS) continue;
    const header = findHeader(cellsOf(head), map);
    columns = header.columns;
    for (const waiting of head.slice(header.at + 1)) yield* readRow(waiting, columns);
  }
  if (columns) return;
  const header = findHeader(cellsOf(head), map);
  for (const waiting of head.slice(header.at + 1)) yield* readRow(waiting, header.columns);
}

const cellsOf = (rows: readonly TableRow[]): TableRow['cells'][] => rows.map(({ cells }) => cells);

function* readRow(
  { row, cells, broken }: TableRow,
  columns: ReturnType<typeof findHeader>['columns'],
): Generator<HotlineFileRow> {
  if (broken !== undefined) {
    yield { row, refused: broken };
    return;
  }
  if (cells.every((cell) => textOfCell(cell) === '') || columns.isHeader(cells)) return;
  try {
    yield { row, entry: hotlineRowOf(cells, columns) };
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    yield { row, refused: error.message };
  }
}
