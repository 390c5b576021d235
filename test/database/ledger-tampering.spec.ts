import { chain, GENESIS } from '@huiying/core';
import { exact } from '@huiying/fakes';
import { CaseDatabase, openOne, sweep } from '../support/case-database.js';
import { LedgerForger, sha256 } from '../support/ledger-forger.js';

const HOUR_MS = 3_600_000;

let database: CaseDatabase;
let forger: LedgerForger;
let ids: string[];
/** What was handed out after the first day and kept elsewhere. */
let anchor: string[];

/** Eight cases that are found late, a head before their breaches and one after, and something written since. */
beforeAll(async () => {
  database = await CaseDatabase.create();
  forger = new LedgerForger(database.admin);
  ids = [];
  for (let i = 0; i < 8; i += 1) ids.push(await openOne(database.store, matter(i)));
  await database.stores.ledger.record('user-added', 'admin', { username: '值班员' });
  const { dayHeads } = database.stores;
  await dayHeads.takeNow();
  anchor = await Array.fromAsync(dayHeads.fileLines());
  await sweep(database.store);
  await dayHeads.takeNow();
  await database.stores.ledger.record('user-added', 'admin', { username: '值班长' });
  for (const table of TABLES) await database.admin.query(`create table kept_${table} as table ${table}`);
  // What only a superuser can do, and what the chains are there to show.
  await database.admin.query('set session_replication_role = replica');
});
afterAll(() => database.close());
afterEach(async () => {
  for (const table of TABLES) {
    await database.admin.query(`delete from ${table}`);
    await database.admin.query(`insert into ${table} select * from kept_${table}`);
  }
});

const TABLES = ['ledger_entry', 'ledger_head', 'ledger_day_head', 'ledger_day_line'];
const matter = (i: number) => ({
  title: `事项${i}`,
  published: exact(new Date(Date.now() - 50 * HOUR_MS)),
  text: String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + i * 60 + k)),
});
const verify = (file?: Iterable<string>) => database.stores.ledger.verify(file);
const run = (sql: string, ...values: readonly unknown[]) => database.admin.query(sql, [...values]);
/** A small generator with a seed, so that what fails can be run again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

interface Place {
  readonly id: string;
  readonly other: string;
  readonly seq: number;
  readonly length: number;
}

type Tampering = (place: Place) => Promise<unknown>;

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'data changed': ({ id, seq }) =>
    run(`update ledger_entry set data = data || '{"x":1}' where chain = $1 and seq = $2`, id, seq),
  'actor changed': ({ id, seq }) =>
    run(`update ledger_entry set actor = actor || '*' where chain = $1 and seq = $2`, id, seq),
  'kind changed': ({ id, seq }) => run(`update ledger_entry set kind = 'x' where chain = $1 and seq = $2`, id, seq),
  'effective time moved by a millisecond': ({ id, seq }) =>
    run(`update ledger_entry set effective_at = effective_at - interval '1 ms' where chain = $1 and seq = $2`, id, seq),
  'recorded time moved by a millisecond': ({ id, seq }) =>
    run(`update ledger_entry set recorded_at = recorded_at + interval '1 ms' where chain = $1 and seq = $2`, id, seq),
  'entry removed': ({ id, seq }) => run('delete from ledger_entry where chain = $1 and seq = $2', id, seq),
  'entry removed and the rest moved up': async ({ id, seq }) => {
    await run('delete from ledger_entry where chain = $1 and seq = $2', id, seq);
    await run('update ledger_entry set seq = -seq + 1 where chain = $1 and seq > $2', id, seq);
    await run('update ledger_entry set seq = -seq where chain = $1 and seq < 0', id);
  },
  'tail removed': ({ id, seq }) => run('delete from ledger_entry where chain = $1 and seq >= $2', id, seq),
  'tail removed with the head': async ({ id, length }) => {
    await run('delete from ledger_entry where chain = $1 and seq = $2', id, length);
    await run(
      `update ledger_head h set seq = e.seq, hash = e.hash from ledger_entry e
       where h.chain = $1 and e.chain = $1 and e.seq = $2`,
      id,
      length - 1,
    );
  },
  'two entries swapped': async ({ id, seq, length }) => {
    const next = seq === length ? seq - 1 : seq + 1;
    await run('update ledger_entry set seq = -$3::integer where chain = $1 and seq = $2', id, seq, next);
    await run('update ledger_entry set seq = $2 where chain = $1 and seq = $3', id, seq, next);
    await run('update ledger_entry set seq = -seq where chain = $1 and seq < 0', id);
  },
  'entry put in at the end': ({ id, length }) =>
    run(
      `insert into ledger_entry select chain, seq + 1, kind, effective_at, recorded_at, actor, data, hash, hash
       from ledger_entry where chain = $1 and seq = $2`,
      id,
      length,
    ),
  'head told to be one entry further': ({ id }) => run('update ledger_head set seq = seq + 1 where chain = $1', id),
  'head told to be one entry back': ({ id }) => run('update ledger_head set seq = seq - 1 where chain = $1', id),
  'case removed': ({ id }) => run('delete from ledger_entry where chain = $1', id),
  'case removed with its head': async ({ id }) => {
    await run('delete from ledger_entry where chain = $1', id);
    await run('delete from ledger_head where chain = $1', id);
  },
  'case removed with its head and its lines': async ({ id }) => {
    for (const table of ['ledger_entry', 'ledger_head', 'ledger_day_line'])
      await run(`delete from ${table} where chain = $1`, id);
  },
  'chains of two cases swapped': async ({ id, other }) => {
    for (const table of ['ledger_entry', 'ledger_head', 'ledger_day_line']) {
      await run(`update ${table} set chain = '~' || chain where chain in ($1, $2)`, id, other);
      await run(
        `update ${table} set chain = case chain when '~' || $1 then $2 else $1 end where chain like '~%'`,
        id,
        other,
      );
    }
  },
  'rewritten from an entry on, with the head': ({ id, seq }) => forger.rewrite(id, seq),
  'case put in that was not there then': async ({ id }) => {
    const [first] = await forger.entriesOf(id);
    if (!first) throw new Error('no entry');
    const dated = new Date(first.recordedAt.getTime() - 48 * HOUR_MS);
    await forger.replace('9f3c', chain([{ ...first, caseId: '9f3c' }], { seq: 0, hash: GENESIS }, dated, sha256));
  },
  'head over all changed': () => run('update ledger_day_head set entries = entries + 1 where number = 1'),
  'head over all removed': () => run('delete from ledger_day_head where number = 1'),
};

/** Also the heads over all, as somebody with every right and every program would. */
async function sealAnew(): Promise<void> {
  await run('delete from ledger_day_line');
  await run('delete from ledger_day_head');
  await database.stores.dayHeads.takeNow();
}

