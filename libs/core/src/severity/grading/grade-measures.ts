import { readDocument } from '../text/document.js';
import { citationOf, describeGrade, gradeByAll, LEVEL_ZH, measureInWords, measuresOfCriterion } from './grade.js';
import type { GradeReason } from '../judgement.js';
import type { Figure, MeasureName } from '../measures.js';
import type { Severity } from '../severity.js';
import type { SeverityRules } from '../severity-rules.js';
import { valuesToGrade } from './table-values.js';

const asFigure = (value: number): Figure => ({
  shown: value,
  low: value,
  high: value,
  unsure: false,
  listed: false,
  corrected: true,
  start: 0,
  end: 0,
});

/**
 * The level that figures alone amount to by the tables of an event type, read as if a text of that type stated them.
 * What a text says besides (a flag, a place) is not known here, so the level is a proposal.
 */
export function gradeMeasures(
  measures: Readonly<Record<string, number>>,
  eventType: string | null,
  rules: SeverityRules,
): { readonly severity: Severity; readonly because: readonly GradeReason[] } {
  const type = rules.eventTypes.find(({ id }) => id === eventType) ?? rules.generic;
  const figures = new Map(
    Object.entries(measures).map(([name, value]): [MeasureName, Figure] => [name as MeasureName, asFigure(value)]),
  );
  const values = valuesToGrade(readDocument(undefined, type.zh), figures);
  const types = type.id === 'occupational_poisoning' ? [type, rules.generic] : [type];
  const grade = gradeByAll(types, rules.generic, values, new Set());
  if (!grade) return { severity: 'ordinary', because: [floorOf(measures)] };
  const quotes = measuresOfCriterion(grade.criterion).flatMap((measure) => {
    const value = values.get(measure);
    return value === undefined ? [] : [measureInWords(measure, value)];
  });
  const because = quotes.map((quote) => ({ rule: describeGrade(grade), quote, citation: citationOf(grade) }));
  return { severity: grade.level, because };
}

/** Under every threshold an event is 一般. */
function floorOf(measures: Readonly<Record<string, number>>): GradeReason {
  const stated = Object.entries(measures).filter(([, value]) => value > 0);
  const told = stated.length > 0 ? stated : Object.entries(measures).slice(0, 1);
  return {
    rule: `更正后的数字未达到任何分级数值 → ${LEVEL_ZH.ordinary}`,
    quote: told.map(([name, value]) => measureInWords(name as MeasureName, value)).join('，'),
    citation: '突发事件应对法第三条',
  };
}
