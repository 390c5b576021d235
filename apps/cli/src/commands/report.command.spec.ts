import { formatInstant, parseInstant, type RecordedInstant } from '@huiying/core';
import { UsageError } from '../terminal/usage-error.js';
import { periodOf } from './report.command.js';

function recorded(text: string): RecordedInstant {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

const period = (from: string, to: string): string[] =>
  Object.values(periodOf(recorded(from), recorded(to))).map(formatInstant);

it('includes both days', () => {
  expect(period('2026-01-01', '2026-01-31')).toEqual(['2026-01-01T00:00:00+08:00', '2026-02-01T00:00:00+08:00']);
  expect(period('2026-01-31', '2026-01-31')).toEqual(['2026-01-31T00:00:00+08:00', '2026-02-01T00:00:00+08:00']);
});

it('takes a moment as it is', () => {
  expect(period('2026-01-01T08:00', '2026-01-01T09:00')).toEqual([
    '2026-01-01T08:00:00+08:00',
    '2026-01-01T09:00:00+08:00',
  ]);
});

it('refuses a period that ends before it starts', () => {
  expect(() => period('2026-02-01', '2026-01-31')).toThrow(UsageError);
});
