import { locateEvent } from '../places/locate-event.js';
import type { PlaceNames } from '../places/place-names.js';
import type { ConcernKind } from '../severity/judgement.js';
import type { Concern } from './concern.js';
import type { Document } from '../severity/text/document.js';
import { foldText } from '../severity/text/fold-text.js';
import { firstHarm, isToldThere } from './told-there.js';

export interface PlaceFinding {
  readonly ours: boolean;
  /** The words that decided: our place or unit, the other place, 本地来源; '' when the text names none. */
  readonly because: string;
  /** The event is in another city or abroad: certainly not ours. */
  readonly elsewhere: boolean;
  /** What happened abroad is nobody's concern here, whatever the source. */
  readonly abroad: boolean;
  /** The text names us, and tells its trouble of no place: nobody's for certain. */
  readonly isOnlyNamed?: boolean;
}

const LONGEST_QUOTE = 200;

/**
 * Whether a report concerns us: its source is local, or what it tells happened at a place or to a unit of ours. A text
 * that only names one of our places is not ours.
 */
export function concernsUs(
  document: Document,
  scope: 'local' | 'wide',
  concern: Concern,
  names: PlaceNames,
): PlaceFinding {
  const quote = foldText(concern.quote.slice(0, LONGEST_QUOTE)).text;
  const first = concern.kind === 'incident' ? firstHarm(document)?.start : undefined;
  const { side, named, country, naming } = locateEvent(document, { kind: concern.kind, quote, first }, names);
  const abroad = side === 'abroad';
  if (scope === 'local') {
    const isAbroad = abroad && country && concern.kind === 'incident';
    return { ours: true, because: isAbroad ? named : '本地来源', elsewhere: false, abroad: isAbroad };
  }
  if (
    side === 'ours' &&
    concern.kind !== 'incident' &&
    !isToldThere(document, naming, quotesOf(document, concern, quote))
  )
    return { ours: false, because: named, elsewhere: false, abroad: false, isOnlyNamed: true };
  return { ours: side === 'ours', because: named, elsewhere: side === 'other' || abroad, abroad };
}

/** The words of a question, a rumour or a watched topic say what is told; those of a complaint may be any that sound like one. */
const SAYS_WHAT: readonly ConcernKind[] = ['question', 'rumour', 'topic'];
function quotesOf({ text }: Document, { kind }: Concern, quote: string): { start: number; end: number }[] {
  const start = quote === '' || !SAYS_WHAT.includes(kind) ? -1 : text.indexOf(quote);
  return start < 0 ? [] : [{ start, end: start + quote.length }];
}
