import { isCostedDamage } from './costed-damage.js';
import { CROWD, tellsOfAnEvent } from './tells-of-an-event.js';
import { isAdmitted } from './is-admitted.js';
import { quoteAt } from '../text/document.js';
import type { Document } from '../text/document.js';
import {
  citationOf,
  describeGrade,
  flagsOfCriterion,
  gradeByAll,
  gradeByState,
  tellsOfItself,
  graverGrade,
  LEVEL_ZH,
  measuresOfCriterion,
} from './grade.js';
import type { Grade, TableValues } from './grade.js';
import type { Doubt } from './grave-in-doubt.js';
import { hurtAnyone } from './hurt-anyone.js';
import { happensNear } from './incident.js';
import type { IncidentHit } from './incident.js';
import type { GradeReason } from '../judgement.js';
import type { Figures, MeasureEvidence, MeasureName, Mention } from '../measures.js';
import type { EventType, SeverityRules, TableMeasure } from '../severity-rules.js';
import { graver } from '../severity.js';
import type { Severity } from '../severity.js';
import { gravestValues, isInDanger, valuesToGrade } from './table-values.js';

const SOURCES: Readonly<Partial<Record<TableMeasure, readonly MeasureName[]>>> = {
  deaths: ['deaths', 'missing', 'casualties', 'atRisk'],
  deathsAndMissing: ['deaths', 'missing', 'casualties', 'atRisk'],
  seriousOrPoisoned: ['poisoned', 'seriouslyInjured'],
  cases: ['cases', 'poisoned', 'injured'],
  seriouslyInjured: ['seriouslyInjured', 'injured'],
};
const sourcesOf = (measure: TableMeasure): readonly MeasureName[] =>
  SOURCES[measure] ?? ([measure] as readonly MeasureName[]);

