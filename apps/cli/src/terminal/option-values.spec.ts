import { InvalidArgumentError } from 'commander';
import { day, outputFile } from './option-values.js';

it.each(['2026-11-22', '2028-02-29'])('takes the day %s', (text) => {
  expect(day(text)).toBe(text);
});

it.each(['2026-13-01', '2026-02-29', '2026-11-31', '20261122', '2026-11', '2026-11-22T10:00', ''])(
  'knows no day %j, so that a slip of the pen does not export nothing',
  (text) => {
    expect(() => day(text)).toThrow(InvalidArgumentError);
  },
);

it('writes no file that is called like standard input', () => {
  expect(outputFile('./-')).toBe('./-');
  for (const name of ['-', '']) expect(() => outputFile(name)).toThrow(InvalidArgumentError);
});
