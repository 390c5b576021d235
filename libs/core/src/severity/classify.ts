import { readConcern } from '../reports/concern.js';
import type { WatchTopic } from '../reports/concern.js';
import type { Instant } from '../time/instant.js';
import { type Document, quoteAt, readDocument } from './text/document.js';
import { graded, type GradedText } from './graded.js';
import { proposeHandlingClass } from './grading/handling-class.js';
import type { ConcernKind, Judgement } from './judgement.js';
import { mayHaveHappened, soundsGrave } from './grading/second-look.js';
import { soundsHowGrave } from './learned/text-odds.js';
import { gradedOnceMore, mayBeReadAgain } from './read-once-more.js';
import { unlessUnreal } from './sounds-real.js';
import {
  type TextToJudge,
  withConcernWords,
  withContext,
  withMentions,
  withNumbers,
  withOpenings,
  withPeople,
  withQuantities,
  withRuleWords,
} from './reading-steps.js';
import { isMajor, type Severity } from './severity.js';
import type { SeverityRules } from './severity-rules.js';

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

const toJudge = (
  { title, text, publishedAt }: ReportText,
  rules: SeverityRules,
  watchTopics: readonly WatchTopic[],
): TextToJudge => ({ document: readDocument(title, text), publishedAt, rules, watchTopics });

/**
 * Judges one report: level with its reasons, measures with their quotes, kind of concern, handling class. Pure and
 * bounded: at most 20,000 characters are read. The level is a proposal until a person confirms it.
 */
export const classify = (
  report: ReportText,
  rules: SeverityRules,
  watchTopics: readonly WatchTopic[] = [],
): Judgement => {
  const [judgement] = classifyAll([report], rules, watchTopics);
  if (!judgement) throw new Error('one text has one judgement');
  return judgement;
};

/** As `classify` of each, and faster by a quarter. */
export const classifyAll = (
  reports: readonly ReportText[],
  rules: SeverityRules,
  watchTopics: readonly WatchTopic[] = [],
): Judgement[] => classifyDocuments(reports.map((report) => toJudge(report, rules, watchTopics)));

/**
 * Every step goes over all of the texts before the next begins: its patterns and tables stay close to the processor
 * meanwhile. Texts by the hundred: more would only take memory.
 */
export const classifyDocuments = (texts: readonly TextToJudge[]): Judgement[] =>
  texts
    .map(withOpenings)
    .map(withConcernWords)
    .map(withRuleWords)
    .map(withContext)
    .map(withNumbers)
    .map(withPeople)
    .map(withQuantities)
    .map(withMentions)
    .map((text) => graded(text))
    .map(judged);

function judged(read: GradedText): Judgement {
  const { document, numbers, watchTopics } = read.text;
  const concern = readConcern(document, {
    incidentQuote: read.level.because[0]?.quote ?? '',
    refutedQuote: read.setAside.find(({ guard }) => guard === 'refuted')?.quote ?? '',
    watchTopics,
  });
  const first = unlessUnreal(read);
  const isOpen = first === read && !isMajor(first.level.severity) && mayBeReadAgain(concern.kind, first);
  const odds = isOpen ? soundsHowGrave(document, numbers) : 0;
  const again = (isOpen ? gradedOnceMore(first, concern.kind, odds) : undefined) ?? first;
  const { level, measures, evidence, setAside } = again;
  const doubt = soundsGrave({
    ...again,
    document,
    numbers,
    strictest: level.strictest,
    odds: mayHaveHappened(concern.kind) ? odds : 0,
  });
  const reviewReasons = doubt ? [...again.reviewReasons, doubt.rule] : again.reviewReasons;
  return {
    ...level,
    ...(doubt && { strictest: 'serious', soundsGrave: true }),
    because: doubt ? [...level.because, doubt] : level.because,
    measures,
    evidence,
    setAside,
    needsReview: reviewReasons.length > 0,
    reviewReasons,
    concern: concern.kind,
    concernQuote: concern.quote,
    ...classOf(document, concern.kind, level.severity),
  };
}