/** The words of the text that meet the row, with its document. */
export function becauseOf(
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

/** A vessel or a tanker that leaks into the air. */
const LEAKING = new Set(['special_equipment', 'road_traffic']);

/**
 * Which tables apply: the type's own; for poisoning at work the accident table beside it, and for what leaks that of the
 * environment (取高).
 */
const typesToApply = ({ types, flags, figures, isWide }: Findings, rules: SeverityRules): readonly EventType[] => {
  const [type] = types;
  // 站台雨棚塌了，我带的团都是外国客人: whoever was hurt there, by what happened and as guests.
  const guests = isWide && flags.has('外籍人员') ? types.filter(({ id }) => id === 'foreign_related') : [];
  if (type && guests.length > 0) return [...new Set([type, rules.generic, ...guests])];
  if (!type) return [rules.generic];
  // 村民聚集，轮胎被点燃: a crowd is graded as one, whatever burns there.
  const crowd =
    (figures.get('participants')?.low ?? 0) >= CROWD ? types.filter(({ id }) => id === 'mass_incident') : [];
  if (crowd.length > 0) return [...new Set([type, ...crowd])];
  const environment = types.filter(({ id }) => id === 'environment');
  if (type.id === 'foreign_related') return [type, rules.generic];
  // 清算系统被入侵: what is lost by it is graded as any intrusion is.
  if (type.id === 'financial') return [type, ...types.filter(({ id }) => id === 'cyber')];
  if (type.id === 'occupational_poisoning') return [type, rules.generic, ...environment];
  // 农药车间一氧化碳中毒事故: an accident by its words, a poisoning at work as well.
  if (type === rules.generic && flags.has('有毒气体') && (figures.get('deaths')?.low ?? 0) > 0) {
    const poisoning = types.filter(({ id }) => id === 'occupational_poisoning');
    if (poisoning.length > 0) return [type, ...poisoning];
  }
  // 天然气干线被挖断后爆燃，疏散5.3万人: an accident as well
  if (type.id === 'infrastructure_outage' && types.includes(rules.generic)) return [type, rules.generic];
  // 渔船在大风浪中进水，船上21名船员等待救援
  if (type.id === 'meteorological' && figures.has('atRisk') && types.includes(rules.generic))
    return [type, rules.generic];
  // 边坡垮了，12人出不来: whoever is behind what has fallen is in danger.
  const isTrapped = (figures.get('atRisk')?.low ?? 0) > 0;
  if (type.id === 'geological' && isTrapped) return [type, rules.generic];
  // 干线铁路因洪水停运三十小时: a line that water has cut.
  if (type.id === 'railway') return [type, ...types.filter(({ id }) => id === 'flood')];
  const isLeak = LEAKING.has(type.id) || ((type === rules.generic || type.id === 'fire') && flags.has('水土污染'));
  return isLeak ? [type, ...environment] : [type];
};

/** 氨罐泄漏，转移一万余人: by the table of special equipment 较大, by that of the environment 重大, and both hold. */
const mayApplyToo = (
  types: readonly EventType[],
  rules: SeverityRules,
  flags: ReadonlyMap<string, string>,
): readonly EventType[] =>
  types[0]?.id === 'special_equipment' && flags.has('有毒介质泄漏')
    ? rules.eventTypes.filter(({ id }) => id === 'environment')
    : [];

/** What is known of one text when its level is proposed. */
export interface Findings {
  readonly document: Document;
  readonly kept: readonly Mention[];
  readonly figures: Figures;
  readonly evidence: readonly MeasureEvidence[];
  /** Types that the text names, the one it is about first. */
  readonly types: readonly EventType[];
  readonly incident: IncidentHit | undefined;
  /** Flag name -> the words of the text. */
  readonly flags: ReadonlyMap<string, string>;
  /** Many told of without their number. */
  readonly doubt: Doubt | undefined;
  /** The text answers a rumour: what it tells beside is the small matter behind it, unless a table grades it. */
  readonly isAnswer: boolean;
  /** Read widely, it sounds like an event of its type, whatever single words it has. */
  readonly isLearned: boolean;
  /** The text is read once more, as widely as its words allow. */
  readonly isWide: boolean;
  /** It sounds like the report of an event, whatever it is of. */
  readonly isReal: boolean;
}

export interface ProposedLevel {
  readonly severity: Severity;
  readonly strictest: Severity;
  readonly eventType: string | null;
  readonly because: readonly GradeReason[];
  /** What the row of the table asks a person to look at. */
  readonly review: string | undefined;
}

/** The level by the tables, the gravest one the same words may mean, and why. */
export function proposeLevel(findings: Findings, rules: SeverityRules): ProposedLevel {
  const { document, kept, figures, evidence, incident, flags, doubt, isAnswer } = findings;
  const [type = null] = findings.types;
  const isCosted = isCostedDamage(findings);
  const hurt = hurtAnyone(document, figures, type) || (type === null && isInDanger(document, figures.get('atRisk')));
  const types = type !== null || hurt || isCosted ? typesToApply(findings, rules) : [];
  const flagNames = new Set(flags.keys());
  const gradeOf = (values: TableValues, applied = types): Grade | undefined => {
    if (values.size === 0 && flagNames.size === 0) return undefined;
    const own = gradeByAll(applied, rules.generic, values, flagNames);
    const founded = own && isFounded(own, findings, hurt) ? own : undefined;
    const named = findings.types;
    const states = (tellsOfItself(values) ? rules.eventTypes : named).map((known) =>
      gradeByState(known, values, flagNames, named.includes(known)),
    );
    return states.reduce(graverGrade, founded);
  };
  const grade = gradeOf(valuesToGrade(document, figures));
  const gravest = gradeOf(gravestValues(document, figures), [...types, ...mayApplyToo(types, rules, flags)]);
  const isEvent =
    findings.isReal ||
    doubt !== undefined ||
    incident !== undefined ||
    ((hurt || (type !== null && kept.some((mention) => tellsOfAnEvent(document, mention)))) &&
      (!isAnswer || kept.some((mention) => isAdmitted(document, mention))));
  const severity = grade?.level ?? (isEvent ? 'ordinary' : 'none');
  const mayBe = isAnswer && severity === 'none' ? 'none' : (gravest?.level ?? 'none');
  const byTable = grade ? becauseOf(grade, evidence, flags) : doubt ? doubted(document, doubt) : [];
  return {
    severity,
    strictest: graver(graver(severity, mayBe), doubt?.level ?? 'none'),
    eventType: severity === 'none' ? null : (typeOf(grade, findings.types)?.id ?? null),
    review: grade?.criterion.review,
    because: byTable.length > 0 || severity === 'none' ? byTable : floorOf(document, incident ?? kept[0], evidence),
  };
}

/** A state of affairs names its type; a row of the generic table leaves the one the text is about. */
function typeOf(grade: Grade | undefined, types: readonly EventType[]): EventType | undefined {
  return grade && types.includes(grade.type) && flagsOfCriterion(grade.criterion).length > 0
    ? grade.type
    : (types[0] ?? grade?.type);
}

/** A loss of money grades something that happened, not a bad bargain. */
function isFounded(grade: Grade, findings: Findings, hurt: boolean): boolean {
  const { document, figures, incident } = findings;
  const measures = measuresOfCriterion(grade.criterion);
  if (
    incident ||
    hurt ||
    findings.isLearned ||
    measures.length === 0 ||
    measures.some((measure) => measure !== 'lossYuan')
  )
    return true;
  const loss = figures.get('lossYuan');
  return loss !== undefined && (isCostedDamage(findings) || happensNear(document, loss.start));
}

const doubted = (document: Document, { level, start, end }: Doubt): GradeReason[] => [
  {
    rule: `人数或伤亡不明，不排除达到${LEVEL_ZH[level]}`,
    quote: quoteAt(document, start, end).quote,
    citation: '突发事件应对法第三条',
  },
];

/** An incident in place and time under every threshold is 一般. */
function floorOf(
  document: Document,
  told: { start: number; end: number } | undefined,
  evidence: readonly MeasureEvidence[],
): GradeReason[] {
  const counted = evidence.find(({ value }) => value > 0)?.quote;
  const [first = { start: 0, end: document.text.length }] = document.sentences;
  const { start, end } = told ?? first;
  const quote = counted ?? quoteAt(document, start, end).quote;
  return [
    {
      rule: `有时间地点的真实事件，未达到任何分级数值 → ${LEVEL_ZH.ordinary}`,
      quote,
      citation: '突发事件应对法第三条',
    },
  ];
}
