import { contentKey as contentKeyOf, normaliseText } from '../reports/near-duplicate.js';
import type { Instant } from '../time/instant.js';
import { type Headline, isGrievance, readHeadline } from './event-headline.js';
import type { Document } from '../severity/text/document.js';
import type { FoundWords } from '../severity/words/found-words.js';
import { WordLists } from '../severity/words/word-lists.js';
import { eventDayOf } from './event-day.js';
import { KIND_OF_WORD } from './event-kind.js';
import { namesIn, packedNames } from './event-names.js';
import { KIND_OF_MARK, KIND_OF_NAME, type Slots, slotsOf } from './event-slots.js';
import { type EventTerms, eventTermsOf, type TellingTerms } from './event-terms.js';
import { type EventText, eventTextOf, readBeginning } from './event-text.js';

/** What a report says of where, when and what happened, as far as it is needed to know the event again. */
export interface EventSignature extends Headline {
  /** Normalised title and text: equal for exact repeats. */
  readonly contentKey: string;
  /** Normalised title without what the outlet adds. */
  readonly titleKey: string;
  readonly terms: EventTerms;
  readonly slots: Slots;
  /** What may be names of it, see `packedNames`. */
  readonly names: string;
  /** 火灾, 车祸 ... of the title, else of the beginning. */
  readonly kinds: readonly string[];
  readonly grievance: boolean;
  /** On which it happened, see `eventDayOf`. */
  readonly day: number | null;
  readonly publishedAt: Instant | null;
}

export interface EventReport {
  readonly title: string;
  readonly text: string;
  readonly place?: string | null;
  readonly publishedAt?: Instant | null;
  /** Where it is known already. */
  readonly contentKey?: string;
  /** Title and text, where they were folded already. */
  readonly document?: Document;
}

const WORDS = new WordLists({
  names: [...KIND_OF_NAME.keys()],
  marks: [...KIND_OF_MARK.keys()],
  kinds: [...KIND_OF_WORD.keys()],
});
/** A citizen says at once what it is about, and of what later. */
const GRIEVANCE_READ_TO = 200;
const KIND_READ_TO = 120;

export interface ReadEvent {
  readonly signature: EventSignature;
  /** What `eventKeys` are made of; not kept. */
  readonly telling: TellingTerms;
  /** As they stand, see `namesIn`. */
  readonly names: readonly string[];
}

const NONE: ReadonlySet<number> = new Set();

export const eventSignatureOf = (report: EventReport): EventSignature => readEvent(report).signature;

/**
 * Pure and bounded: the title and the first 400 characters are read.
 * @param local what tells nothing here: the names of the office's own places, see `localTerms`
 */
export function readEvent(report: EventReport, local = NONE): ReadEvent {
  const { title, text, place, publishedAt, contentKey } = report;
  const read = eventTextOf(report.document ?? readBeginning(title, text), place ?? '');
  const found = WORDS.scan(read.whole);
  const headline = readHeadline(read.title);
  const { terms, telling } = eventTermsOf(read.title, read.lead);
  const names = namesIn(read.whole, local);
  const signature = {
    ...headline,
    grievance: isGrievance(read.whole.slice(0, read.leadAt + GRIEVANCE_READ_TO)),
    contentKey: contentKey ?? contentKeyOf(title, text),
    titleKey: normaliseText(read.title),
    terms,
    slots: slotsOf(read, found),
    names: packedNames(names),
    kinds: kindsOf(read, found),
    day: eventDayOf(read.whole, publishedAt ?? null),
    publishedAt: publishedAt ?? null,
  };
  return { signature, telling, names };
}

function kindsOf({ leadAt }: EventText, found: FoundWords): string[] {
  const within = (to: number): Set<string> =>
    new Set(found.find('kinds', 0, to).map(({ word }) => KIND_OF_WORD.get(word) ?? ''));
  const named = within(leadAt);
  return [...(named.size > 0 ? named : within(leadAt + KIND_READ_TO))];
}
