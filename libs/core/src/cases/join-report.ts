import { credible, type RecordedInstant } from '../deadlines/choose-start.js';
import { type JudgedReport, occurrenceOf } from '../reports/report.js';
import { dateOfEdit } from '../reports/wording.js';
import { graver, isGraver, type Severity } from '../severity/severity.js';
import { owedAgain, startDeadlines } from '../deadlines/start-deadlines.js';
import { DAY_MS, type Instant, isExact } from '../time/instant.js';
import { type Case, isAnswered } from './case.js';
import { gravestKnown, tellsNew } from './corrected.js';
import { type CaseFile, Decision, type Outcome, type Rulebook } from './case-file.js';
import { askFollowUpIfPublished } from '../proceedings/follow-progress.js';
import { figuresFrom, followToll, isNewest, wasFeared, withFigures } from './follow-toll.js';
import { measuresOf, plausible, summarise } from './open-case.js';
import { startOwedSince, withOrigin } from './owed-in.js';
import { proposedBeside } from './proposed-beside.js';
import { exactly, type Telling } from './telling.js';

/** Days after the event in which a growing toll re-grades it by itself (国务院令第493号第十三条). */
const REGRADE_DAYS: Record<string, number> = { road_traffic: 7, fire: 7 };
const REGRADE_DAYS_DEFAULT = 30;

/**
 * Attaches a further report. A graver one raises the level while the window for that is open; any other keeps the
 * figures at the latest ones and never lowers the level. What the pack asks for a report of its origin, or for so many, starts with it.
 */
export function joinReport(
  file: CaseFile,
  report: JudgedReport,
  actor: string,
  rulebook: Rulebook,
  now: Instant,
): Outcome {
  const decision = new Decision(file, actor);
  decision.amendCase({
    reportCount: file.case.reportCount + 1,
    firstPublishedAt: earlier(file.case.firstPublishedAt, report.incoming.published, now),
    occurredAt: earlier(file.case.occurredAt, report.incoming.occurred, now),
    proceedings: withOrigin(file.case, report),
  });
  decision.note('report-joined', now, {
    reportId: report.id,
    source: report.incoming.sourceName,
    ...occurrenceOf(report.incoming),
  });
  const toldAt = exactly(report.incoming.published, now);
  take(decision, { report, toldAt }, rulebook, now);
  startOwedSince(file.case, decision, toldAt, rulebook, now);
  return decision.outcome();
}

/**
 * Takes in the new wording of a report that belongs to the case already: graver facts raise the level as those of a
 * further report would, and nothing is counted twice.
 * @param publishedBefore date of the wording before; the same date again says when the report appeared, not when the
 *   new facts became known
 */
export function reviseReport(
  file: CaseFile,
  report: JudgedReport,
  publishedBefore: Instant | null,
  actor: string,
  rulebook: Rulebook,
  now: Instant,
): Outcome {
  const decision = new Decision(file, actor);
  decision.note('report-edited', now, { reportId: report.id, source: report.incoming.sourceName });
  take(decision, { report, toldAt: rewordedAt(report, publishedBefore, now) }, rulebook, now);
  return decision.outcome();
}

/** By its new date, else now: its old date is older than the fact. */
function rewordedAt({ incoming: { published } }: JudgedReport, publishedBefore: Instant | null, now: Instant): Instant {
  return exactly(dateOfEdit(published, publishedBefore), now) ?? now;
}

/** What is taken back of a larger number is taken back beside a graver fact, too. */
function take(decision: Decision, telling: Telling, rulebook: Rulebook, now: Instant): void {
  const { case: before } = decision.file;
  if (mayRegrade(before, telling.report, now)) {
    if (before.provisional || !wasFeared(before, telling)) raise(decision, telling, rulebook, now);
    else decision.amendCase({ needsReview: true });
  }
  followToll(decision, telling, rulebook, now);
}

const isCounted = ({ measures }: Case): boolean =>
  ['deaths', 'missing', 'seriouslyInjured', 'poisoned', 'injured'].some((name) => (measures[name] ?? 0) > 0);

