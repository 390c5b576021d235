import type { HistoryView } from '@huiying/contract';
import { instantOf } from '@huiying/core';
import { historyFileNames } from './history-file-name.js';

const november = { from: '2026-11-01T00:00:00+08:00', to: '2026-12-01T00:00:00+08:00', by: 'unit' } as HistoryView;
const madeAt = instantOf(Date.parse('2026-12-01T16:05:09Z'));

it('says the period with its last day, and when the file was made, in Beijing time', () => {
  expect(historyFileNames(november, { format: 'csv', imported: undefined, madeAt })).toEqual({
    ascii: 'response-times-unit_2026-11-01_2026-11-30_made-2026-12-02T0005.csv',
    zh: '回应时效_按单位_2026-11-01至2026-11-30_制于2026-12-02-0005.csv',
  });
});

it.each([
  [false, 'response-times-unit_2026-11-01_2026-11-30_without-imported_made', '_不含导入的历史记录_'],
  [true, 'response-times-unit_2026-11-01_2026-11-30_imported_made', '_只含导入的历史记录_'],
])('says which records it is of: imported %s', (imported, ascii, zh) => {
  const names = historyFileNames(november, { format: 'xlsx', imported, madeAt });
  expect(names.ascii).toContain(ascii);
  expect(names.zh).toContain(zh);
});
