import { locateEvent } from '../places/locate-event.js';
import type { PlaceNames } from '../places/place-names.js';
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
 * @param quote the words of the text that show its concern, as given; '' when it raises none
 */
export function concernsUs(
  document: Document,
  scope: 'local' | 'wide',
  quote: string,
  names: PlaceNames,
): PlaceFinding {
  const { side, named } = locateEvent(document, foldText(quote.slice(0, LONGEST_QUOTE)).text, names);
  const abroad = side === 'abroad';
  if (scope === 'local') return { ours: true, because: '本地来源', elsewhere: false, abroad };
  return { ours: side === 'ours', because: named, elsewhere: side === 'other' || abroad, abroad };
}
