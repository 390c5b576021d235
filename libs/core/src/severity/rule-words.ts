import type { EventType, SeverityRules } from './severity-rules.js';
import { WordFinder } from './word-finder.js';

/** The word lists of one rule file, made ready for searching. */
export interface RuleWords {
  readonly guards: readonly {
    readonly id: string;
    readonly reason: string;
    readonly finder: WordFinder;
    readonly except: ReadonlySet<string>;
  }[];
  readonly refuted: WordFinder;
  readonly hearsay: WordFinder;
  readonly preventive: WordFinder;
  readonly places: WordFinder;
  readonly foreign: ReadonlySet<string>;
  readonly domestic: ReadonlySet<string>;
  readonly events: WordFinder;
  readonly typesOfWord: ReadonlyMap<string, readonly EventType[]>;
  readonly flags: WordFinder;
  readonly flagsOfWord: ReadonlyMap<string, readonly string[]>;
}

const prepared = new WeakMap<SeverityRules, RuleWords>();

function prepare(rules: SeverityRules): RuleWords {
  const typesOfWord = new Map<string, EventType[]>();
  for (const type of rules.eventTypes) {
    for (const word of type.words) typesOfWord.set(word, [...(typesOfWord.get(word) ?? []), type]);
  }
  const flagsOfWord = new Map<string, string[]>();
  for (const [name, words] of Object.entries(rules.flags)) {
    for (const word of words) flagsOfWord.set(word, [...(flagsOfWord.get(word) ?? []), name]);
  }
  return {
    guards: rules.guards.map(({ id, reason, words, except }) => ({
      id,
      reason,
      finder: new WordFinder([...words, ...except]),
      except: new Set(except),
    })),
    refuted: new WordFinder(rules.refuted.words),
    hearsay: new WordFinder(rules.hearsay),
    preventive: new WordFinder(rules.preventive),
    places: new WordFinder([...rules.foreignPlaces, ...rules.domesticPlaces, ...rules.notPlaces]),
    foreign: new Set(rules.foreignPlaces),
    domestic: new Set(rules.domesticPlaces),
    events: new WordFinder([...typesOfWord.keys()]),
    typesOfWord,
    flags: new WordFinder([...flagsOfWord.keys()]),
    flagsOfWord,
  };
}

/** Prepared once per rule object; rule objects are never changed. */
export function wordsOf(rules: SeverityRules): RuleWords {
  const found = prepared.get(rules);
  if (found) return found;
  const words = prepare(rules);
  prepared.set(rules, words);
  return words;
}
