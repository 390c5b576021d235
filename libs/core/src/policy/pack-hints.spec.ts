import { aPack } from '@huiying/fakes';
import { packHints } from './pack-hints.js';

const dated = aPack({ id: 'old', validFrom: '2017-06-06', validUntil: '2017-12-31' });

it.each([
  ['2017-06-05', ['old：文件自 2017-06-06 起施行']],
  ['2017-06-06', []],
  ['2017-12-31', []],
  ['2018-01-01', ['old：文件规定到 2017-12-31 为止，是否仍适用请核对']],
])('on %s a dated pack says %j', (day, hints) => {
  expect(packHints(dated, day)).toEqual(hints);
});

it('names what a later document says differently, also in the pack below', () => {
  const below = aPack({ supersededHints: [{ clause: 'x.1', by: '某令', note: '第九条' }] });
  expect(packHints({ ...dated, stackedOn: below }, '2017-07-01')).toEqual(['x.1：某令已有规定（第九条），请核对']);
});

it('leaves out what is said about clauses that the reader does not look at', () => {
  const hints = [
    { clause: 'x.1', by: '某令' },
    { clause: 'pack', by: '新办法' },
  ];
  expect(packHints(aPack({ supersededHints: hints }), '2026-01-01', ['x.2'])).toEqual(['pack：新办法已有规定，请核对']);
});
