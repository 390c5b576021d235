import { readConcern } from '../reports/concern.js';
import type { WatchTopic } from '../reports/concern.js';
import { dateOf } from '../time/instant.js';
import type { Instant } from '../time/instant.js';
import { quoteAt, readDocument, LONGEST_TEXT } from './document.js';
import type { Document } from './document.js';
import type { YearMonth } from './earlier-times.js';
import { findEventType } from './event-type.js';
import { citationOf, describeGrade, flagsOfCriterion, gradeByAll, measuresOfCriterion, LEVEL_ZH } from './grade.js';
import type { Grade } from './grade.js';
import { guardAt, guardContext } from './guards.js';
import type { GuardContext } from './guards.js';
import { proposeHandlingClass } from './handling-class.js';
import { findIncident } from './incident.js';
export type { Judgement } from './judgement.js';
import type { GradeReason, Judgement, SetAside } from './judgement.js';
import type { MeasureEvidence, Measures, MeasureName, Mention } from './measures.js';
import { findNumbers } from './numerals.js';
import { findNoneStated } from './person-states.js';
import { readPeople, readSingleDeaths } from './read-people.js';
import { readQuantities } from './read-quantities.js';
import { reviewReasonsOf } from './review-reasons.js';
import { wordsOf } from './rule-words.js';
import type { RuleWords } from './rule-words.js';
import type { EventType, SeverityRules, TableMeasure } from './severity-rules.js';
import { graver } from './severity.js';
import { settleTolls } from './settle-tolls.js';
import type { Figures } from './settle-tolls.js';
import { gravestValues, valuesToGrade } from './table-values.js';

export interface ReportText {
  readonly title?: string | undefined;
  readonly text: string;
  readonly publishedAt?: Instant | undefined;
}

/** More than any report has; a text of nothing but tolls stays bounded. */
const MOST_MENTIONS = 300;

function readMentions(document: Document): { mentions: Mention[]; unknown: boolean } {
  const numbers = findNumbers(document.text);
  const none = findNoneStated(document.text);
  const stated = [...readPeople(document.text, numbers), ...readQuantities(document.text, numbers), ...none.mentions];
  const singles = stated.some((m) => m.measure === 'deaths' && m.low > 0) ? [] : readSingleDeaths(document.text);
  const mentions = [...stated, ...singles].toSorted((a, b) => a.start - b.start).slice(0, MOST_MENTIONS);
  return { mentions, unknown: none.unknown };
}

function withoutGuarded(
  context: GuardContext,
  mentions: readonly Mention[],
): { kept: Mention[]; foreign: Mention[]; setAside: SetAside[] } {
  const kept: Mention[] = [];
  const foreign: Mention[] = [];
  const setAside: SetAside[] = [];
  for (const mention of mentions) {
    const hit = guardAt(context, mention.start, mention.end);
    if (hit?.guard === 'foreign') foreign.push(mention);
    if (hit) {
      const { quote } = quoteAt(context.document, mention.start, mention.end);
      setAside.push({ guard: hit.guard, reason: `${hit.reason}（${hit.word}）`, quote });
    } else kept.push(mention);
  }
  return { kept, foreign, setAside };
}

function evidenceOf(document: Document, figures: Figures): MeasureEvidence[] {
  return [...figures].map(([measure, figure]) => ({
    measure,
    value: figure.shown,
    ...quoteAt(document, figure.start, figure.end),
  }));
}

const measuresOf = (evidence: readonly MeasureEvidence[]): Measures =>
  Object.fromEntries(evidence.map(({ measure, value }) => [measure, value]));

const SOURCES: Readonly<Partial<Record<TableMeasure, readonly MeasureName[]>>> = {
  deaths: ['deaths', 'missing', 'casualties'],
  deathsAndMissing: ['deaths', 'missing', 'casualties'],
  seriousOrPoisoned: ['poisoned', 'seriouslyInjured'],
  cases: ['cases', 'poisoned'],
  seriouslyInjured: ['seriouslyInjured', 'injured'],
};
const sourcesOf = (measure: TableMeasure): readonly MeasureName[] =>
  SOURCES[measure] ?? ([measure] as readonly MeasureName[]);

function becauseOf(
  grade: Grade,
  evidence: readonly MeasureEvidence[],
  flagQuotes: ReadonlyMap<string, string>,
): GradeReason[] {
  const wanted = new Set(measuresOfCriterion(grade.criterion).flatMap(sourcesOf));
  const quotes = evidence.filter(({ measure, value }) => value > 0 && wanted.has(measure)).map(({ quote }) => quote);
  const flags = flagsOfCriterion(grade.criterion).map((flag) => flagQuotes.get(flag) ?? flag);
  const rule = describeGrade(grade);
  const citation = citationOf(grade.table);
  return [...new Set([...quotes, ...flags])].map((quote) => ({ rule, quote, citation }));
}

/** A state of affairs that is feared, prevented or asked about has not come about. */
const WISHED =
  /希望|加强|防止|防范|避免|以免|如何|容易|隐患|预防|风险|是否|会不会|建议|抢险|未雨绸缪|(?:^|[,。;!?\n])(?:如|若)/;

function findFlags(document: Document, words: RuleWords, context: GuardContext): Map<string, string> {
  const found = new Map<string, string>();
  for (const { word, start } of words.flags.findOverlapping(document.text)) {
    const names = (words.flagsOfWord.get(word) ?? []).filter((name) => !found.has(name));
    if (names.length === 0 || isWished(document, start) || guardAt(context, start, start + word.length)) continue;
    for (const name of names) found.set(name, quoteAt(document, start, start + word.length).quote);
  }
  return found;
}

