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
      board: await figuresOf(() => board.page()),
      boardFigures: await figuresOf(() => board.figures()),
      historyMonthN: month.total.n,
      historyMonth: await figuresOf(() => of(MONTH_MS)),
      historyAll: await figuresOf(() => of(40 * MONTH_MS)),
      sweepIdle: await figuresOf(() => cases.nextDueInMs()),
      sweepOf100: await sweepCost(stores, setup, armed),
    };
  });
}

async function figuresOf(work: () => Promise<unknown>): Promise<object> {
  const ms: number[] = [];
  for (let i = 0; i < TIMES; i += 1) ms.push(await timed(work));
  return figures(ms);
}

const figures = (ms: readonly number[]): object => ({
  n: ms.length,
  medianMs: rounded(median(ms)),
  minMs: rounded(Math.min(...ms)),
});

/** Open cases come due a hundred at a time, with a breach and a call each. */
async function sweepCost({ cases }: Stores, { rulebook }: Setup, armed: ArmedCases): Promise<object> {
  const ms: number[] = [];
  for (let i = 0; i < OPEN / BATCH; i += 1) {
    await armed.makeDue(i * BATCH + 1, (i + 1) * BATCH, -60_000);
    ms.push(await timed(() => cases.settleDue(2 * BATCH, (file, at) => fireTimers(file, rulebook, at))));
  }
  return figures(ms);
}
