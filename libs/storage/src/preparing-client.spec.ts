import { nameOf } from './preparing-client.js';

it('gives a statement the same name every time, and another one another', () => {
  expect(nameOf('select 1 where $1')).toBe(nameOf('select 1 where $1'));
  expect(nameOf('\n  update report set text = $1')).not.toBe(nameOf('select 1 where $1'));
});

it.each([
  ['begins or ends a transaction', 'START TRANSACTION'],
  ['changes the schema', 'create table a (b text)'],
  ['is several', 'select 1; select 2'],
  ['returns whatever columns there are', 'select p.*, c.title from push p join cases c on c.id = p.case_id'],
  ['is written for one batch', `insert into a values ${'($1),'.repeat(5_000)}($1)`],
])('leaves alone what %s', (_, text) => {
  expect(nameOf(text)).toBeUndefined();
});
