import { DomainError } from '@huiying/core';
import { FIELDS, HEADERS, meaningOf, normal, type HeaderMeaning, type HotlineField } from './hotline-headers.js';
import { textOfCell, type Cell } from './table-cell.js';

/** Header as it stands in the file -> field, or the other way round. */
export type HotlineColumnMap = Readonly<Record<string, string>>;

const REQUIRED: readonly HotlineField[] = ['receivedAt', 'text'];
/** Banners, notes, dates of export and merged group headers stand above the real one. */
export const HEADER_ROWS = 40;

/** Where each field stands in the rows of one table, the surest column first. */
type Columns = ReadonlyMap<HotlineField, readonly number[]>;

export class FieldOf {
  constructor(
    private readonly columns: Columns,
    private readonly headers: readonly string[],
  ) {}

  /** -1 when the table lacks the field. */
  indexOf(field: HotlineField): number {
    return this.columns.get(field)?.[0] ?? -1;
  }

  /** Further columns under headers of the same meaning. */
  othersOf(field: HotlineField): readonly number[] {
    return this.columns.get(field)?.slice(1) ?? [];
  }

  headerOf(field: HotlineField): string {
    return this.headers[this.indexOf(field)] || HEADERS[field][0];
  }

  /** A header cell merged over two rows, or a header repeated on every printed page, comes again as a row. */
  isHeader(cells: readonly Cell[]): boolean {
    return REQUIRED.every((field) => normal(textOfCell(cells[this.indexOf(field)])) === normal(this.headerOf(field)));
  }
}

/** Says what a header means in one file. */
type Vocabulary = (header: string) => HeaderMeaning | undefined;

/** A header that a map names is the surest of its field. */
const MAPPED = -1;

const isField = (name: string): name is HotlineField => FIELDS.some((field) => field === name);

/** `receivedAt: 反映时间` says the same as `反映时间: receivedAt`. */
function byHeader(map: HotlineColumnMap): HotlineColumnMap {
  const pairs = Object.entries(map);
  const isByField = pairs.every(([key, value]) => isField(key) && !isField(value));
  return isByField ? Object.fromEntries(pairs.map(([field, header]) => [header, field])) : map;
}

function vocabularyOf(map: HotlineColumnMap): Vocabulary {
  const mapped = new Map<string, HotlineField>();
  for (const [header, name] of Object.entries(map)) {
    if (!isField(name))
      throw new DomainError('invalid', 'hotline-map', `列映射中的“${name}”不是可用的字段，可用：${FIELDS.join('、')}`);
    mapped.set(normal(header), name);
  }
  return (header) => {
    const field = mapped.get(normal(header));
    return field ? { field, rank: MAPPED } : meaningOf(header);
  };
}

export interface FoundHeader {
  readonly columns: FieldOf;
  /** Index of the header among the rows given. */
  readonly at: number;
}

/**
 * Finds the header among the first rows of a table: the row in which most fields are recognised, on its own or together
 * with the merged header above it (`答复` over `内容` and `时间`).
 * @throws DomainError `hotline-columns` naming the missing columns and what was found
 */
export function findHeader(rows: readonly (readonly Cell[])[], given: HotlineColumnMap = {}): FoundHeader {
  const map = byHeader(given);
  const meaning = vocabularyOf(map);
  const candidates = rows.slice(0, HEADER_ROWS).map((row, at) => {
    const headers = headersOf(row, rows[at - 1] ?? [], meaning);
    return { at, headers, columns: columnsOf(headers, meaning) };
  });
  const best = candidates.toSorted((a, b) => b.columns.size - a.columns.size || a.at - b.at)[0];
  const missing = REQUIRED.filter((field) => !best?.columns.has(field));
  if (!best || missing.length > 0)
    throw lacking(missing, best && best.columns.size > 0 ? best.headers : firstFilled(rows));
  refuseUnfound(map, best.headers);
  return { columns: new FieldOf(best.columns, best.headers), at: best.at };
}

/** A mapping for another file would leave what it names out without a word. */
function refuseUnfound(map: HotlineColumnMap, headers: readonly string[]): void {
  const known = new Set(headers.map(normal));
  const unfound = Object.keys(map).filter((header) => !known.has(normal(header)));
  if (unfound.length === 0) return;
  const seen = headers.filter((header) => header !== '').slice(0, 30);
  throw new DomainError(
    'invalid',
    'hotline-map',
    `列映射中的“${unfound.join('”、“')}”不在表头中（表头：${seen.join('、')}）`,
  );
}

/** A group's header stands in its first cell only; those to the right are blank where the file keeps no merged cells. */
function headersOf(row: readonly Cell[], above: readonly Cell[], meaning: Vocabulary): string[] {
  let group = '';
  return Array.from(row, (cell, i) => {
    const own = textOfCell(cell);
    group = textOfCell(above[i]) || group;
    return own !== '' && meaning(group + own) ? group + own : own;
  });
}

/** Of several columns for one field the surest comes first, then the leftmost. */
function columnsOf(headers: readonly string[], meaning: Vocabulary): Columns {
  const found = headers.flatMap((header, at) => {
    const meant = meaning(header);
    return meant ? [{ ...meant, at }] : [];
  });
  const columns = new Map<HotlineField, number[]>();
  for (const { field, at } of found.toSorted((a, b) => a.rank - b.rank || a.at - b.at))
    columns.set(field, [...(columns.get(field) ?? []), at]);
  return columns;
}

const firstFilled = (rows: readonly (readonly Cell[])[]): string[] =>
  (rows.find((row) => row.some((cell) => textOfCell(cell) !== '')) ?? []).map(textOfCell);

function lacking(missing: readonly HotlineField[], found: readonly string[]): DomainError {
  const names = missing.map((field) => `“${HEADERS[field][0]}”（或${HEADERS[field].slice(1, 4).join('、')}等）`);
  if (found.length === 0) return new DomainError('invalid', 'hotline-columns', '文件是空的：没有表头，也没有数据');
  const headers = found.filter((header) => header !== '').map((header) => header.slice(0, 20));
  const seen = headers.slice(0, 30).join('、');
  return new DomainError(
    'invalid',
    'hotline-columns',
    `缺少列：${names.join('、')}；文件中的表头：${seen}；是其中哪一列，可在列映射（--map）中写明`,
  );
}
