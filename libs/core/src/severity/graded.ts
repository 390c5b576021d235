import { findEventTypes, typesByMeasure } from './grading/event-type.js';
import { findFlags } from './grading/find-flags.js';
import { flagsAskedBy } from './grading/grade.js';
import { graveInDoubt } from './grading/grave-in-doubt.js';
import { findIncident } from './grading/incident.js';
import { noteLearned } from './grading/learned-flags.js';
import { withLearned } from './grading/learned-type.js';
import { proposeLevel } from './grading/propose-level.js';
import { reviewReasonsOf } from './grading/review-reasons.js';
import { noteStandingStill } from './grading/standing-still.js';
import { evidenceOf, measuredAnyway, measuresOf, withOneHurt, withoutGuarded } from './read-mentions.js';
import type { ReadText } from './reading-steps.js';
import { settleTolls } from './tolls/settle-tolls.js';

/** How a text is read that is read once more. */
export interface WideReading {
  /** Whether states of affairs are looked for by weights, too. */
  readonly isWeighed: boolean;
  /** Whether it sounds like the report of an event, whatever it is of. */
  readonly isReal: boolean;
}

/**
 * The level of a text by its tables, and what it rests on.
 */
export function graded(text: ReadText, wide?: WideReading) {
  const { document, context, numbers, mentions, unknown, rules } = text;
  const isWide = wide !== undefined;
  const { kept, foreign, shown, setAside, isAnswer } = withoutGuarded(context, mentions);
  const figures = settleTolls(document.text, kept, document.sentences);
  const tollsAt = kept.filter(({ measure }) => measure !== 'rescued').map(({ start }) => start);
  const named = findEventTypes(context, rules, tollsAt);
  const hasFigures = mentions.length > 0 || isWide;
  const likely = hasFigures ? withLearned(named, document, numbers, rules, isWide) : named;
  const types = isWide ? typesByMeasure(likely, figures, rules, document.text) : likely;
  const type = types[0] ?? null;
  const incident = findIncident(context);
  const isGuarded = context.wholeText !== undefined && !context.wholeText.until && !context.wholeText.byWords;
  const tables = type && !isGuarded ? [...types, rules.generic].map((table) => flagsAskedBy(table)) : [];
  const flags =
    tables.length > 0
      ? findFlags(context, tables, isWide ? context.foundWidely() : undefined)
      : new Map<string, string>();
  if (wide && tables.length > 0) {
    noteStandingStill(flags, document.text, figures);
    if (type && wide.isWeighed) noteLearned(flags, context, numbers, type);
  }
  const evidence = evidenceOf(document, figures);
  const doubt = graveInDoubt(context, figures, types.length > 0);
  const level = proposeLevel(
    {
      document,
      kept,
      figures,
      evidence,
      types,
      incident,
      flags,
      doubt,
      isAnswer,
      isLearned: isWide && likely !== named,
      isWide,
      isReal: wide?.isReal === true,
    },
    rules,
  );
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

export type GradedText = ReturnType<typeof graded>;
