import { readConcern } from '../reports/concern.js';
import type { WatchTopic } from '../reports/concern.js';
import { scanConcern } from '../reports/scan-concern.js';
import type { Instant } from '../time/instant.js';
import { type Document, quoteAt, readDocument } from './text/document.js';
import { findEventTypes, typesByMeasure } from './grading/event-type.js';
import { findFlags } from './grading/find-flags.js';
import { guardContext } from './guards/guards.js';
import { proposeHandlingClass } from './grading/handling-class.js';
import { flagsAskedBy } from './grading/grade.js';
import { noteStandingStill } from './grading/standing-still.js';
import { graveInDoubt } from './grading/grave-in-doubt.js';
import { findIncident } from './grading/incident.js';
import type { ConcernKind, Judgement } from './judgement.js';
import { findNumbers } from './numerals/numerals.js';
import { readPeople } from './people/read-people.js';
import { readQuantities } from './quantities/read-quantities.js';
import { proposeLevel } from './grading/propose-level.js';
import { evidenceOf, measuredAnyway, measuresOf, mentionsOf, withOneHurt, withoutGuarded } from './read-mentions.js';
import { reviewReasonsOf } from './grading/review-reasons.js';
import { isOfSomethingBeside, readAgain } from './grading/read-again.js';
import { countWidely } from './people/count-widely.js';
import { measureWidely } from './quantities/measure-widely.js';
import type { FoundWords } from './words/found-words.js';
import { mayHaveHappened, soundsGrave, soundsHowGrave, tellsOfMany } from './grading/second-look.js';
import { openings } from './words/openings.js';
import { wordsOf } from './words/rule-words.js';
import { isMajor, type Severity } from './severity.js';
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

