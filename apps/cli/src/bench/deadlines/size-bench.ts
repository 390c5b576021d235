import { addMs, fireTimers, instantOf } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import type { Terminal } from '../../terminal/terminal.js';
import { withThrowAwayStores } from '../throw-away-stores.js';
import { median, rounded, timed } from '../timing.js';
import { ArmedCases } from './armed-cases.js';

/** As many as an office has open at a time, whatever it has behind it. */
const OPEN = 500;
/** The cases behind the open ones were due evenly over three years. */
const DAYS = 1_095;
const TIMES = 9;
const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
const SHARES = [0.01, 0.1, 1];
const BATCH = 100;

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
    const armed = await ArmedCases.seed(stores, setup, OPEN);
    await armed.addAnswered(count - OPEN, DAYS);
    const { board, history, cases } = stores;
    const now = instantOf(Date.now());
    const page = await board.page();
    const of = (from: number) => history.responseTimes({ from: addMs(now, -from), to: now, by: 'unit' });
    const month = await of(MONTH_MS);
    return {
      bench: 'size',
      cases: count,
      open: page.cases.length,
      boardMs: await medianOf(() => board.page()),
      boardFiguresMs: await medianOf(() => board.figures()),
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
