import { quoteAt } from './document.js';
import type { Document } from './document.js';
import { citationOf, describeGrade, flagsOfCriterion, gradeByAll, measuresOfCriterion, LEVEL_ZH } from './grade.js';
import type { Grade } from './grade.js';
import type { IncidentHit } from './incident.js';
import type { GradeReason } from './judgement.js';
import type { MeasureEvidence, MeasureName, Mention } from './measures.js';
import type { EventType, SeverityRules, TableMeasure } from './severity-rules.js';
import { graver } from './severity.js';
import type { Severity } from './severity.js';
import type { Figures } from './settle-tolls.js';
import { gravestValues, valuesToGrade } from './table-values.js';

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
  const citation = citationOf(grade);
  return [...new Set([...quotes, ...flags])].map((quote) => ({ rule, quote, citation }));
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

/** What is known of one text when its level is proposed. */
export interface Findings {
  readonly document: Document;
  readonly kept: readonly Mention[];
  readonly figures: Figures;
  readonly evidence: readonly MeasureEvidence[];
  readonly type: EventType | null;
  readonly incident: IncidentHit | undefined;
  /** Flag name -> the words of the text. */
  readonly flags: ReadonlyMap<string, string>;
}

export interface ProposedLevel {
  readonly severity: Severity;
  readonly strictest: Severity;
  readonly eventType: string | null;
  readonly because: readonly GradeReason[];
}

/** The level by the tables, the gravest one the same words may mean, and why. */
export function proposeLevel(findings: Findings, rules: SeverityRules): ProposedLevel {
  const { document, kept, figures, evidence, type, incident, flags } = findings;
  const hurt = hurtAnyone(figures, type);
  const types = type !== null || hurt ? typesToApply(type, rules) : [];
  const flagNames = new Set(flags.keys());
  const grade = gradeByAll(types, rules.generic, valuesToGrade(document, figures), flagNames);
  const gravest = gradeByAll(types, rules.generic, gravestValues(document, figures), flagNames);
  const isEvent = incident !== undefined || hurt || (type !== null && kept.some(tellsOfAnEvent));
  const severity = grade?.level ?? (isEvent ? 'ordinary' : 'none');
  const byTable = grade ? becauseOf(grade, evidence, flags) : [];
  return {
    severity,
    strictest: graver(severity, gravest?.level ?? 'none'),
    eventType: severity === 'none' ? null : ((type ?? grade?.type)?.id ?? null),
    because: byTable.length > 0 || severity === 'none' ? byTable : floorOf(document, incident ?? kept[0], evidence),
  };
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
