import type { HistoryView } from '@huiying/contract';
import { addMs, dateOf, formatInstant, type Instant, writtenInstant } from '@huiying/core';
import { BY_ZH } from './history-table.js';

export interface HistoryFile {
  readonly format: 'csv' | 'xlsx';
  /** False: what was imported as a record of the past was left out. */
  readonly imported: boolean | undefined;
  readonly madeAt: Instant;
}

const IMPORTED = {
  true: { ascii: '_imported', zh: '_只含导入的历史记录' },
  false: { ascii: '_without-imported', zh: '_不含导入的历史记录' },
};

/** How a file of the history is called: by what it groups, of which days (both included), made when, Beijing time. */
export function historyFileNames(
  { from, to, by }: HistoryView,
  { format, imported, madeAt }: HistoryFile,
): { readonly ascii: string; readonly zh: string } {
  // A period ends where the next day begins.
  const [first, last] = [dateOf(writtenInstant(from)), dateOf(addMs(writtenInstant(to), -1))];
  const made = formatInstant(madeAt).slice(0, 'YYYY-MM-DDTHH:MM'.length).replace(':', '');
  const only = imported === undefined ? { ascii: '', zh: '' } : IMPORTED[`${imported}`];
  return {
    ascii: `response-times-${by}_${first}_${last}${only.ascii}_made-${made}.${format}`,
    zh: `回应时效_按${BY_ZH[by]}_${first}至${last}${only.zh}_制于${made.replace('T', '-')}.${format}`,
  };
}