/** A text that was read already, and what it is judged by. */
export interface TextToJudge {
  readonly document: Document;
  readonly publishedAt: Instant | undefined;
  readonly rules: SeverityRules;
  readonly watchTopics: readonly WatchTopic[];
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

/** Kept until the patterns are asked for. */
function withOpenings(text: TextToJudge) {
  openings.in(text.document.text);
  return text;
}

/** Kept with the document until its concern is asked for. */
function withConcernWords(text: TextToJudge) {
  scanConcern(text.document);
  return text;
}

function withRuleWords(text: TextToJudge) {
  const words = wordsOf(text.rules);
  return { ...text, words, found: words.lists.scan(text.document.text) };
}

const withContext = (text: ReturnType<typeof withRuleWords>) => ({ ...text, context: guardContext(text) });

const withNumbers = (text: ReturnType<typeof withContext>) => ({ ...text, numbers: findNumbers(text.document.text) });

const withPeople = (text: ReturnType<typeof withNumbers>) => ({
  ...text,
  people: readPeople(text.document.text, text.numbers),
});

function withQuantities(text: ReturnType<typeof withPeople>) {
  const { document, numbers, publishedAt } = text;
  return { ...text, quantities: readQuantities(document.text, numbers, document.sentences, publishedAt) };
}

const withMentions = (text: ReturnType<typeof withQuantities>) => ({ ...text, ...mentionsOf(text) });

/** @param flagsAt where words of flags stand, if they are read more widely than others */
function graded(text: ReturnType<typeof withMentions>, flagsAt?: FoundWords) {
  const { document, context, mentions, unknown, rules } = text;
  const { kept, foreign, shown, setAside, isAnswer } = withoutGuarded(context, mentions);
  const figures = settleTolls(document.text, kept, document.sentences);
  const tollsAt = kept.filter(({ measure }) => measure !== 'rescued').map(({ start }) => start);
  const named = findEventTypes(context, rules, tollsAt);
  const types = flagsAt ? typesByMeasure(named, figures, rules, document.text) : named;
  const type = types[0] ?? null;
  const incident = findIncident(context);
  const isGuarded = context.wholeText !== undefined && !context.wholeText.until && !context.wholeText.byWords;
  const tables = type && !isGuarded ? [...types, rules.generic].map(flagsAskedBy) : [];
  const flags = tables.length > 0 ? findFlags(context, tables, flagsAt) : new Map<string, string>();
  if (flagsAt && tables.length > 0) noteStandingStill(flags, document.text, figures);
  const evidence = evidenceOf(document, figures);
  const doubt = graveInDoubt(context, figures, types.length > 0);
  const level = proposeLevel({ document, kept, figures, evidence, types, incident, flags, doubt, isAnswer }, rules);
  const { severity, strictest, review } = level;
  const reviewReasons = reviewReasonsOf({
    figures,
    severity,
    strictest,
    type,
    setAside,
    review,
    cut: document.cut,
    unknown: unknown || doubt !== undefined,
  });
  const stated = measuredAnyway(document, foreign.length > 0 ? foreign : shown, evidence);
  const measures = measuresOf(withOneHurt(context, stated));
  return { text, level, figures, measures, evidence, setAside, reviewReasons };
}

/** More than everyday matters do. */
const FAINTLY = 0.2;
/** What a wider reading of a text that sounds graver says of it; undefined where it says nothing more. */
function gradedOnceMore(first: ReturnType<typeof graded>, odds: number): ReturnType<typeof graded> | undefined {
  if (odds < FAINTLY) return undefined;
  const { document, numbers, mentions, context } = first.text;
  const more = [...countWidely(document.text, numbers, mentions), ...measureWidely(document.text, numbers, mentions)];
  const text = { ...first.text, mentions: [...mentions, ...more].toSorted((a, b) => a.start - b.start) };
  const flagsAt = context.words.lists.scan(document.text, true);
  return gradedWidely(text, flagsAt) ?? gradedAgain({ ...first, text }, odds, flagsAt);
}

/** With what is read of its numbers and its states of affairs as widely as its words allow; undefined below 重大. */
function gradedWidely(
  text: ReturnType<typeof withMentions>,
  flagsAt: FoundWords,
): ReturnType<typeof graded> | undefined {
  const again = graded(text, flagsAt);
  return isMajor(again.level.severity)
    ? { ...again, reviewReasons: [...new Set([...again.reviewReasons, READ_WIDELY])] }
    : undefined;
}

/** With guards passed over that speak of something beside it, and every table that it names asked. */
function gradedAgain(
  first: ReturnType<typeof graded>,
  odds: number,
  flagsAt: FoundWords,
): ReturnType<typeof graded> | undefined {
  const { text, level, setAside } = first;
  const again = readAgain({ ...text, level, setAside, odds, flagsAt });
  if (!again) return undefined;
  return {
    ...first,
    ...again,
    measures: measuresOf(withOneHurt(text.context, again.evidence)),
    reviewReasons: [...first.reviewReasons, READ_WIDELY],
  };
}

/** Of what residents tell with a figure, too, and of what is set aside as a drill, a film or a comparison. */
const mayBeReadAgain = (kind: ConcernKind, { setAside, text }: ReturnType<typeof graded>): boolean =>
  mayHaveHappened(kind) ||
  (kind === 'complaint' && (text.mentions.length > 0 || tellsOfMany(text.document.text, text.numbers))) ||
  isOfSomethingBeside(text.context.wholeText) ||
  setAside.some(isOfSomethingBeside);

const READ_WIDELY = '措辞与重大以上事件的报告相近，按较宽的读法定级，请核实';

function judged(first: ReturnType<typeof graded>): Judgement {
  const { document, numbers, watchTopics } = first.text;
  const concern = readConcern(document, {
    incidentQuote: first.level.because[0]?.quote ?? '',
    refutedQuote: first.setAside.find(({ guard }) => guard === 'refuted')?.quote ?? '',
    watchTopics,
  });
  const isOpen = !isMajor(first.level.severity) && mayBeReadAgain(concern.kind, first);
  const odds = isOpen ? soundsHowGrave(document, numbers) : 0;
  const read = gradedOnceMore(first, odds) ?? first;
  const { level, measures, evidence, setAside } = read;
  const doubt = soundsGrave({
    ...read,
    document,
    numbers,
    strictest: level.strictest,
    odds: mayHaveHappened(concern.kind) ? odds : 0,
  });
  const reviewReasons = doubt ? [...read.reviewReasons, doubt.rule] : read.reviewReasons;
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
