import { type Document, foldedBody, foldedTitle, readDocument } from '../severity/text/document.js';
import { WordLists } from '../severity/words/word-lists.js';
import { type DomainFinding, DomainReader } from './domain-finding.js';
import { LONGEST_READ, LONGEST_TITLE } from './gram-codes.js';
import type { TitledText } from './gram-counter.js';

/** A domain with the words that speak for it. */
export interface DomainWords {
  readonly name: string;
  readonly words: readonly string[];
  /** Fields of work (主管领域, as `domains` of a unit) within it, each with its words. */
  readonly topics: readonly { readonly field: string; readonly words: readonly string[] }[];
}

export interface TopicFinding {
  readonly domain: string;
  readonly field: string;
  /** The word that weighs most. */
  readonly quote: string;
}

interface Weighed {
  readonly word: string;
  weight: number;
}

const ALL = 'domains';
const IN_TITLE = 3;
const MOST_QUOTES = 3;

/**
 * Tells the domain by lists of words: what an office has before it has trained a model of its own. Every word counts
 * once, long words more than short ones, words of the title three times.
 */
export class KeywordDomains extends DomainReader {
  readonly source = 'keywords';
  readonly #lists: WordLists;
  #last: { readonly read: TitledText; readonly found: readonly Weighed[] } | undefined;
  readonly #places = new Map<string, { readonly domain: string; readonly field: string | null }[]>();

  constructor(readonly domains: readonly DomainWords[]) {
    super();
    for (const { name, words, topics } of domains) {
      for (const word of words) this.#place(word, name, null);
      for (const topic of topics) for (const word of topic.words) this.#place(word, name, topic.field);
    }
    this.#lists = new WordLists({ [ALL]: [...this.#places.keys()] });
  }

  read(text: TitledText, document?: Document): DomainFinding {
    const found = this.#weigh(text, document);
    const weightOf = new Map<string, number>();
    for (const { word, weight } of found) {
      const domains = new Set(this.#places.get(word)?.map(({ domain }) => domain));
      for (const domain of domains) weightOf.set(domain, (weightOf.get(domain) ?? 0) + weight);
    }
    const sum = [...weightOf.values()].reduce((a, b) => a + b, 0);
    const scores = [...weightOf]
      .map(([domain, weight]) => ({ domain, score: Math.round((weight / sum) * 1e4) / 1e4 }))
      .toSorted((a, b) => b.score - a.score);
    const domain = scores[0]?.domain ?? null;
    const because = found
      .filter(({ word }) => this.#places.get(word)?.some((place) => place.domain === domain))
      .map(({ word }) => word);
    return { source: this.source, domain, scores, because: because.slice(0, MOST_QUOTES) };
  }

  /** Fields of work that a text speaks of, best first; those of `domain` alone when some are of it. */
  topicsOf(text: TitledText, domain: string | null, document?: Document): readonly TopicFinding[] {
    const byField = new Map<string, { domain: string; field: string; weight: number; quote: string }>();
    for (const { word, weight } of this.#weigh(text, document)) {
      for (const place of this.#places.get(word) ?? []) {
        if (place.field === null) continue;
        const known = byField.get(place.field);
        if (known) known.weight += weight;
        else byField.set(place.field, { domain: place.domain, field: place.field, weight, quote: word });
      }
    }
    const all = [...byField.values()].toSorted((a, b) => b.weight - a.weight);
    const own = all.filter((topic) => topic.domain === domain);
    return (own.length > 0 ? own : all).map(({ domain: of, field, quote }) => ({ domain: of, field, quote }));
  }

  #place(word: string, domain: string, field: string | null): void {
    const places = this.#places.get(word);
    if (places) places.push({ domain, field });
    else this.#places.set(word, [{ domain, field }]);
  }

  /** Different words of a text, heaviest first; the domain and the topics of one text are asked for in turn. */
  #weigh(read: TitledText, document?: Document): readonly Weighed[] {
    if (this.#last?.read !== read) {
      this.#last = { read, found: this.#count(document ?? readDocument(read.title, read.text)) };
    }
    return this.#last.found;
  }

  #count(document: Document): readonly Weighed[] {
    const found = new Map<string, Weighed>();
    const add = (part: string, times: number): void => {
      for (const { word } of this.#lists.scan(part).find(ALL)) {
        const known = found.get(word) ?? { word, weight: 0 };
        known.weight = Math.max(known.weight, times * Math.min(3, word.length - 1));
        found.set(word, known);
      }
    };
    add(foldedTitle(document, LONGEST_TITLE), IN_TITLE);
    add(foldedBody(document, LONGEST_READ), 1);
    return [...found.values()].toSorted((a, b) => b.weight - a.weight);
  }
}
