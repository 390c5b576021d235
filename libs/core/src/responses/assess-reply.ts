import type { ClauseKind } from './clause-kind.js';
import {
  REPLY_ELEMENTS,
  type ReplyAssessment,
  type ReplyElement,
  type ReplyGround,
  type ReplyReason,
} from './reply-assessment.js';
import { type Clause, clausesOf } from './reply-clauses.js';
import { elementsOf } from './reply-elements.js';
import { isOffTopic } from './reply-topic.js';

/** How much a character of a clause says. What acknowledges, forwards, repeats or thanks says nothing, at any length. */
const WEIGHT: Readonly<Record<ClauseKind, number>> = {
  substance: 1,
  promise: 0.5,
  elsewhere: 0.3,
  lacking: 0.3,
  courtesy: 0,
  restated: 0,
  received: 0,
  forwarded: 0,
  awaited: 0,
};
/** A finding, a measure, a date or a rule says something in however few characters: 路灯已修好. */
const SAYS_SOMETHING: readonly ReplyElement[] = ['fact', 'measure', 'deadline', 'basis'];
const ELEMENT_WEIGHT = 6;
/** Handed over, with the number to ask at. */
const HANDED_OVER_WEIGHT = 5;
/** 现回复如下, and nothing follows: what stands before is an introduction. */
const CUT_OFF_WEIGHT = 0.3;
const SAYS_LITTLE_BELOW = 12;
/** Above, the reply has explained itself before it sends the citizen on. */
const PASSES_ON_BELOW = 30;

const ANNOUNCES = /如下[:.]?$/u;
const QUOTES = 3;

/**
 * Does the reply say anything? Words are counted by what they do; no single text decides. Time is linear in the first
 * 20,000 characters of the reply and 4,000 of the question, whatever they are.
 */
export function assessReply(question: string, reply: string): ReplyAssessment {
  const clauses = clausesOf(reply);
  const elements = elementsOf(clauses);
  const weight = weightOf(clauses, elements);
  const perfunctory = weight < SAYS_LITTLE_BELOW;
  const grounds = groundsOf(question, reply, clauses, elements, weight);
  return {
    perfunctory,
    reasons: [...new Set(grounds.map(({ reason }) => reason))],
    elements: Object.fromEntries(REPLY_ELEMENTS.map((element) => [element, elements.has(element)])) as Record<
      ReplyElement,
      boolean
    >,
    because: [...grounds, ...[...elements].map(([element, { quote }]) => ({ element, quote }))],
  };
}

function weightOf(clauses: readonly Clause[], elements: ReadonlyMap<ReplyElement, Clause>): number {
  let weight = 0;
  for (const { kind, text } of clauses) weight += WEIGHT[kind] * text.length;
  if (isCutOff(clauses)) weight *= CUT_OFF_WEIGHT;
  weight += SAYS_SOMETHING.filter((element) => elements.has(element)).length * ELEMENT_WEIGHT;
  if (isHandedOver(clauses) && elements.has('contact')) weight += HANDED_OVER_WEIGHT;
  return weight;
}

const isHandedOver = (clauses: readonly Clause[]): boolean => clauses.some(({ kind }) => kind === 'forwarded');

/** The last thing before thanks and date announces an answer. */
function isCutOff(clauses: readonly Clause[]): boolean {
  const last = clauses.findLast(({ kind, text }) => kind !== 'courtesy' || ANNOUNCES.test(text));
  return last?.kind === 'courtesy';
}

function groundsOf(
  question: string,
  reply: string,
  clauses: readonly Clause[],
  elements: ReadonlyMap<ReplyElement, Clause>,
  weight: number,
): (ReplyGround & { readonly reason: ReplyReason })[] {
  const elsewhere = clauses.filter(({ kind }) => kind === 'elsewhere');
  if (weight < PASSES_ON_BELOW && elsewhere.length > 0 && !isHandedOver(clauses) && !elements.has('contact')) {
    return elsewhere.slice(0, QUOTES).map(({ quote }) => ({ reason: 'passes-on', quote }));
  }
  if (weight < SAYS_LITTLE_BELOW) {
    const said = clauses.filter(({ kind }) => kind !== 'courtesy');
    const quotes = (said.length > 0 ? said : clauses).slice(0, QUOTES).map(({ quote }) => quote);
    return (quotes.length > 0 ? quotes : [reply.slice(0, 40)]).map((quote) => ({ reason: 'says-little', quote }));
  }
  if (!isOffTopic(question, clauses)) return [];
  const said = clauses.find(({ kind }) => kind === 'substance' || kind === 'promise');
  return [{ reason: 'off-topic', quote: said?.quote ?? '' }];
}
