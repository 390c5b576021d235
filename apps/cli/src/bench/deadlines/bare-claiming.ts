import type { Stores } from '@huiying/storage';
import { timed } from '../timing.js';

type Database = Stores['database'];

/** Nothing but the claim: as many rows, armed in the same partial index. */
const BARE = [
  'create table bench_bare (id bigint primary key, fire_at timestamptz not null, state text not null)',
  `insert into bench_bare select row_number() over (), fire_at, 'armed' from timer where state = 'armed'`,
  `create index bench_bare_armed on bench_bare (fire_at) where state = 'armed'`,
  'vacuum analyze bench_bare',
];

const DUE = `update bench_bare set fire_at = now() - interval '5 seconds' where id > $1 and id <= $2`;
const CLAIM = `
update bench_bare set state = 'fired' where id in (
  select id from bench_bare where state = 'armed' and fire_at < now() order by fire_at limit $1 for update skip locked)`;

export async function makeBareTable(database: Database): Promise<void> {
  for (const statement of BARE) await database.query(statement);
}

/** Makes so many rows due and claims them, so many a statement. @returns milliseconds that claiming took */
export async function claimBarely(database: Database, from: number, rows: number, batch: number): Promise<number> {
  await database.query(DUE, [from, from + rows]);
  const claim = async (): Promise<void> => {
    while ((await database.query<[unknown[], number]>(CLAIM, [batch]))[1] > 0);
  };
  return timed(() => Promise.all([claim(), claim()]));
}
