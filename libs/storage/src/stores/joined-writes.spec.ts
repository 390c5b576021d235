import type { EntityManager } from 'typeorm';
import { joined, JoinedWrites } from './joined-writes.js';

it('numbers the values of all statements in their order', () => {
  const insert = {
    text: 'insert into a select u.x from unnest($1::int[], $2::text[]) as u (x, y)',
    values: ['{1}', '{a}'],
  };
  const remove = { text: 'delete from b where id = any($1)', values: ['{2}'] };
  const change = { text: 'update c set x = $2 where id = $1 and y <> $2', values: ['{3}', '{c}'] };
  expect(joined([insert, remove, change])).toEqual({
    text: `with w1 as (insert into a select u.x from unnest($1::int[], $2::text[]) as u (x, y)),
w2 as (delete from b where id = any($3))
update c set x = $5 where id = $4 and y <> $5`,
    values: ['{1}', '{a}', '{2}', '{3}', '{c}'],
  });
  expect(joined([insert])).toEqual(insert);
});

/** Answers what is asked as told, and notes it. */
const managerThat = (answer: () => Promise<unknown>) => {
  const asked: string[] = [];
  const query = (text: string): Promise<unknown> => {
    asked.push(text);
    return answer();
  };
  return { asked, manager: { query, connection: {} } as unknown as EntityManager };
};

it('asks nothing before it is told to leave, and nothing at all when nothing is to be written', async () => {
  const { asked, manager } = managerThat(() => Promise.resolve([]));
  await new JoinedWrites(manager).leave();
  const writes = new JoinedWrites(manager);
  const written = Promise.all([writes.query('delete from a'), writes.query('delete from b')]);
  expect(asked).toEqual([]);
  await writes.leave();
  await written;
  expect(asked).toEqual(['with w1 as (delete from a)\ndelete from b']);
});

it('tells each of them of a failure', async () => {
  const { manager } = managerThat(() => Promise.reject(new Error('refused')));
  const writes = new JoinedWrites(manager);
  const written = Promise.allSettled([writes.query('delete from a'), writes.query('delete from b')]);
  await writes.leave();
  expect(await written).toMatchObject([{ reason: { message: 'refused' } }, { reason: { message: 'refused' } }]);
});
