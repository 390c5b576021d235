import { credible } from '../deadlines/choose-start.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import type { DomainFinding } from '../domains/domain-finding.js';
import type { Origin } from '../policy/policy-pack.js';
import { type JudgedReport, occurrenceOf } from '../reports/report.js';
import { type Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Case } from './case.js';
import { Decision, type Outcome, type Rulebook } from './case-file.js';
import type { ProposedLevels } from './corrected.js';
import { exactly } from './telling.js';

export interface Opening {
  readonly caseId: string;
  readonly actor: string;
  /** When the report was taken in. */
  readonly detectedAt: Instant;
  /** Where that is later: a report that waited in the inbox. */
  readonly openedAt?: Instant;
  readonly history: boolean;
  readonly leadUnitId: string | null;
  /** The level a person gave while opening the case by hand. */
  readonly stated?: Severity | undefined;
  /** A drill that a person starts; in an office whose pack is one, every case is. */
  readonly drill?: boolean | undefined;
  /** The closed case that it goes on from: new facts after closure open a linked case. */
  readonly earlier?: Pick<Case, 'id' | 'drill'> | undefined;
}

const SUMMARY_LENGTH = 48;
/** Of characters that are surrogate pairs. */
const LONGEST_SUMMARY = 2 * SUMMARY_LENGTH;
const BEGINNING = 2 * LONGEST_SUMMARY;
const FIRST_WORDS = new RegExp(`^.{0,${SUMMARY_LENGTH}}`, 'su');

/**
 * Opens a case from its first report and starts the strictest plausible deadlines.
 * @throws DomainError `drill-and-real` when it is to go on from a case of the other sort
 */
export function openCase(report: JudgedReport, opening: Opening, rulebook: Rulebook): Outcome {
  const { incoming, judgement } = report;
  const { earlier, openedAt = opening.detectedAt } = opening;
  const opened: Case = {
    id: opening.caseId,
    title: incoming.title,
    summary: summarise(report),
    origin: originOf(report),
    drill: rulebook.pack.drill || opening.drill === true,
    history: opening.history,
    stage: 'collected',
    severity: opening.stated ?? judgement.severity,
    strictest: opening.stated ?? judgement.strictest,
    provisional: opening.stated === undefined,
    needsReview: judgement.needsReview,
    eventType: judgement.eventType,
    handlingClass: judgement.handlingClass,
    domain: report.domain.domain,
    domainFinding: shortened(report.domain),
    focus: report.focus,
    unitProposal: report.unitProposal,
    measures: measuresOf(report),
    deathsToldAt: judgement.measures.deaths ? exactly(incoming.published, opening.detectedAt) : null,
    because: judgement.because,
    occurredAt: credible(incoming.occurred, opening.detectedAt),
    firstPublishedAt: credible(incoming.published, opening.detectedAt),
    detectedAt: opening.detectedAt,
    assignedAt: null,
    closedAt: null,
    leadUnitId: opening.leadUnitId,
    supportingUnitIds: [],
    reportCount: 1,
    corrected: opening.stated === undefined ? {} : { decidedOn: levelsOf(judgement) },
    proceedings: earlier ? { linkedTo: earlier.id } : {},
    mergedInto: null,
    mergedAt: null,
    beforeMerges: null,
  };
  if (earlier && earlier.drill !== opened.drill) {
    throw new DomainError('conflict', 'drill-and-real', '演练事件与真实事件不能关联');
  }
  const decision = new Decision({ case: opened, deadlines: [], timers: [], responses: [], pushes: [] }, opening.actor);
  decision.note('case-opened', openedAt, {
    reportId: report.id,
    title: opened.title,
    ...(opened.drill && { drill: true }),
    source: incoming.sourceName,
    publishedRaw: incoming.publishedRaw,
    ...occurrenceOf(incoming),
    unit: opening.leadUnitId,
    ...(incoming.unitRaw !== undefined && { unitRaw: incoming.unitRaw }),
    unitProposal: report.unitProposal,
    domain: { name: report.domain.domain, source: report.domain.source, because: report.domain.because },
    focus: report.focus,
  });
  decision.note('severity-proposed', openedAt, {
    because: judgement.because,
    eventType: judgement.eventType,
    review: judgement.reviewReasons,
    severity: judgement.severity,
    strictest: judgement.strictest,
  });
  if (opening.stated) {
    decision.note('severity-confirmed', openedAt, { from: judgement.severity, to: opening.stated });
  }
  if (earlier) decision.note('case-linked', openedAt, { caseId: earlier.id });
  startDeadlines(decision, rulebook, { severities: plausible(opened), at: openedAt });
  return decision.outcome();
}

const SCORES_KEPT = 3;

/** Of many domains only the first few are worth keeping. */
export const shortened = (finding: DomainFinding): DomainFinding => ({
  ...finding,
  scores: finding.scores.slice(0, SCORES_KEPT),
});

/** While the level is unconfirmed the strictest plausible deadlines run beside those of the proposed level. */
export const plausible = (kase: Pick<Case, 'severity' | 'strictest'>): readonly Severity[] => [
  ...new Set([kase.strictest, kase.severity]),
];

const levelsOf = ({ severity, strictest }: ProposedLevels): ProposedLevels => ({ severity, strictest });

export const originOf = (report: JudgedReport): Origin => {
  const { origin } = report.incoming;
  return origin === 'push' ? 'feed' : origin;
};

export const measuresOf = (report: JudgedReport): Record<string, number> =>
  Object.fromEntries(Object.entries(report.judgement.measures).filter(([, value]) => typeof value === 'number'));

const DEATHS = /[死亡殒]|遇难|丧生|罹难/u;

/** The words the level stands on, deaths first: a wall shows the beginning only. Without any, the beginning of the text. */
export function summarise(report: JudgedReport): string {
  const quotes = [...new Set(report.judgement.because.map((b) => b.quote))]
    .filter((q) => q !== '')
    .toSorted((a, b) => Number(DEATHS.test(b)) - Number(DEATHS.test(a)));
  if (quotes.length > 0) return firstWords(quotes.join('，'));
  const { text } = report.incoming;
  const beginning = foldBlanks(text.slice(0, BEGINNING));
  // Only a text that begins with blanks, or is short, has to be read whole.
  const folded = beginning.length > LONGEST_SUMMARY ? beginning : foldBlanks(text);
  return folded.length > SUMMARY_LENGTH ? `${firstWords(folded)}…` : folded;
}

const foldBlanks = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Cut between characters: half of a surrogate pair is no text. */
const firstWords = (text: string): string => FIRST_WORDS.exec(text)?.[0] ?? '';
