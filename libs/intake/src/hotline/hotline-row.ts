import type { Instant, Precision, RecordedReply } from '@huiying/core';
import { beginningOf, DAY_MS, HEADING_LENGTH } from '@huiying/core';
import type { FieldOf } from './hotline-columns.js';
import type { HotlineField } from './hotline-headers.js';
import { joinedTime, sayingOfCell, textOfCell, timeOfCell, type Cell } from './table-cell.js';

/** One call or message of a citizen as a spreadsheet holds it. */
export interface HotlineRow {
  readonly externalId: string | null;
  readonly channel: string;
  readonly receivedAt: Instant;
  readonly receivedPrecision: Precision;
  /** The cell as it stands. */
  readonly receivedRaw: string;
  readonly title: string;
  readonly text: string;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly place: string | null;
  readonly reply: RecordedReply | null;
  readonly unitName: string | null;
}

/** Why a row is not taken in; the message names the column as the file spells it. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
}

const MINUTE_MS = 60_000;
const DEFAULT_CHANNEL = '热线';
const MAX_TEXT = 100_000;

/** A number that the spreadsheet has rounded is that of many entries. */
const ROUNDED = /^\d+(?:\.\d+)?e\+?\d+$/i;
/** What stands in the place of a reply that has not been given. */
const PENDING =
  /^(?:(?:未|尚未|还未|暂未|待|正在)(?:答复|回复|反馈|办理|办结|处理|处置)中?|(?:办理|处理|处置)中)[。.]?$/;

/** @throws RowRefused */
export function hotlineRowOf(cells: readonly Cell[], columns: FieldOf): HotlineRow {
  const orNull = (field: HotlineField): string | null => sayingAt(cells, columns, field) || null;
  const text =
    cellsOf(cells, columns, 'text')
      .map(textOfCell)
      .find((one) => one !== '') ?? '';
  if (text === '') throw new RowRefused(`“${columns.headerOf('text')}”为空`);
  if (text.length > MAX_TEXT) throw new RowRefused(`“${columns.headerOf('text')}”超过 ${MAX_TEXT} 字`);
  const received = timeAt(cellsOf(cells, columns, 'receivedAt'), columns, 'receivedAt');
  if (!received) throw new RowRefused(`“${columns.headerOf('receivedAt')}”为空`);
  const externalId = sayingOfCell(cells[columns.indexOf('externalId')]);
  return {
    externalId: externalId === '' || ROUNDED.test(externalId) ? null : externalId,
    channel: orNull('channel') ?? DEFAULT_CHANNEL,
    receivedAt: received.at,
    receivedPrecision: received.precision,
    receivedRaw: received.raw,
    title: orNull('title') ?? beginningOf(text.replaceAll(/\s+/g, ' '), HEADING_LENGTH),
    text,
    callerName: orNull('callerName'),
    callerPhone: orNull('callerPhone'),
    place: orNull('place'),
    reply: replyOf(cells, columns, received.at),
    unitName: orNull('unitName'),
  };
}

/** All cells under headers of one meaning. */
const cellsOf = (cells: readonly Cell[], columns: FieldOf, field: HotlineField): Cell[] =>
  [columns.indexOf(field), ...columns.othersOf(field)].flatMap((at) => cells[at] ?? []);

/** What the surest column that says something says. */
const sayingAt = (cells: readonly Cell[], columns: FieldOf, field: HotlineField): string =>
  cellsOf(cells, columns, field)
    .map(sayingOfCell)
    .find((text) => text !== '') ?? '';

/** How long what a stamp says may be: a reply of the day may stand hours before the question of that day. */
const SPAN_MS: Partial<Record<Precision, number>> = { day: DAY_MS, minute: MINUTE_MS };

/** An answer before the question is a mistake of the table, and would count as the fastest of all. */
const isBefore = ({ at, precision }: ReadTime, receivedAt: Instant): boolean =>
  at.getTime() + (SPAN_MS[precision] ?? 1) <= receivedAt.getTime();

interface ReadTime extends NonNullable<ReturnType<typeof timeOfCell>> {
  readonly raw: string;
}

function timeAt(from: readonly Cell[], columns: FieldOf, field: HotlineField): ReadTime | undefined {
  const told = from.filter((cell) => sayingOfCell(cell) !== '');
  if (told.length === 0) return undefined;
  const cell = joinedTime(told);
  const raw = textOfCell(cell);
  const time = timeOfCell(cell);
  if (!time) throw new RowRefused(`“${columns.headerOf(field)}”不是可读的时间：${raw.slice(0, 30)}`);
  return { ...time, raw };
}

function replyOf(cells: readonly Cell[], columns: FieldOf, receivedAt: Instant): RecordedReply | null {
  const text = sayingAt(cells, columns, 'replyText');
  const times = cellsOf(cells, columns, 'repliedAt');
  // That a call was closed, in a column of its own, is no reply.
  const replied = timeAt(text === '' ? times.slice(0, 1) : times, columns, 'repliedAt');
  if (!replied && (text === '' || PENDING.test(text))) return null;
  const [textHeader, timeHeader] = [columns.headerOf('replyText'), columns.headerOf('repliedAt')];
  if (!replied) throw new RowRefused(`有“${textHeader}”而没有“${timeHeader}”`);
  if (text === '') throw new RowRefused(`有“${timeHeader}”而没有“${textHeader}”`);
  if (isBefore(replied, receivedAt)) throw new RowRefused(`“${timeHeader}”早于“${columns.headerOf('receivedAt')}”`);
  return { text, repliedAt: replied.at, precision: replied.precision, raw: replied.raw };
}
