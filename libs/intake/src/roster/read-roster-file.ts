import { DomainError, type Instant } from '@huiying/core';
import { readTables, type TableRow } from '../hotline/read-table.js';
import { type Cell, sayingOfCell, textOfCell } from '../hotline/table-cell.js';
import { namesIn, phonesIn } from './roster-names.js';
import { type HeadedColumn, rosterColumn, type RosterRole, rosterRole } from './roster-headers.js';
import { RosterRows } from './roster-rows.js';
import { type Handover, type ReadSpan, titleDate } from './roster-times.js';

/** One name of a row, for a role at certain times; what the row does not say is undefined. */
export interface RosterLine {
  readonly row: number;
  /** The header as it stands. */
  readonly column: string;
  readonly name: string;
  readonly role: RosterRole | undefined;
  readonly unit: string | undefined;
  readonly phones: readonly string[];
  readonly spans: readonly ReadSpan[];
}

export interface RosterRefusal {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
}

export interface ReadRosterOptions {
  readonly handover: Handover;
  /** Dates without a year lie near it. */
  readonly now: Instant;
}

/** Notes and titles above the header. */
const HEADER_ROWS = 20;

/**
 * Reads a 值班表: every sheet with a column of times and one of people. What cannot be read of a row is refused with its column, the
 * rest of it goes through.
 * @throws DomainError `hotline-file`, `hotline-format` (not a table), `roster-columns`
 */
export async function readRosterFile(
  path: string,
  options: ReadRosterOptions,
): Promise<{ lines: RosterLine[]; refused: RosterRefusal[] }> {
  const lines: RosterLine[] = [];
  const refused: RosterRefusal[] = [];
  let sheetsRead = 0;
  for (const { name, rows } of await readTables(path)) {
    const table = [...rows];
    const header = headerOf(table);
    if (!header) continue;
    sheetsRead += 1;
    const above = table.slice(0, header.at).flatMap(({ cells }) => cells.map(textOfCell));
    const title = titleDate([...above, name].join(' '));
    const reading = new RosterRows(header.columns, { ...options, title });
    const place = (column: string): string => (sheetsRead === 1 ? column : `${name}：${column}`);
    for (const row of table.slice(header.at + 1)) {
      const read = readRow(row, reading);
      lines.push(...read.lines.map((line) => ({ ...line, column: place(line.column) })));
      refused.push(...read.refused.map((one) => ({ ...one, column: place(one.column) })));
    }
  }
  if (sheetsRead > 0) return { lines, refused };
  throw new DomainError(
    'invalid',
    'roster-columns',
    '没有找到值班表的表头：须有“日期”（或“开始”“结束”）一列和“带班领导”“值班员”“姓名”之一，例如：日期、班次、单位、带班领导、值班员',
  );
}

const isTime = ({ meaning }: HeadedColumn): boolean => ['date', 'from'].includes(meaning.holds);

function headerOf(table: readonly TableRow[]): { at: number; columns: HeadedColumn[] } | undefined {
  for (const [at, { cells }] of table.slice(0, HEADER_ROWS).entries()) {
    const columns = cells.flatMap((cell, index): HeadedColumn[] => {
      const header = textOfCell(cell);
      const meaning = rosterColumn(header);
      return meaning ? [{ at: index, header, meaning }] : [];
    });
    if (columns.some(isTime) && columns.some(({ meaning }) => meaning.holds === 'people')) return { at, columns };
  }
  return undefined;
}

function readRow(
  { row, cells, broken }: TableRow,
  reading: RosterRows,
): { lines: RosterLine[]; refused: RosterRefusal[] } {
  if (broken !== undefined) return { lines: [], refused: [{ row, column: '', reason: broken }] };
  const lines: RosterLine[] = [];
  const refused: RosterRefusal[] = [];
  if (isBanner(cells)) return { lines, refused };
  const facts = reading.next(cells);
  for (const { column, names } of peopleIn(cells, reading.columns)) {
    const { header, meaning } = column;
    if (meaning.holds !== 'people' || names.length === 0) continue;
    const role = meaning.role ?? rosterRole(facts.roleText);
    const roleColumn = reading.headerOf('role');
    if (meaning.role === undefined && facts.roleText !== '' && role === undefined) {
      refused.push({ row, column: roleColumn, reason: `不认识“${facts.roleText}”，可写：带班领导、值班员` });
      continue;
    }
    const spans = facts.spansOf(meaning.shift);
    if ('refused' in spans) {
      if (!refused.some((one) => one.column === spans.column))
        refused.push({ row, column: spans.column, reason: spans.refused });
      continue;
    }
    const phones = phonesIn(cells.map(textOfCell).join(' '));
    for (const name of names)
      lines.push({ row, column: header, name, role, unit: facts.unit, phones, spans: spans.spans });
  }
  return { lines, refused };
}

/** One text over the whole row: a note, or the heading of a week. */
function isBanner(cells: readonly Cell[]): boolean {
  const texts = cells.map(textOfCell).filter((text) => text !== '');
  return texts.length > 2 && new Set(texts).size === 1;
}

function* peopleIn(cells: readonly Cell[], columns: readonly HeadedColumn[]) {
  for (const column of columns) {
    const text = sayingOfCell(cells[column.at]);
    // A header merged over two rows, or printed again on the next page.
    if (text === '' || text === column.header) continue;
    yield { column, names: namesIn(text) };
  }
}
