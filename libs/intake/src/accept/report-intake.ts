import { randomUUID } from 'node:crypto';
import {
  type CaseFile,
  CaseStore,
  type IncomingReport,
  type LedgerDraft,
  type Placement,
  placeReports,
  type RecordedReply,
  type Rulebook,
  settleHistory,
  type Taken,
} from '@huiying/core';
import type { HotlineRow } from '../hotline/hotline-row.js';
import { judgeReport, type JudgingRules } from './judge-report.js';

/** The one way in: whatever arrives is judged, finds its case and is stored, in one transaction a batch. */
export class ReportIntake {
  constructor(
    private readonly cases: CaseStore,
    private readonly rulebook: Rulebook,
    private readonly rules: JudgingRules,
  ) {}

  /** @returns one answer per report, in order */
  accept(reports: readonly IncomingReport[], actor: string): Promise<readonly Taken[]> {
    const judged = reports.map((report) => judgeReport(clean(report), randomUUID(), this.rules));
    return this.cases.takeIn(judged, (fresh, known, at) => placeReports(fresh, known, actor, this.rulebook, at));
  }

  /** Rows of a spreadsheet of the past: settled from the recorded times, one case each. */
  importHistory(
    rows: readonly HotlineRow[],
    incoming: readonly IncomingReport[],
    actor: string,
  ): Promise<readonly Taken[]> {
    const replies = new Map<string, { reply: RecordedReply | null; row: HotlineRow }>();
    const judged = incoming.map((report, i) => {
      const row = rows[i];
      const id = randomUUID();
      if (row) replies.set(id, { reply: row.reply, row });
      return judgeReport(clean(report), id, this.rules);
    });
    return this.cases.takeIn(judged, (fresh, _known, at) => {
      const files: CaseFile[] = [];
      const entries: LedgerDraft[] = [];
      const placements = fresh.map((report): Placement => {
        const recorded = replies.get(report.id);
        const receivedAt = recorded?.row.receivedAt ?? at.now;
        const outcome = settleHistory(report, recorded?.reply ?? null, receivedAt, actor, this.rulebook, at);
        files.push(outcome.file);
        entries.push(...outcome.entries);
        return { report, decision: 'opened', caseId: outcome.file.case.id, reason: 'history' };
      });
      return { placements, files, entries };
    });
  }
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const clean = (report: IncomingReport): IncomingReport => ({
  ...report,
  title: storable(report.title),
  text: storable(report.text),
  place: report.place === null ? null : storable(report.place),
});
