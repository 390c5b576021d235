import { instantOf } from '@huiying/core';
import { parseFeedDate, type ReadDate } from '../feeds/parse-date.js';

/** One cell: what it shows, and for a date cell the wall clock it holds, written as if it were UTC. */
export interface Cell {
  readonly text: string;
  readonly wallMs?: number;
}

/** A spreadsheet keeps no zone: its dates are Beijing wall clock. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01. */
const EXCEL_EPOCH_DAYS = 25_569;
/** 1954 to 2119: five digits outside of these are not meant as a date. */
const SERIAL = /^([2-7]\d{4})(?:\.\d+)?$/;

export const textOfCell = (cell: Cell | undefined): string => cell?.text.trim() ?? '';

/** What people, programs and databases write into a cell that holds nothing. */
const PLACEHOLDER =
  /^(?:[-—–_/\\.·*~]+|无|暂无|没有|未知|不详|未填|未填写|空|匿名|null|none|nil|nan|undefined|n\/a|#(?:n\/a|ref!|value!|name\?|null!|num!|div\/0!))$/i;

/** The text of a cell that may stay empty: a placeholder says nothing. */
export function sayingOfCell(cell: Cell | undefined): string {
  const text = textOfCell(cell);
  return PLACEHOLDER.test(text) ? '' : text;
}

/** A cell with a time of day alone, as `HH:MM:SS`. */
const CLOCK = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;

/** A time told by several cells, the surest first: that one, or its day with the time of day that another tells. */
export function joinedTime(cells: readonly Cell[]): Cell {
  const [surest = { text: '' }] = cells;
  const days = cells.map((cell) => timeOfCell(cell)?.precision === 'day');
  const isWhole = timeOfCell(surest) !== undefined && !days[0];
  const day = cells[days.indexOf(true)];
  const clock = cells.map(textOfCell).find((text) => CLOCK.test(text));
  return isWhole || !day || clock === undefined ? surest : { text: `${dayText(day)} ${clock}` };
}

/** A serial number is no part of a date in words. */
const dayText = (cell: Cell): string =>
  SERIAL.test(textOfCell(cell))
    ? wallClockText((Number(textOfCell(cell)) - EXCEL_EPOCH_DAYS) * DAY_MS)
    : textOfCell(cell);

/** Reads a date cell, an Excel serial number or any written form; without a zone it is Beijing time. */
export function timeOfCell(cell: Cell): Pick<ReadDate, 'at' | 'precision'> | undefined {
  if (cell.wallMs !== undefined) return fromWallClock(cell.wallMs);
  const text = cell.text.trim();
  if (SERIAL.test(text)) return fromWallClock((Number(text) - EXCEL_EPOCH_DAYS) * DAY_MS);
  return parseFeedDate(text);
}

/** Excel's day 0 and the one after it: a cell that holds a time of day, or some hours, and no date. */
const FIRST_DATE_MS = -EXCEL_EPOCH_DAYS * DAY_MS + 2 * DAY_MS;

export function dateCell(value: Date): Cell {
  const wallMs = value.getTime();
  if (Number.isNaN(wallMs)) return { text: '' };
  const text = wallClockText(wallMs);
  return wallMs < FIRST_DATE_MS ? { text: text.slice(11) || '00:00' } : { text, wallMs };
}

/** A date cell in words, as it shows: without a zone, which it does not have. */
function wallClockText(wallMs: number): string {
  const [day = '', time = ''] = new Date(Math.round(wallMs / 1000) * 1000).toISOString().slice(0, -5).split('T');
  return time === '00:00:00' ? day : `${day} ${time.replace(/:00$/u, '')}`;
}

function fromWallClock(exactMs: number): Pick<ReadDate, 'at' | 'precision'> {
  // Days are stored as fractions: 09:32 comes back some microseconds off.
  const wallMs = Math.round(exactMs / 1000) * 1000;
  const at = instantOf(wallMs - SHANGHAI_OFFSET_MS);
  if (wallMs % DAY_MS === 0) return { at, precision: 'day' };
  return { at, precision: wallMs % 60_000 === 0 ? 'minute' : 'second' };
}
