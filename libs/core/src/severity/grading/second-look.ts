import type { ConcernKind, GradeReason, Judgement, SetAside } from '../judgement.js';
import { graveTextOf } from '../learned/grave-text.js';
import { oddsOfGrave } from '../learned/weigh-grave.js';
import type { Figures, MeasureName } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { isMajor } from '../severity.js';
import type { Severity } from '../severity.js';
import { ALL_SAFE } from '../tolls/settle-tolls.js';
import { type Document, quoteAt } from '../text/document.js';
import { LEVEL_ZH } from './grade.js';
import { isFloor } from './propose-level.js';

/** Surer than not by far. */
const SURE = 0.8;
/** Nearly all texts are that short from which the weights are learned: of a longer one they say less. */
const LONGEST_PROPOSED = 300;
export const mayHaveHappened = (concern: ConcernKind): boolean => concern === 'incident' || concern === 'rumour';
/** Of fewer people no row of 重大 tells. */
const MANY = 10;
const PEOPLE = /[余多几来]?(?:个(?![半多]?(?:小时|钟|月|星期|工作日|点))|[人名位口户号具条])/y;
export const tellsOfMany = (text: string, numbers: readonly NumberToken[]): boolean =>
  numbers.some(({ low, end }) => {
    if (low < MANY) return false;
    PEOPLE.lastIndex = end;
    return PEOPLE.test(text);
  });
/** Whose number is known is graded by it. */
const TOLL: readonly MeasureName[] = ['deaths', 'missing', 'seriouslyInjured', 'poisoned', 'injured', 'cases'];

interface Graded {
  readonly document: Document;
  readonly numbers: readonly NumberToken[];
  readonly figures: Figures;
  readonly strictest: Severity;
  readonly setAside: readonly SetAside[];
  readonly because: readonly GradeReason[];
  /** How grave it sounds by its words, 0 to 1; 0 where it tells of no incident. */
  readonly odds: number;
}

/** How a text sounds, and whether its level is proposed on it. */
export interface Sound {
  readonly because: GradeReason;
  readonly isProposed: boolean;
}

/**
 * A text in which the rules read no figure and no state of affairs of 重大 may tell of one all the same: it sounds like those that
 * do, by weights learned from labelled texts. The strictest deadlines run on it until a person has looked; 重大 is proposed
 * where the rules graded nothing at all, and set nothing aside.
 */
export function soundsGrave(graded: Graded): Sound | undefined {
  const { document, numbers, figures, strictest, odds } = graded;
  if (isMajor(strictest)) return undefined;
  if (TOLL.some((measure) => (figures.get(measure)?.high ?? 0) > 0)) return undefined;
  if (odds < SURE || ALL_SAFE.test(document.text)) return undefined;
  const isProposed = isUngraded(graded) && document.text.length <= LONGEST_PROPOSED;
  const told = '措辞与重大以上事件的报告相近，未读到达到标准的数字或情形';
  return {
    because: {
      rule: isProposed ? `${told} → 暂按${LEVEL_ZH.serious}` : `${told}，不排除达到${LEVEL_ZH.serious}`,
      quote: soundsMost(document, numbers),
      citation: '突发事件应对法第三条',
    },
    isProposed,
  };
}

/** No row of any table applies, no guard does, and no figure was read by which a table could say that it is less. */
const isUngraded = ({ figures, setAside, because }: Graded): boolean =>
  figures.size === 0 && setAside.length === 0 && because.every(isFloor);

type Level = Pick<Judgement, 'severity' | 'strictest' | 'because'>;

/** A level, and what the sound of the text makes of it. */
export function withSound<L extends Level>(level: L, sound: Sound | undefined): L & Pick<Judgement, 'soundsGrave'> {
  if (!sound) return level;
  const { because, isProposed } = sound;
  const raised = isProposed
    ? { severity: 'serious' as const, because: [because] }
    : { because: [...level.because, because] };
  return { ...level, ...raised, strictest: 'serious', soundsGrave: true };
}

/** How grave a text sounds by its words. @returns 0 to 1 */
export const soundsHowGrave = ({ text }: Document, numbers: readonly NumberToken[]): number =>
  oddsOfGrave(graveTextOf(text, numbers));

const LONGEST_QUOTE = 60;

/** The sentence that sounds most like it. */
function soundsMost(document: Document, numbers: readonly NumberToken[]): string {
  const oddsOf = ({ start, end }: { start: number; end: number }): number => {
    const own = numbers.filter((token) => token.start >= start && token.end <= end);
    const shifted = own.map((token) => ({ ...token, digitsAt: token.digitsAt - start, end: token.end - start }));
    return oddsOfGrave(graveTextOf(document.text.slice(start, end), shifted));
  };
  const told = document.sentences.filter(({ start, end }) => document.text.slice(start, end).trim() !== '');
  const [most] = told.map((span) => ({ span, odds: oddsOf(span) })).toSorted((a, b) => b.odds - a.odds);
  if (!most) return '';
  const { start, end } = most.span;
  return quoteAt(document, start, Math.min(end, start + LONGEST_QUOTE)).quote.trim();
}
