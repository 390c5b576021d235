import type { Instant, Precision } from '@huiying/core';
import { beginningOf, DAY_MS, HEADING_LENGTH } from '@huiying/core';
import type { FieldOf, HotlineField } from './hotline-columns.js';
import { textOfCell, timeOfCell, type Cell } from './table-cell.js';

interface HotlineReply {
  readonly text: string;
  readonly repliedAt: Instant;
  readonly precision: Precision;
}

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
  readonly reply: HotlineReply | null;
  readonly unitName: string | null;
}

/** Why a row is not taken in; the message names the column as the file spells it. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
}

const MINUTE_MS = 60_000;
const DEFAULT_CHANNEL = '热线';
const MAX_TEXT = 100_000;

/** @throws RowRefused */
export function hotlineRowOf(cells: readonly Cell[], columns: FieldOf): HotlineRow {
  const textAt = (field: HotlineField): string => textOfCell(cells[columns.indexOf(field)]);
  const orNull = (field: HotlineField): string | null => textAt(field) || null;
  const text = textAt('text');
  if (text === '') throw new RowRefused(`“${columns.headerOf('text')}”为空`);
  if (text.length > MAX_TEXT) throw new RowRefused(`“${columns.headerOf('text')}”超过 ${MAX_TEXT} 字`);
  const received = timeAt(cells, columns, 'receivedAt');
  if (!received) throw new RowRefused(`“${columns.headerOf('receivedAt')}”为空`);
  return {
    externalId: orNull('externalId'),
    channel: textAt('channel') || DEFAULT_CHANNEL,
    receivedAt: received.at,
    receivedPrecision: received.precision,
    receivedRaw: textAt('receivedAt'),
    title: textAt('title') || beginningOf(text.replaceAll(/\s+/g, ' '), HEADING_LENGTH),
    text,
    callerName: orNull('callerName'),
    callerPhone: orNull('callerPhone'),
    place: orNull('place'),
    reply: replyOf(cells, columns, received.at),
    unitName: orNull('unitName'),
  };
}

/** How long what a stamp says may be: a reply of the day may stand hours before the question of that day. */
const SPAN_MS: Partial<Record<Precision, number>> = { day: DAY_MS, minute: MINUTE_MS };

/** An answer before the question is a mistake of the table, and would count as the fastest of all. */
const isBefore = ({ at, precision }: ReadTime, receivedAt: Instant): boolean =>
  at.getTime() + (SPAN_MS[precision] ?? 1) <= receivedAt.getTime();

type ReadTime = NonNullable<ReturnType<typeof timeOfCell>>;

function timeAt(cells: readonly Cell[], columns: FieldOf, field: HotlineField): ReadTime | undefined {
  const cell = cells[columns.indexOf(field)];
  const raw = textOfCell(cell);
  if (!cell || raw === '') return undefined;
  const time = timeOfCell(cell);
  if (!time) throw new RowRefused(`“${columns.headerOf(field)}”不是可读的时间：${raw.slice(0, 30)}`);
  return time;
}

function replyOf(cells: readonly Cell[], columns: FieldOf, receivedAt: Instant): HotlineReply | null {
  const text = textOfCell(cells[columns.indexOf('replyText')]);
  const replied = timeAt(cells, columns, 'repliedAt');
  if (text === '' && !replied) return null;
  const [textHeader, timeHeader] = [columns.headerOf('replyText'), columns.headerOf('repliedAt')];
  if (!replied) throw new RowRefused(`有“${textHeader}”而没有“${timeHeader}”`);
  if (text === '') throw new RowRefused(`有“${timeHeader}”而没有“${textHeader}”`);
  if (isBefore(replied, receivedAt)) throw new RowRefused(`“${timeHeader}”早于“${columns.headerOf('receivedAt')}”`);
  return { text, repliedAt: replied.at, precision: replied.precision };
}
