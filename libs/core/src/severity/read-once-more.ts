import { isOfSomethingBeside, readAgain } from './grading/read-again.js';
import { isLongEnough } from './learned/grave-text.js';
import { mayHaveHappened, tellsOfMany } from './grading/second-look.js';
import { graded, type GradedText } from './graded.js';
import type { ConcernKind } from './judgement.js';
import { countByWeights } from './people/count-by-weights.js';
import { countWidely } from './people/count-widely.js';
import { measureWidely } from './quantities/measure-widely.js';
import { measuresOf, withOneHurt } from './read-mentions.js';
import { isMajor } from './severity.js';
import { soundsOfAnEvent, soundsSurelyReal } from './sounds-real.js';

/** More than everyday matters do. */
const FAINTLY = 0.2;
/** Of less no event is told, either. */
const HARDLY = 0.05;
/** A complaint must sound like it before its words are weighed one by one. */
const LIKELY = 0.5;
const VERY_LIKELY = 0.8;
const SOUNDS_GRAVE = '措辞与重大以上事件的报告相近，按较宽的读法定级，请核实';
const READ_WIDELY = '按较宽的读法定级，请核实';

const tellsAnything = ({ text: { document, mentions, numbers, found } }: GradedText): boolean =>
  mentions.length > 0 || tellsOfMany(document.text, numbers) || found.all('flags').length > 0;

/**
 * Whether a text below 重大 is read once more: an incident or a rumour, what residents tell with a figure, what is set aside as a
 * drill, a film or a comparison, and whatever sounds like the report of an event though it was taken for another concern.
 */
export const mayBeReadAgain = (kind: ConcernKind, read: GradedText): boolean =>
  mayHaveHappened(kind) ||
  isOfSomethingBeside(read.text.context.wholeText) ||
  read.setAside.some(isOfSomethingBeside) ||
  (tellsAnything(read) && (kind === 'complaint' || soundsOfAnEvent(read, kind)));

const toReview = (read: GradedText, reason: string): GradedText => ({
  ...read,
  reviewReasons: [...new Set([...read.reviewReasons, reason])],
});

/**
 * What a wider reading says of a text below 重大: a level of 重大 or above where it sounds graver than everyday matters, a lower
 * one where the first reading found none; undefined where it says nothing more.
 */
export function gradedOnceMore(first: GradedText, kind: ConcernKind, odds: number): GradedText | undefined {
  const hasHappened = mayHaveHappened(kind);
  const isReal = hasHappened || (odds >= HARDLY && soundsOfAnEvent(first, kind));
  const isGraver = odds >= FAINTLY;
  const isOpen = first.level.severity === 'none' && isReal && isLongEnough(first.text.document.text);
  if (!isGraver && !isOpen) return undefined;
  const isSure = soundsSurelyReal(first);
  const { document, numbers, mentions } = first.text;
  const read = [...countWidely(document.text, numbers, mentions), ...measureWidely(document.text, numbers, mentions)];
  const isWeighed = hasHappened || odds >= LIKELY;
  const weighed = isWeighed
    ? countByWeights(
        document.text,
        numbers,
        [...mentions, ...read],
        hasHappened || (isSure && odds >= VERY_LIKELY) ? odds : 0,
      )
    : [];
  const more = [...read, ...weighed];
  const text = { ...first.text, mentions: [...mentions, ...more].toSorted((a, b) => a.start - b.start) };
  const again = graded(text, {
    isWeighed,
    isReal: hasHappened && isSure && first.setAside.every(({ guard }) => guard === 'refuted'),
  });
  const { severity } = again.level;
  if (isMajor(severity)) return isGraver ? toReview(again, SOUNDS_GRAVE) : undefined;
  const mayPassGuards = isGraver && isSure && kind !== 'none' && kind !== 'question';
  const beyond = mayPassGuards ? gradedBeyondGuards({ ...first, text }, odds) : undefined;
  return beyond ?? (isOpen && severity !== 'none' ? toReview(again, READ_WIDELY) : undefined);
}

/** With guards passed over that speak of something beside it, and every table that it names asked. */
function gradedBeyondGuards(first: GradedText, odds: number): GradedText | undefined {
  const { text, level, setAside } = first;
  const again = readAgain({ ...text, level, setAside, odds });
  if (!again) return undefined;
  const measures = measuresOf(withOneHurt(text.context, again.evidence));
  return toReview({ ...first, ...again, measures }, SOUNDS_GRAVE);
}
