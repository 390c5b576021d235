import { readConcern } from '../reports/concern.js';
import type { WatchTopic } from '../reports/concern.js';
import type { Instant } from '../time/instant.js';
import { type Document, quoteAt, readDocument } from './text/document.js';
import { findEventTypes } from './grading/event-type.js';
import { findFlags } from './grading/find-flags.js';
import { guardContext } from './guards/guards.js';
import { proposeHandlingClass } from './grading/handling-class.js';
import { graveInDoubt } from './grading/grave-in-doubt.js';
import { findIncident } from './grading/incident.js';
import type { ConcernKind, Judgement } from './judgement.js';
import { proposeLevel } from './grading/propose-level.js';
import { evidenceOf, measuredAnyway, measuresOf, readMentions, withoutGuarded } from './read-mentions.js';
import { reviewReasonsOf } from './grading/review-reasons.js';
import { wordsOf } from './words/rule-words.js';
import type { Severity } from './severity.js';
import type { SeverityRules } from './severity-rules.js';
import { settleTolls } from './tolls/settle-tolls.js';

export type { Judgement } from './judgement.js';

export interface ReportText {
  readonly title?: string | undefined;
  readonly text: string;
  readonly publishedAt?: Instant | undefined;
}

function classOf(
  document: Document,
  concern: ConcernKind,
  severity: Severity,
): Pick<Judgement, 'handlingClass' | 'classBecause'> {
  const proposal = proposeHandlingClass(document.text, concern, severity);
  const { handlingClass } = proposal;
  if (proposal.rule !== 'words') return { handlingClass, classBecause: { rule: proposal.rule } };
  return { handlingClass, classBecause: { rule: 'words', ...quoteAt(document, ...proposal.at) } };
}

/**
 * Judges one report: level with its reasons, measures with their quotes, kind of concern, handling class. Pure and
 * bounded: at most 20,000 characters are read. The level is a proposal until a person confirms it.
 */
export const classify = (
  { title, text, publishedAt }: ReportText,
  rules: SeverityRules,
  watchTopics: readonly WatchTopic[] = [],
): Judgement => classifyDocument(readDocument(title, text), publishedAt, rules, watchTopics);

/** The same of a text that was read already. */
export function classifyDocument(
  document: Document,
  publishedAt: Instant | undefined,
  rules: SeverityRules,
  watchTopics: readonly WatchTopic[],
): Judgement {
  const context = guardContext(document, wordsOf(rules), publishedAt);
  const { mentions, unknown } = readMentions(document);
  const { kept, foreign, setAside } = withoutGuarded(context, mentions);
  const figures = settleTolls(document.text, kept, document.sentences);
  const tollsAt = kept.filter(({ measure }) => measure !== 'rescued').map(({ start }) => start);
  const types = findEventTypes(context, rules, tollsAt);
  const type = types[0] ?? null;
  const incident = findIncident(context);
  const isGuarded = context.wholeText !== undefined && context.wholeText.until === undefined;
  const flags = type && !isGuarded ? findFlags(context) : new Map<string, string>();
  const evidence = evidenceOf(document, figures);
  const doubt = graveInDoubt(context, figures, types.length > 0);
  const level = proposeLevel({ document, kept, figures, evidence, types, incident, flags, doubt }, rules);
  const { severity, strictest } = level;
  const reviewReasons = reviewReasonsOf({
    figures,
    severity,
    strictest,
    type,
    setAside,
    cut: document.cut,
    unknown: unknown || doubt !== undefined,
  });
  const concern = readConcern(document, {
    incidentQuote: level.because[0]?.quote ?? '',
    refutedQuote: setAside.find(({ guard }) => guard === 'refuted')?.quote ?? '',
    watchTopics,
  });
  return {
    ...level,
    measures: measuresOf(measuredAnyway(document, foreign.length > 0 ? foreign : mentions, evidence)),
    evidence,
    setAside,
    needsReview: reviewReasons.length > 0,
    reviewReasons,
    concern: concern.kind,
    concernQuote: concern.quote,
    ...classOf(document, concern.kind, severity),
  };
}
