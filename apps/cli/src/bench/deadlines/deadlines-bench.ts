import type { Setup } from '@huiying/settings';
import type { Terminal } from '../../terminal/terminal.js';
import { withThrowAwayStores } from '../throw-away-stores.js';
import { ArmedCases, ROWS_PER_CASE } from './armed-cases.js';
import { benchFiring, FIRED_CASES } from './firing-bench.js';
import { benchLateness, LATENESS_PHASES } from './lateness-bench.js';

const ROWS_AT_ONCE = 10_000;
const CASES_AT_ONCE = ROWS_AT_ONCE / ROWS_PER_CASE;
/** So many are made due in all. */
const LEAST_CASES = FIRED_CASES + LATENESS_PHASES * CASES_AT_ONCE;

/** `bench deadlines`: so many armed rows in the real tables; what is due is fired beside a bare claim of as many rows. */
export async function benchDeadlines(setup: Setup, rows: number, terminal: Terminal): Promise<void> {
  await withThrowAwayStores(setup.configuration.units, async (stores, url) => {
    terminal.tell(`设下${rows}个定时……`);
    const armed = await ArmedCases.seed(stores, setup, Math.max(LEAST_CASES, Math.ceil(rows / ROWS_PER_CASE)));
    terminal.tell('到点处理……');
    const firing = await benchFiring(stores, setup, armed);
    for (const line of firing.lines) await terminal.line(line);
    terminal.tell('空闲与延迟……');
    const lateness = await benchLateness(stores, url, armed, { from: FIRED_CASES + 1, cases: CASES_AT_ONCE });
    for (const line of lateness.lines) await terminal.line(line);
    const { p99SameInstantMs, p99SameSecondMs, p99SameMinuteMs, idlePercent } = lateness;
    await terminal.line({
      bench: 'deadlines',
      armedRows: armed.count * ROWS_PER_CASE,
      p99SameInstantMs,
      p99SameSecondMs,
      p99SameMinuteMs,
      idlePercent,
      ratios: {
        fullPathToBareClaim: firing.ratio,
        bareWritingToBareClaim: firing.barelyWritten,
        fullPathToBareClaimOfOneRowAStatement: firing.toOneByOne,
      },
    });
  });
}
