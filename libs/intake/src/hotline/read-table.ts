import { open, readFile } from 'node:fs/promises';
import { DomainError, fileProblem } from '@huiying/core';
import { CsvError, parse } from 'csv-parse';
import type ExcelJS from 'exceljs';
import { decodeFeed } from '../feeds/decode-feed.js';
import { separatorOf } from './cell-separator.js';
import { type Cell, dateCell } from './table-cell.js';
import { unpackedSize } from './unpacked-size.js';

export interface TableRow {
  /** As the spreadsheet program counts, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Set when the row could not even be split into cells. */
  readonly broken?: string;
}

/** One sheet, or the whole of a CSV file. */
export interface Table {
  /** Of the sheet. */
  readonly name: string;
  readonly rows: Iterable<TableRow>;
}

const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** A packed sheet that grows beyond this is made to fill the memory. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_RECORD = 2_000_000;
const EXACT_TO = 1e15;
/** What a decoder puts in the place of bytes that are none of the encoding. */
const UNREADABLE = '\uFFFD';

/**
 * Opens a CSV (UTF-8, UTF-16, GB 18030 ...; any usual separator) or XLSX file; the content decides, not the name.
 * @throws DomainError `hotline-file` when it cannot be read, `hotline-format` when it is something else
 */
export async function readTables(path: string): Promise<Table[]> {
  const bytes = await load(path);
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK')) return readWorkbook(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0')) {
    throw new DomainError(
      'invalid',
      'hotline-format',
      '这是旧版 Excel（.xls）文件，请在 Excel 或 WPS 中另存为 .xlsx 或 CSV 后再导入',
    );
  }
  const { text } = decodeFeed(bytes);
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) {
    throw new DomainError(
      'invalid',
      'hotline-format',
      '文件内容是网页或 XML 而不是表格，请另存为 .xlsx 或 CSV 后再导入',
    );
  }
  return [{ name: '', rows: await readCsv(text, !Buffer.from(bytes).includes(UNREADABLE)) }];
}

async function load(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_FILE_BYTES)
        throw new DomainError('invalid', 'hotline-file', `文件超过 ${MAX_FILE_BYTES / 1024 / 1024} MB`);
    } finally {
      await file.close();
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(
      'invalid',
      'hotline-file',
      `文件无法打开：${fileProblem(error) ?? (error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/**
 * A record that cannot be split costs its own line; reading goes on with the next. Everything before it stays: a stream
 * would throw away what it had read but not yet handed on.
 */
async function readCsv(text: string, isUnreadableOurs: boolean): Promise<TableRow[]> {
  const delimiter = separatorOf(text);
  const rows: TableRow[] = [];
  let rest = Buffer.from(text);
  for (let breaks = 1; ; breaks += 1) {
    const broken = await parsed(rest, delimiter, (cells) => rows.push(rowOf(rows.length + 1, cells, isUnreadableOurs)));
    if (!broken) return rows;
    const isLast = breaks === MOST_BREAKS;
    rows.push({
      row: rows.length + 1,
      cells: [],
      broken: isLast ? `${broken.because}，此行起无法读取` : broken.because,
    });
    const end = rest.indexOf(LINE_END, broken.at);
    if (isLast || end < 0) return rows;
    rest = rest.subarray(end + 1);
  }
}

/** One row in another encoding than the file is refused by itself: what it said cannot be read any more. @param isOurs the signs stand for bytes that could not be read, and were not in the file */
const rowOf = (row: number, cells: readonly Cell[], isOurs: boolean): TableRow =>
  isOurs && row > 1 && cells.some(({ text }) => text.includes(UNREADABLE))
    ? { row, cells: [], broken: '含有无法识别的字符（�）：该行的编码与文件其余部分不同，请另存为 UTF-8 后再导入' }
    : { row, cells };

/** An open quote is found at the end of the text only, and what follows is read again: a file full of them is no table. */
const MOST_BREAKS = 20;
const LINE_END = 10;

interface Broken {
  /** Bytes to the beginning of the record. */
  readonly at: number;
  readonly because: string;
}

const parsed = (text: Buffer, delimiter: string, take: (cells: Cell[]) => void): Promise<Broken | undefined> =>
  new Promise((fulfil, reject) => {
    let readTo = 0;
    const settings = {
      delimiter,
      // Lines of one file may end in several ways: a banner was put before it, parts were joined.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      // A blank before a quote; a tab may be the separator itself.
      ltrim: delimiter !== '\t',
      max_record_size: MAX_RECORD,
      on_record: (record: string[], { bytes }: { bytes: number }) => {
        readTo = bytes;
        take(record.map((cell) => ({ text: shownText(cell) })));
        return null;
      },
    };
    parse(text, settings, (error) => {
      if (!error) fulfil(undefined);
      else if (!(error instanceof CsvError)) reject(error);
      else fulfil({ at: startOfNext(text, readTo), because: whyBroken(error) });
    });
  });

/** Whether the end of its line counts to a record depends on its last cell. */
function startOfNext(text: Buffer, readTo: number): number {
  if (readTo === 0 || text[readTo - 1] === LINE_END) return readTo;
  return text.indexOf(LINE_END, readTo) + 1;
}

const whyBroken = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE' ? '引号没有闭合' : `无法读取：${code}`;

/** `="001"` and `'001` keep a spreadsheet program from taking a number for one. */
const shownText = (cell: string): string =>
  cell.includes('"') || cell.includes("'")
    ? cell.replace(/^\s*="([^"]*)"\s*$/, '$1').replace(/^\s*'(?=[\d+=@-])/, '')
    : cell;

async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  if (unpackedSize(bytes) > MAX_UNPACKED_BYTES) throw new DomainError('invalid', 'hotline-file', '表格解压后过大');
  // Loaded when it is needed: it is slow to load, and few processes read a workbook.
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  try {
    // The library's types know an older Buffer; the bytes are the same.
    await workbook.xlsx.load(bytes as never, {
      ignoreNodes: ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'picture'],
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError('invalid', 'hotline-file', `Excel 文件已损坏或有密码，无法打开：${reason.slice(0, 100)}`);
  }
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
}

function* rowsOf(sheet: ExcelJS.Worksheet): Generator<TableRow> {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const found = sheet.findRow(row);
    if (!found) continue;
    const cells: Cell[] = [];
    found.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellOf(cell.value);
    });
    yield { row, cells };
  }
}

/** What a cell shows: a formula its last result, rich text its letters, an error nothing. */
function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return dateCell(value);
  // Of more than 15 digits a spreadsheet keeps no other: the number of a call is told as what it is, one rounded off.
  if (typeof value === 'number' && Math.abs(value) >= EXACT_TO) return { text: value.toExponential() };
  if (typeof value !== 'object') return { text: String(value) };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('error' in value) return { text: '' };
  if ('formula' in value || 'sharedFormula' in value) return cellOf(value.result ?? null);
  return 'text' in value ? cellOf(value.text) : { text: '' };
}
