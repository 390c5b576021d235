import { type Deadline, JUST_STARTED } from '../deadlines/deadline.js';
import { arm, startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import type { JudgedReport } from '../reports/report.js';
import { isGraver } from '../severity/severity.js';
import type { Case } from './case.js';
import { type CaseFile, type Circumstances, Decision, type Rulebook } from './case-file.js';
import type { JointOutcome } from './joint-outcome.js';
import { refuseIfMerged } from './merged.js';
import { openCase, plausible } from './open-case.js';
import { owedIn, withOrigin } from './owed-in.js';
import { type Publication, publicationLeft } from './publication-left.js';

export interface Split {
  /** Reports that tell of another event, judged anew, in order of arrival; at least one. */
  readonly reports: readonly JudgedReport[];
  /** Of all reports of the case, in order of arrival. */
  readonly publications: readonly Publication[];
  readonly reason: string;
  readonly title?: string | undefined;
}

/**
 * 拆分: some reports of a case are another event. The new case starts where the old one started, with the same due times;
 * what answered the old one does not answer it. Its level is that of its own reports.
 * @throws DomainError `case-merged`, `case-closed`, `case-history`
 */
export function splitCase(
  file: CaseFile,
  split: Split,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): JointOutcome & { readonly caseId: string } {
  const { case: kase } = file;
  refuseIfMerged(kase);
  if (kase.history) throw new DomainError('conflict', 'case-history', '历史导入的事件不能拆分');
  if (kase.stage === 'closed') throw new DomainError('conflict', 'case-closed', '该事件已归档，不能拆分');
  const reportIds = split.reports.map((report) => report.id);
  const opened = openFrom(kase, split, actor, rulebook);
  const [to, from] = [new Decision(opened.file, actor), new Decision(file, actor)];
  const caseId = to.file.case.id;
  to.amendCase({ title: split.title ?? to.file.case.title, drill: kase.drill, reportCount: reportIds.length });
  for (const report of split.reports) to.amendCase({ proceedings: withOrigin(to.file.case, report) });
  to.note('case-split-off', at.now, { fromCaseId: kase.id, title: kase.title, reportIds, reason: split.reason });
  from.note('case-split', at.now, { caseId, title: to.file.case.title, reportIds, reason: split.reason });
  // The level may have stood on what is gone: a person looks at it again.
  from.amendCase({
    reportCount: kase.reportCount - reportIds.length,
    needsReview: true,
    firstPublishedAt: publicationLeft(kase, split.publications, reportIds, at.now),
  });
  copyStarts(to, file, rulebook, at);
  startDeadlines(to, rulebook, { severities: plausible(to.file.case), at: at.now });
  return {
    caseId,
    files: [from.file, to.file],
    entries: [...opened.entries, ...to.outcome().entries, ...from.outcome().entries],
    decided: { by: actor, reason: split.reason },
    moved: { reportIds, fromCaseId: kase.id, toCaseId: caseId },
  };
}

/** The new case with the instants of the old one, before any deadline has started. */
function openFrom(kase: Case, { reports }: Split, actor: string, rulebook: Rulebook) {
  const gravest = reports.reduce((found, report) =>
    isGraver(report.judgement.severity, found.judgement.severity) ? report : found,
  );
  const incoming = { ...gravest.incoming, occurred: kase.occurredAt, published: kase.firstPublishedAt };
  const opening = {
    caseId: rulebook.newId(),
    actor,
    detectedAt: kase.detectedAt,
    history: false,
    leadUnitId: kase.leadUnitId,
  };
  return openCase({ ...gravest, incoming }, opening, {
    ...rulebook,
    pack: { ...rulebook.pack, obligations: [], stackedOn: undefined },
  });
}

/** An obligation that the old case has too runs from the start and to the due time that were stamped there. */
function copyStarts(decision: Decision, { deadlines }: CaseFile, rulebook: Rulebook, at: Circumstances): void {
  const { case: kase } = decision.file;
  for (const id of owedIn(kase, rulebook)) {
    const source = deadlines
      .filter((d) => d.obligation === id && d.status !== 'cancelled')
      .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0];
    if (!source) continue;
    const copy = afresh(source, kase.id, rulebook.newId());
    decision.addDeadlines([copy]);
    arm(decision, copy, at.now);
  }
}

const afresh = (source: Deadline, caseId: string, id: string): Deadline => ({
  ...source,
  id,
  caseId,
  epoch: 1,
  ...JUST_STARTED,
});
