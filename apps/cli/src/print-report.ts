import { pipeline } from 'node:stream/promises';
import type { HistoryView } from '@huiying/contract';
import { formatInstant, type Instant } from '@huiying/core';
import { historyCsv, historyXlsx } from '@huiying/exports';
import type { Setup } from '@huiying/settings';
import type { HistoryKey } from '@huiying/storage';
import { withStores } from './open-database.js';
import type { Terminal } from './terminal/terminal.js';
import { replaceFile } from './whole-file.js';

export interface ReportRequest {
  readonly from: Instant;
  /** The first instant after the period. */
  readonly to: Instant;
  /** Absent: the period as a whole. */
  readonly by?: HistoryKey;
  readonly format: 'json' | 'csv' | 'xlsx';
  readonly out?: string;
}

export async function printReport(request: ReportRequest, setup: Setup, terminal: Terminal): Promise<void> {
  const view = await withStores(setup, terminal, async ({ history }): Promise<HistoryView> => {
    const { from, to, by = 'month' } = request;
    const { rows, total, drillsLeftOut } = await history.responseTimes({ from, to, by });
    return { from: formatInstant(from), to: formatInstant(to), by, rows: request.by ? rows : [], total, drillsLeftOut };
  });
  if (view.drillsLeftOut > 0) terminal.tell(`另有演练 ${view.drillsLeftOut} 件，未计入`);
  const content = await rendered(view, request);
  if (request.out === undefined) {
    await terminal.text(content.toString());
    return;
  }
  await replaceFile(request.out, (sink) => pipeline([content], sink));
  terminal.tell(`已写入 ${request.out}`);
}

async function rendered(view: HistoryView, { by, format }: ReportRequest): Promise<string | Buffer> {
  if (format === 'csv') return historyCsv(view);
  if (format === 'xlsx') return historyXlsx(view);
  return (by ? view.rows : [view.total]).map((row) => `${JSON.stringify(row)}\n`).join('');
}