const isWished = (document: Document, at: number): boolean =>
  WISHED.test(document.text.slice(Math.max(0, at - 30), at + 30));

function monthOf(at: Instant | undefined): YearMonth | undefined {
  if (!at) return undefined;
  const [year, month] = dateOf(at).split('-');
  return { year: Number(year), month: Number(month) };
}

/** Which tables apply: the type's own, and for poisoning at work the accident table beside it (取高). */
const typesToApply = (type: EventType | null, rules: SeverityRules): readonly EventType[] => {
  if (!type) return [rules.generic];
  return type.id === 'occupational_poisoning' ? [type, rules.generic] : [type];
};

const SEVERAL = 10;
const HUMAN: readonly MeasureName[] = ['deaths', 'missing', 'seriouslyInjured', 'poisoned', 'injured', 'casualties'];
/** A toll stated as none, people trapped, moved or gathered: of an event, whatever the numbers. */
const tellsOfAnEvent = (mention: Mention): boolean =>
  mention.kind === 'none-stated' ||
  ['atRisk', 'evacuated', 'participants', 'magnitude', 'areaHa'].includes(mention.measure);

/** Without an event type only deaths, missing people or several serious injuries speak of an event. */
const hurtAnyone = (figures: Figures, type: EventType | null): boolean =>
  HUMAN.some((name) => {
    const figure = figures.get(name);
    if (figure === undefined || figure.low === 0) return false;
    if (type !== null) return !figure.listed || name === 'deaths';
    if (figure.listed) return false;
    return name === 'deaths' || name === 'missing' || name === 'casualties' || figure.low >= SEVERAL;
  });

/**
 * Judges one report: level with its reasons, measures with their quotes, kind of concern, handling class. Pure and
 * bounded: at most 20,000 characters are read. The level is a proposal until a person confirms it.
 */
export function classify(input: ReportText, rules: SeverityRules, watchTopics: readonly WatchTopic[] = []): Judgement {
  const words = wordsOf(rules);
  const document = readDocument(input.title, input.text);
  const context = guardContext(document, words, monthOf(input.publishedAt));
  const { mentions, unknown } = readMentions(document);
  const { kept, foreign, setAside } = withoutGuarded(context, mentions);
  const figures = settleTolls(document.text, kept, document.sentences);
  const type = findEventType(
    document,
    words,
    rules,
    kept.map((mention) => mention.start),
  );
  const incident = findIncident(document, words, context);
  const gradable = type !== null || hurtAnyone(figures, type);
  const flags = gradable && !context.wholeText ? findFlags(document, words, context) : new Map<string, string>();
  const types = typesToApply(type, rules);
  const flagNames = new Set(flags.keys());
  const grade = gradable ? gradeByAll(types, rules.generic, valuesToGrade(document, figures), flagNames) : undefined;
  const gravest = gradable ? gradeByAll(types, rules.generic, gravestValues(document, figures), flagNames) : undefined;
  const evidence = evidenceOf(document, figures);
  const isEvent = incident !== undefined || hurtAnyone(figures, type) || (type !== null && kept.some(tellsOfAnEvent));
  const severity = grade?.level ?? (isEvent ? 'ordinary' : 'none');
  const strictest = graver(severity, gravest?.level ?? 'none');
  const because = grade
    ? becauseOf(grade, evidence, flags)
    : isEvent
      ? floorOf(document, incident ?? kept[0], evidence)
      : [];
  const reviewReasons = reviewReasonsOf({ figures, severity, strictest, type, setAside, cut: document.cut, unknown });
  const eventWords = severity !== 'none' || incident ? (because[0]?.quote ?? '') : '';
  const concern = readConcern(
    { title: input.title ?? '', text: input.text.slice(0, LONGEST_TEXT) },
    { incidentQuote: eventWords, watchTopics },
  );
  return {
    severity,
    strictest,
    eventType: type && (isEvent || grade) ? type.id : grade ? grade.type.id : null,
    measures: measuresOf(measuredAnyway(document, foreign.length > 0 ? foreign : mentions, evidence)),
    evidence,
    setAside,
    needsReview: reviewReasons.length > 0,
    reviewReasons,
    because,
    concern: concern.kind,
    concernQuote: concern.quote,
    handlingClass: proposeHandlingClass(document.text, concern.kind, severity),
  };
}

/** What the text states is shown even where a guard keeps it from being graded (a foreign accident has its toll, too). */
function measuredAnyway(
  document: Document,
  mentions: readonly Mention[],
  evidence: readonly MeasureEvidence[],
): readonly MeasureEvidence[] {
  return evidence.length > 0
    ? evidence
    : evidenceOf(document, settleTolls(document.text, mentions, document.sentences));
}

/** An incident in place and time under every threshold is 一般. */
function floorOf(
  document: Document,
  told: { start: number; end: number } | undefined,
  evidence: readonly MeasureEvidence[],
): GradeReason[] {
  const counted = evidence.find(({ value }) => value > 0)?.quote;
  const quote = counted ?? (told ? quoteAt(document, told.start, told.end).quote : '');
  return [
    {
      rule: `有时间地点的真实事件，未达到任何分级数值 → ${LEVEL_ZH.ordinary}`,
      quote,
      citation: '突发事件应对法第三条',
    },
  ];
}
