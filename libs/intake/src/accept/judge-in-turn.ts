import { setImmediate } from 'node:timers/promises';
import type { IncomingReport, JudgedReport, JudgingRules } from '@huiying/core';
import { judgeReport } from './judge-report.js';

/** A report that has its id. */
export interface NamedReport {
  readonly id: string;
  readonly incoming: IncomingReport;
}

const JUDGED_AT_ONCE = 25;

/** Judging takes a fraction of a millisecond each; a large batch lets the rest of the process in between. */
export async function judgeInTurn(reports: readonly NamedReport[], rules: JudgingRules): Promise<JudgedReport[]> {
  const judged: JudgedReport[] = [];
  for (const { id, incoming } of reports) {
    if (judged.length % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) await setImmediate();
    judged.push(judgeReport(incoming, id, rules));
  }
  return judged;
}
