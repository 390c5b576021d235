import { lengthParts } from './length-words';

const MINUTE = 60_000;
const said = (ms: number): string => {
  const { days, hours, minutes } = lengthParts(ms);
  return `${days}d ${hours}h ${minutes}m`;
};

it.each([
  [0, '0d 0h 1m'],
  [90_000 - 1, '0d 0h 1m'],
  [90_000, '0d 0h 2m'],
  [119 * MINUTE, '0d 0h 119m'],
  [120 * MINUTE, '0d 2h 0m'],
  [48 * 60 * MINUTE - MINUTE, '0d 47h 59m'],
  [48 * 60 * MINUTE, '2d 0h 0m'],
  [75 * 60 * MINUTE, '3d 3h 0m'],
])('says %i ms as %s', (ms, words) => {
  expect(said(ms)).toBe(words);
});
