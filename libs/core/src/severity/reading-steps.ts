import type { WatchTopic } from '../reports/concern.js';
import { scanConcern } from '../reports/scan-concern.js';
import type { Instant } from '../time/instant.js';
import { guardContext } from './guards/guards.js';
import { findNumbers } from './numerals/numerals.js';
import { readPeople } from './people/read-people.js';
import { readQuantities } from './quantities/read-quantities.js';
import { mentionsOf } from './read-mentions.js';
import type { SeverityRules } from './severity-rules.js';
import type { Document } from './text/document.js';
import { openings } from './words/openings.js';
import { wordsOf } from './words/rule-words.js';

/** A text that was read already, and what it is judged by. */
export interface TextToJudge {
  readonly document: Document;
  readonly publishedAt: Instant | undefined;
  readonly rules: SeverityRules;
  readonly watchTopics: readonly WatchTopic[];
}

/** Kept until the patterns are asked for. */
export function withOpenings(text: TextToJudge) {
  openings.in(text.document.text);
  return text;
}

/** Kept with the document until its concern is asked for. */
export function withConcernWords(text: TextToJudge) {
  scanConcern(text.document);
  return text;
}

export function withRuleWords(text: TextToJudge) {
  const words = wordsOf(text.rules);
  return { ...text, words, found: words.lists.scan(text.document.text) };
}

export const withContext = (text: ReturnType<typeof withRuleWords>) => ({ ...text, context: guardContext(text) });

export const withNumbers = (text: ReturnType<typeof withContext>) => ({
  ...text,
  numbers: findNumbers(text.document.text),
});

export const withPeople = (text: ReturnType<typeof withNumbers>) => ({
  ...text,
  people: readPeople(text.document.text, text.numbers),
});

export function withQuantities(text: ReturnType<typeof withPeople>) {
  const { document, numbers, publishedAt } = text;
  return { ...text, quantities: readQuantities(document.text, numbers, document.sentences, publishedAt) };
}

export const withMentions = (text: ReturnType<typeof withQuantities>) => ({ ...text, ...mentionsOf(text) });

/** A text with everything that its readers found in it. */
export type ReadText = ReturnType<typeof withMentions>;

/** One text by every step. */
export const readText = (text: TextToJudge): ReadText =>
  withMentions(
    withQuantities(withPeople(withNumbers(withContext(withRuleWords(withConcernWords(withOpenings(text))))))),
  );
