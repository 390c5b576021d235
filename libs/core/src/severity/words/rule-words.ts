import { madeOnce } from '../../made-once.js';
import type { EventType, SeverityRules } from '../severity-rules.js';
import { WordLists } from './word-lists.js';

/** The words of one rule file, made ready for searching. */
export interface RuleWords {
  readonly guards: readonly {
    readonly id: string;
    readonly reason: string;
    readonly list: string;
    readonly except: ReadonlySet<string>;
  }[];
  /** Every list below and one for each guard, searched together. */
  readonly lists: WordLists;
  readonly foreign: ReadonlySet<string>;
  readonly domestic: ReadonlySet<string>;
  readonly typesOfWord: ReadonlyMap<string, readonly EventType[]>;
  readonly flagsOfWord: ReadonlyMap<string, readonly string[]>;
}

const guardList = (id: string): string => `guard:${id}`;

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
    guards: rules.guards.map(({ id, reason, except }) => ({
      id,
      reason,
      list: guardList(id),
      except: new Set(except),
    })),
    lists: new WordLists({
      ...Object.fromEntries(rules.guards.map(({ id, words, except }) => [guardList(id), [...words, ...except]])),
      refuted: rules.refuted.words,
      hearsay: rules.hearsay,
      preventive: rules.preventive,
      places: [...rules.foreignPlaces, ...rules.domesticPlaces, ...rules.notPlaces],
      events: [...typesOfWord.keys()],
      flags: [...flagsOfWord.keys()],
    }),
    foreign: new Set(rules.foreignPlaces),
    domestic: new Set(rules.domesticPlaces),
    typesOfWord,
    flagsOfWord,
  };
}

/** Prepared once per rule object; rule objects are never changed. */
export const wordsOf = madeOnce(prepare);
