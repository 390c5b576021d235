/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch that is marked: what it stands for, a line a mark, and whether it counts for nothing. */
export interface Mark extends Span {
  readonly tells?: string;
  readonly isAside?: boolean;
}

export interface Segment {
  readonly text: string;
  /** Everything that rests on these words; none for words that nothing rests on. */
  readonly marks: readonly Mark[];
}

/** A text cut wherever a mark begins or ends; marks that overlap share the segments they both cover. */
export function cutAtMarks(text: string, marks: readonly Mark[]): Segment[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])];
  const sorted = edges.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    return { text: text.slice(start, end), marks: within.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** Every place where one of the quotes stands. */
export const spansOf = (text: string, quotes: readonly string[]): Span[] =>
  quotes.flatMap((quote) =>
    quote === '' ? [] : placesOf(text, quote).map((start) => ({ start, end: start + quote.length })),
  );

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) places.push(at);
  return places;
}
