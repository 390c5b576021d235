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

/** Reads a date cell, an Excel serial number or any written form; without a zone it is Beijing time. */
export function timeOfCell(cell: Cell): Pick<ReadDate, 'at' | 'precision'> | undefined {
  if (cell.wallMs !== undefined) return fromWallClock(cell.wallMs);
  const text = cell.text.trim();
  if (SERIAL.test(text)) return fromWallClock((Number(text) - EXCEL_EPOCH_DAYS) * DAY_MS);
  return parseFeedDate(text);
}

/** A date cell in words, as it shows: without a zone, which it does not have. */
export function wallClockText(wallMs: number): string {
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
