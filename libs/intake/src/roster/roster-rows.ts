import { addMs, dateOf, type Instant, startOfDate } from '@huiying/core';
import { type Cell, sayingOfCell, timeOfCell } from '../hotline/table-cell.js';
import type { HeadedColumn, RosterColumn } from './roster-headers.js';
import {
  clockShift,
  type FoundTimes,
  type Handover,
  namedShift,
  onEachDay,
  type ReadSpan,
  timesIn,
  type TitleDate,
} from './roster-times.js';

interface Times {
  readonly handover: Handover;
  readonly title: TitleDate | undefined;
  readonly now: Instant;
}

export type FoundSpans =
  { readonly spans: readonly ReadSpan[] } | { readonly refused: string; readonly column: string };

export interface RowFacts {
  readonly unit: string | undefined;
  readonly roleText: string;
  /** When a column of that shift is on duty; `''` is what the row says. */
  readonly spansOf: (shift: string) => FoundSpans;
}

type Holds = RosterColumn['holds'];

/** Serial days of a spreadsheet, as CSV exports leave them. */
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/u;

/** The rows of one table in their order: a cell that is merged over several rows stands in the first of them. */
export class RosterRows {
  readonly #before = new Map<Holds, string>();

  constructor(
    readonly columns: readonly HeadedColumn[],
    private readonly times: Times,
  ) {}

  headerOf(holds: Holds): string {
    return this.columns.find(({ meaning }) => meaning.holds === holds)?.header ?? '';
  }

  next(cells: readonly Cell[]): RowFacts {
    const date = this.#carried('date', cells);
    const from = this.#text('from', cells);
    const to = this.#text('to', cells);
    const shift = this.#text('shift', cells);
    return {
      unit: this.#carried('unit', cells) || undefined,
      roleText: this.#text('role', cells),
      spansOf: (ofColumn) => this.#spans({ date, from, to, shift: ofColumn || shift }),
    };
  }

  #carried(holds: Holds, cells: readonly Cell[]): string {
    const text = this.#text(holds, cells) || (this.#before.get(holds) ?? '');
    this.#before.set(holds, text);
    return text;
  }

  #text(holds: Holds, cells: readonly Cell[]): string {
    const at = this.columns.find(({ meaning }) => meaning.holds === holds)?.at;
    const cell = at === undefined ? undefined : cells[at];
    const text = sayingOfCell(cell);
    const day = cell && SERIAL.test(text) ? timeOfCell(cell) : undefined;
    if (!day) return text;
    const midnight = startOfDate(dateOf(day.at));
    const minutes = Math.round((day.at.getTime() - midnight.getTime()) / 60_000);
    return minutes === 0
      ? dateOf(day.at)
      : `${dateOf(day.at)} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }

  #spans(texts: Readonly<Record<'date' | 'from' | 'to' | 'shift', string>>): FoundSpans {
    const { title, now, handover } = this.times;
    const refuse = (holds: Holds, refused: string): FoundSpans => ({ refused, column: this.headerOf(holds) });
    const read = (text: string): FoundTimes | undefined => timesIn(text, title, now);
    const [date, from, to, shift] = [texts.date, texts.from, texts.to, texts.shift].map(read);
    if (!date) return refuse('date', `“${texts.date}”不是日期`);
    if (!from) return refuse('from', `“${texts.from}”不是日期或时间`);
    if (!to) return refuse('to', `“${texts.to}”不是日期或时间`);
    if (!shift) return refuse('shift', `“${texts.shift}”中的时间无法读取`);
    const dates = [...from.dates.slice(0, 1), ...to.dates.slice(0, 1)];
    const [first, last = first] = dates.length > 0 ? dates : date.dates;
    if (first === undefined || last === undefined) {
      const holds = this.headerOf('date') === '' ? 'from' : 'date';
      return refuse(holds, texts[holds] === '' ? '没有日期' : `“${texts[holds]}”没有写明日期`);
    }
    const ends = [...from.clocks.slice(0, 1), ...to.clocks.slice(0, 1)];
    const own = ends.length > 0 ? ends : date.clocks;
    const [start, end] = own;
    const isThrough = shift.clocks.length === 0 && first !== last && start !== undefined && end !== undefined;
    const where: Holds = ends.length + dates.length > 0 ? 'from' : 'date';
    if (isThrough) {
      const span = { from: minutesInto(first, start.minutes), to: minutesInto(last, end.minutes) };
      return span.from < span.to ? { spans: [span] } : refuse('to', '结束应晚于开始');
    }
    const clocks = shift.clocks.length > 0 ? shift.clocks : own;
    const daily = clocks.length > 0 ? clockShift(clocks) : namedShift(texts.shift, handover);
    if (!daily) {
      if (clocks.length > 0)
        return refuse(shift.clocks.length > 0 ? 'shift' : where, '起止时间须成对，例如 08:00-20:00');
      return refuse('shift', `班次“${texts.shift}”没有写明时间，可写：白班、夜班、全天，或 08:00-20:00`);
    }
    const spans = onEachDay(first, last, daily);
    return spans ? { spans } : refuse(where, '结束应晚于开始，且相隔不超过 100 天');
  }
}

const minutesInto = (date: string, minutes: number): Instant => addMs(startOfDate(date), minutes * 60_000);
