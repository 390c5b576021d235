import type { FeedItem, FeedReading } from './feed-reading.js';
import type { ParseFeedOptions } from './parse-feed.js';

export interface ParseJob {
  readonly bytes: Uint8Array;
  readonly options: ParseFeedOptions;
}

/** A part of a reading; the last one carries everything but the items. */
export interface ReadingSlice {
  readonly items: readonly FeedItem[];
  readonly frame: Omit<FeedReading, 'items'> | undefined;
}

/** What one turn of an event loop can take over without being felt. */
const SLICE_ITEMS = 250;
const SLICE_CHARACTERS = 250_000;

/** Cuts a reading into slices, in order; at least one. */
export function* sliceReading(reading: FeedReading): Generator<ReadingSlice, void> {
  const { items, ...frame } = reading;
  let slice: FeedItem[] = [];
  let characters = 0;
  for (const item of items) {
    const length = item.title.length + item.text.length;
    if (slice.length === SLICE_ITEMS || (slice.length > 0 && characters + length > SLICE_CHARACTERS)) {
      yield { items: slice, frame: undefined };
      slice = [];
      characters = 0;
    }
    slice.push(item);
    characters += length;
  }
  yield { items: slice, frame };
}
