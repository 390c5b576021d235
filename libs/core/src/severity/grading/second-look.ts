import type { ConcernKind, GradeReason } from '../judgement.js';
import { soundsHowGrave } from '../learned/text-odds.js';
import type { Figures, MeasureName } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { isMajor } from '../severity.js';
import type { Severity } from '../severity.js';
import { ALL_SAFE } from '../tolls/settle-tolls.js';
import { type Document, quoteAt } from '../text/document.js';
import { LEVEL_ZH } from './grade.js';

/** Surer than not by far: the strictest deadlines run on it until a person has looked. */
const SURE = 0.8;
export const mayHaveHappened = (concern: ConcernKind): boolean => concern === 'incident' || concern === 'rumour';
/** Of fewer people no row of 重大 tells, and hardly any of fewer hours. */
const MANY = 10;
const PEOPLE_OR_HOURS = /[余多几来]?(?:个(?!月|星期|工作日)|[人名位口户号具条]|小时)/y;
export const tellsOfMany = (text: string, numbers: readonly NumberToken[]): boolean =>
  numbers.some(({ low, end }) => {
    if (low < MANY) return false;
    PEOPLE_OR_HOURS.lastIndex = end;
    return PEOPLE_OR_HOURS.test(text);
  });
/** Whose number is known is graded by it. */
const TOLL: readonly MeasureName[] = ['deaths', 'missing', 'seriouslyInjured', 'poisoned', 'injured', 'cases'];

interface Graded {
  readonly document: Document;
  readonly numbers: readonly NumberToken[];
  readonly figures: Figures;
  readonly strictest: Severity;
  /** How grave it sounds by its words, 0 to 1; 0 where it tells of no incident. */
  readonly odds: number;
}

/**
 * Why a text in which the rules read no figure and no state of affairs of 重大 may tell of one all the same: it sounds like those
 * that do, by weights learned from labelled texts. No level is proposed on it: a person is asked to look.
 */
export function soundsGrave({ document, numbers, figures, strictest, odds }: Graded): GradeReason | undefined {
  if (isMajor(strictest)) return undefined;
  if (TOLL.some((measure) => (figures.get(measure)?.high ?? 0) > 0)) return undefined;
  if (odds < SURE || ALL_SAFE.test(document.text)) return undefined;
  return {
    rule: `措辞与重大以上事件的报告相近，未读到达到标准的数字或情形，不排除达到${LEVEL_ZH.serious}`,
    quote: soundsMost(document, numbers),
    citation: '突发事件应对法第三条',
  };
}

const LONGEST_QUOTE = 60;

/** The sentence that sounds most like it. */
function soundsMost(document: Document, numbers: readonly NumberToken[]): string {
  const oddsOf = ({ start, end }: { start: number; end: number }): number => {
    const own = numbers.filter((token) => token.start >= start && token.end <= end);
    const shifted = own.map((token) => ({ ...token, digitsAt: token.digitsAt - start, end: token.end - start }));
    return soundsHowGrave({ text: document.text.slice(start, end) }, shifted);
  };
  const told = document.sentences.filter(({ start, end }) => document.text.slice(start, end).trim() !== '');
  const [most] = told.map((span) => ({ span, odds: oddsOf(span) })).toSorted((a, b) => b.odds - a.odds);
  if (!most) return '';
  const { start, end } = most.span;
  return quoteAt(document, start, Math.min(end, start + LONGEST_QUOTE)).quote.trim();
}
