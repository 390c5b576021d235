import { anIncomingReport } from '@huiying/fakes';
import { wordingRounds } from './wording-rounds.js';

const said = (identity: string, text: string, more: Parameters<typeof anIncomingReport>[0] = {}) => ({
  incoming: anIncomingReport({ identity, text, origin: 'push', ...more }),
});
const rounds = (...reports: ReturnType<typeof said>[]) =>
  wordingRounds(reports).map((round) => round.map(({ incoming }) => incoming.text));

it('keeps a batch of different reports and of exact repetitions together', () => {
  expect(rounds(said('a', '一'), said('b', '二'), said('a', '一'))).toEqual([['一', '二', '一']]);
});

it('takes a further wording of a report in after the one before', () => {
  expect(rounds(said('a', '9人死亡'), said('b', '二'), said('a', '10人死亡'), said('a', '11人死亡'))).toEqual([
    ['9人死亡', '二'],
    ['10人死亡'],
    ['11人死亡'],
  ]);
});

it('knows a report by its further names', () => {
  expect(rounds(said('a', '一', { aliases: ['x'] }), said('b', '二', { aliases: ['x'] }))).toEqual([['一'], ['二']]);
});

it('never parts calls, which have one wording', () => {
  expect(rounds(said('a', '一', { origin: 'hotline' }), said('a', '二', { origin: 'hotline' }))).toEqual([
    ['一', '二'],
  ]);
});

it('has no round for nothing', () => {
  expect(rounds()).toEqual([]);
});