function mayRegrade(kase: Case, report: JudgedReport, now: Instant): boolean {
  if (kase.history || kase.stage === 'closed') return false;
  const { severity, strictest } = report.judgement;
  if (!isGraver(severity, kase.severity) && !isGraver(strictest, kase.strictest)) return false;
  if (!tellsNews(report, kase)) return false;
  const days = REGRADE_DAYS[kase.eventType ?? ''] ?? REGRADE_DAYS_DEFAULT;
  const from = kase.occurredAt?.at ?? kase.firstPublishedAt?.at ?? kase.detectedAt;
  return now.getTime() - from.getTime() <= days * DAY_MS;
}

/**
 * Whether a report states a larger figure than the case knows, or a level that is graver than any that was put before a
 * person. What a person decided, or the figure that a person corrected, is not undone by the same words told again.
 */
export function tellsNews(report: JudgedReport, kase: Case): boolean {
  if (Object.entries(measuresOf(report)).some(([name, value]) => tellsNew(kase, name, value))) return true;
  const { severity, strictest, soundsGrave = false } = report.judgement;
  const known = gravestKnown(kase);
  if (isGraver(severity, known.severity)) return true;
  // How a report sounds is no news where the dead and hurt are counted, nor where a person has looked.
  const isSettled = isCounted(kase) || !kase.provisional || kase.stage === 'closed';
  return !(soundsGrave && isSettled) && isGraver(strictest, known.strictest);
}

/** Of reports of one case: the earliest that is told exactly, else the first that is told at all. */
export function earliestPublication(told: readonly (RecordedInstant | null)[], now: Instant): RecordedInstant | null {
  const known = told.flatMap((published) => credible(published, now) ?? []);
  const exact = known.filter((published) => isExact(published) && published.at <= now);
  return exact.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? known[0] ?? null;
}

/** firstPublishedAt and occurredAt are the earliest that a report tells; deadlines that run keep the start they were stamped with. */
function earlier(known: RecordedInstant | null, told: RecordedInstant | null, now: Instant): RecordedInstant | null {
  const moment = credible(told, now);
  if (!moment || !isExact(moment) || moment.at > now) return known;
  return known && isExact(known) && known.at <= moment.at ? known : moment;
}

function raise(decision: Decision, telling: Telling, rulebook: Rulebook, now: Instant): void {
  const { report, toldAt } = telling;
  const { judgement, incoming } = report;
  const before = decision.file.case;
  const isFeared = wasFeared(before, telling);
  const raised: { severity: Severity; strictest: Severity } = {
    severity: isFeared ? before.severity : graver(judgement.severity, before.severity),
    strictest: graver(judgement.strictest, before.strictest),
  };
  const told = figuresFrom(before, telling);
  const beside = proposedBeside(before, report);
  decision.amendCase({
    ...raised,
    ...(isNewest(before, telling) && { title: incoming.title, summary: summarise(report) }),
    provisional: true,
    needsReview: before.needsReview || judgement.needsReview || isFeared,
    ...beside,
    ...withFigures(before, told, toldAt),
    because: isFeared ? [...before.because, ...judgement.because] : judgement.because,
  });
  decision.note('severity-proposed', now, {
    ...raised,
    from: before.severity,
    because: judgement.because,
    ...(beside.handlingClass !== before.handlingClass && { handlingClass: beside.handlingClass }),
    ...(beside.leadUnitId !== before.leadUnitId && { unit: beside.leadUnitId }),
  });
  const started = startDeadlines(decision, rulebook, {
    severities: plausible(raised),
    qualifyingFactAt: rulebook.pack.onUpgrade === 'qualifying-fact' ? (toldAt ?? now) : undefined,
    isFactPresumed: toldAt === null,
    again: owedAgain(before, decision.file.case, rulebook),
    at: now,
  });
  askFollowUpIfPublished(decision, `情况升级：${summarise(report)}`, now);
  if (started.length > 0) decision.amendCase({ stage: isAnswered(before) ? 'collected' : before.stage });
}
