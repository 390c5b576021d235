import type { GradedText } from './graded.js';
import type { ConcernKind } from './judgement.js';
import { isLongEnough } from './learned/grave-text.js';
import { soundsHowReal } from './learned/text-odds.js';
import type { ReadText } from './reading-steps.js';
import { isMajor } from './severity.js';

const UNREAL = 0.1;
const REAL = 0.5;
const SURELY_REAL = 0.8;
const NOT_OF_AN_EVENT = '措辞不像对真实事件的报告（演练、影视、条文、传闻、日常事务），未据以定级，请核实';

/** Undefined of what is too short to be known by its words. */
const realOdds = ({ document, numbers }: ReadText): number | undefined =>
  isLongEnough(document.text) ? soundsHowReal(document, numbers) : undefined;
const soundsReal = ({ text }: GradedText, least: number): boolean => (realOdds(text) ?? 0) >= least;

/** Whether a text sounds like the report of an event though it was taken for a concern of another kind, or for none. */
export const soundsOfAnEvent = (read: GradedText, kind: ConcernKind): boolean =>
  soundsReal(read, kind === 'none' || kind === 'topic' ? SURELY_REAL : REAL);

/** Surer than not by far: under no row it is 一般. */
export const soundsSurelyReal = (read: GradedText): boolean => soundsReal(read, SURELY_REAL);

/** Without its level, if a text does not sound like the report of an event at all: the strictest deadlines run until somebody has looked. */
export function unlessUnreal(read: GradedText): GradedText {
  const { severity, strictest } = read.level;
  if (severity === 'none' || (realOdds(read.text) ?? UNREAL) >= UNREAL) return read;
  return {
    ...read,
    level: { ...read.level, severity: 'none', because: [], strictest: isMajor(strictest) ? strictest : 'none' },
    reviewReasons: [...read.reviewReasons, NOT_OF_AN_EVENT],
  };
}