async function placeFor(random: (below: number) => number): Promise<Place> {
  const [at, step] = [random(ids.length), 1 + random(ids.length - 1)];
  const id = ids[at] ?? '';
  const length = (await forger.entriesOf(id)).length;
  return { id, other: ids[(at + step) % ids.length] ?? '', seq: 1 + random(length), length };
}

it('holds as it was written, beside what is kept elsewhere', async () => {
  expect(await verify(anchor)).toMatchObject({ ok: true, rewritable: false, anchor: { heads: 1, ends: 9 } });
});

describe.each(Object.entries(TAMPERINGS))('%s', (_, tamper) => {
  it.each([1, 2, 3])('is found (seed %i)', async (seed) => {
    await tamper(await placeFor(seeded(seed * 7_919)));
    expect(await verify()).toMatchObject({ ok: false });
  });
});

describe('when the heads over all are made anew as well', () => {
  it('what is left is whole in itself', async () => {
    await forger.rewrite(ids[2] ?? '', 1);
    await sealAnew();
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('a rewritten case is named by what is kept elsewhere', async () => {
    const [, , id = ''] = ids;
    await forger.rewrite(id, 1);
    await sealAnew();
    expect(await verify(anchor)).toMatchObject({ ok: false, broken: { chain: id, flaw: 'rewritten' } });
  });

  it('so is a case cut short', async () => {
    const [, id = ''] = ids;
    await forger.replace(id, (await forger.entriesOf(id)).slice(0, 1));
    await sealAnew();
    expect(await verify(anchor)).toMatchObject({ ok: false, broken: { chain: id, flaw: 'truncated' } });
  });

  it('so is a case removed from everything', async () => {
    const [id = ''] = ids;
    for (const table of ['ledger_entry', 'ledger_head']) await run(`delete from ${table} where chain = $1`, id);
    await run('alter table cases rename to cases_now');
    await run('create view cases as select * from cases_now where id <> $1::uuid'.replace('$1', `'${id}'`));
    await run('grant select on cases to public');
    try {
      await sealAnew();
      expect(await verify()).toMatchObject({ ok: true });
      expect(await verify(anchor)).toMatchObject({ ok: false, broken: { chain: id, flaw: 'removed' } });
    } finally {
      await run('drop view cases');
      await run('alter table cases_now rename to cases');
    }
  });

  it('so is a case put in among the others', async () => {
    const [first] = await forger.entriesOf(ids[0] ?? '');
    if (!first) throw new Error('no entry');
    const forged = { ...first, caseId: '9f3c' };
    await forger.replace('9f3c', chain([forged], { seq: 0, hash: GENESIS }, first.recordedAt, sha256));
    await sealAnew();
    const verified = await verify(anchor);
    expect(verified).toMatchObject({ ok: false, broken: { chain: '9f3c', flaw: 'inserted' } });
  });

  it('one hash of a head is enough to see that something is not as it was', async () => {
    await forger.rewrite(ids[3] ?? '', 1);
    await sealAnew();
    expect(await verify(anchor.slice(0, 1))).toMatchObject({
      ok: false,
      broken: { chain: 'day-head', seq: 1, flaw: 'rewritten' },
    });
  });
});

it.each([
  [
    'a changed end',
    (lines: string[]) => lines.map((line, i) => (i === 3 ? line.replace(/"seq":\d+/u, '"seq":99') : line)),
  ],
  ['a line too few', (lines: string[]) => lines.slice(0, -1)],
  ['a changed head', (lines: string[]) => lines.map((line) => line.replace(/"entries":\d+/u, '"entries":1'))],
])('a file with %s is no evidence, and says so', async (_, change) => {
  await expect(verify(change(anchor))).rejects.toMatchObject({ code: 'damaged-anchor' });
});
