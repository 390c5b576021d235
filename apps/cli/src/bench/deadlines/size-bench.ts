import { addMs, fireTimers, instantOf } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import type { Terminal } from '../../terminal/terminal.js';
import { withThrowAwayStores } from '../throw-away-stores.js';
import { median, rounded, timed } from '../timing.js';
import { ArmedCases } from './armed-cases.js';

/** As many as an office has open at a time, whatever it has behind it. */
const OPEN = 500;
const TIMES = 9;
const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
const SHARES = [0.01, 0.1, 1];
const BATCH = 100;

/** The cases behind the open ones were answered in time, evenly over three years. */
const ANSWERED = [
  `update deadline d set status = 'met', due_at = at, started_at = at - interval '2 days', answered_at = at - interval '1 hour'
   from (select deadline_id, now() - (n - $1) * interval '1095 days' / $2 as at from bench_armed where n > $1) b
   where d.id = b.deadline_id`,
  `update timer t set state = 'cancelled' from bench_armed b where t.deadline_id = b.deadline_id and n > $1 and $2 > 0`,
  `update cases c set stage = 'closed', closed_at = now(), detected_at = now() - (n - $1) * interval '1095 days' / $2
   from bench_armed b where c.id = b.case_id and n > $1`,
];

/** `bench size`: what board, history and sweep take with a hundredth, a tenth and all of so many cases in the database. */
export async function benchSize(setup: Setup, cases: number, terminal: Terminal): Promise<void> {
  for (const share of SHARES) {
    const count = Math.max(2 * OPEN, Math.round(cases * share));
    terminal.tell(`${count}件事件……`);
    await terminal.line(await atSize(setup, count));
  }
}

function atSize(setup: Setup, count: number): Promise<object> {
  return withThrowAwayStores(setup.configuration.units, async (stores) => {
    const armed = await ArmedCases.seed(stores, setup, count);
    const { database, board, history, cases } = stores;
    for (const statement of ANSWERED) await database.query(statement, [OPEN, count]);
    await database.query('vacuum (analyze) cases, deadline, timer');
    const now = instantOf(Date.now());
    const page = await board.page();
    const of = (from: number) => history.responseTimes({ from: addMs(now, -from), to: now, by: 'unit' });
    const month = await of(MONTH_MS);
    return {
      bench: 'size',
      cases: count,
      open: page.cases.length,
      boardMs: await medianOf(() => board.page()),
      historyMonthMs: await medianOf(() => of(MONTH_MS)),
      historyMonthN: month.total.n,
      historyAllMs: await medianOf(() => of(40 * MONTH_MS)),
      sweepIdleMs: await medianOf(() => cases.nextDueInMs()),
      sweepMsPer100: await sweepCost(stores, setup, armed),
    };
  });
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const ms: number[] = [];
  for (let i = 0; i < TIMES; i += 1) ms.push(await timed(work));
  return rounded(median(ms));
}

/** Open cases come due a hundred at a time, with a breach and a call each. */
async function sweepCost({ cases }: Stores, { rulebook }: Setup, armed: ArmedCases): Promise<number> {
  const ms: number[] = [];
  for (let i = 0; i < OPEN / BATCH; i += 1) {
    await armed.makeDue(i * BATCH + 1, (i + 1) * BATCH, -60_000);
    ms.push(await timed(() => cases.settleDue(2 * BATCH, (file, at) => fireTimers(file, rulebook, at))));
  }
  return rounded(median(ms));
}
