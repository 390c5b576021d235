import { madeOnce } from '../made-once.js';
import type { Judgement } from '../severity/judgement.js';
import { WordLists } from '../severity/words/word-lists.js';
import { type Document, foldedTo, readDocument } from '../severity/text/document.js';
import type { FocusSigns, Origin, PolicyPack } from './policy-pack.js';

/** A focus or watch topic that a case falls under, with the words that show it. */
export interface FocusFinding {
  readonly kind: 'focus' | 'watch-topic';
  readonly id: string;
  readonly what: string;
  readonly quote: string;
}

interface JudgedText {
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
  readonly judgement: Pick<Judgement, 'concern' | 'concernQuote' | 'because'>;
}

const READ_TO = 4_000;

/**
 * What of the pack's collection focuses and watch topics a report falls under, in the order of the pack.
 * @param document title and text of the report, where they were folded already
 */
export function focusesOf(
  report: JudgedText,
  pack: Pick<PolicyPack, 'focus' | 'watchTopics'>,
  document: Document = readDocument(report.title, report.text),
): FocusFinding[] {
  const whole = foldedTo(document, READ_TO);
  const { focus = [] } = pack;
  const found = wordsOf(focus).scan(whole).all(FOCUS);
  const said = new Set(found.map(({ word }) => word));
  const wordOf = (words: readonly string[]): string | undefined => words.find((word) => said.has(word));
  const topics = pack.watchTopics.flatMap(({ id, topic, words }): FocusFinding[] => {
    const quote = words.find((word) => whole.includes(word));
    return quote === undefined ? [] : [{ kind: 'watch-topic', id, what: topic, quote }];
  });
  const focuses = focus.flatMap(({ id, what, when }): FocusFinding[] => {
    const quote = when && signOf(when, report, wordOf);
    return quote === undefined ? [] : [{ kind: 'focus', id, what, quote }];
  });
  return [...topics, ...focuses];
}

const FOCUS = 'focus';
type Focuses = NonNullable<PolicyPack['focus']>;
/** The words of all focuses of a pack as one list. */
const wordsOf = madeOnce(
  (focuses: Focuses) => new WordLists({ [FOCUS]: focuses.flatMap(({ when }) => when?.words ?? []) }),
);

function signOf(
  { words = [], concerns = [], origins }: FocusSigns,
  { origin, judgement }: JudgedText,
  wordOf: (words: readonly string[]) => string | undefined,
): string | undefined {
  if (origins && !origins.includes(origin)) return undefined;
  if (concerns.includes(judgement.concern)) return judgement.because[0]?.quote || judgement.concernQuote;
  return wordOf(words);
}
