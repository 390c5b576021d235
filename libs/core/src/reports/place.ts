import { locateEvent } from '../places/locate-event.js';
import type { PlaceNames } from '../places/place-names.js';
import type { Concern } from './concern.js';
import type { Document } from '../severity/document.js';
import { foldText } from '../severity/fold-text.js';

export interface PlaceFinding {
  readonly ours: boolean;
  /** The words that decided: our place or unit, the other place, 本地来源; '' when the text names none. */
  readonly because: string;
  /** The event is in another city or abroad: certainly not ours. */
  readonly elsewhere: boolean;
  /** What happened abroad is nobody's concern here, whatever the source. */
  readonly abroad: boolean;
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
  const { side, named, country } = locateEvent(document, { kind: concern.kind, quote }, names);
  const abroad = side === 'abroad';
  if (scope === 'local') {
    const isAbroad = abroad && country && concern.kind === 'incident';
    return { ours: true, because: isAbroad ? named : '本地来源', elsewhere: false, abroad: isAbroad };
  }
  return { ours: side === 'ours', because: named, elsewhere: side === 'other' || abroad, abroad };
}
