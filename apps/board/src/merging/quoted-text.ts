export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

type Span = readonly [from: number, to: number];

function spansOf(text: string, quote: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    spans.push([at, at + quote.length]);
  }
  return spans;
}

const joined = (spans: readonly Span[]): Span[] =>
  spans
    .toSorted((a, b) => a[0] - b[0])
    .reduce<Span[]>((kept, span) => {
      const last = kept.at(-1);
      if (!last || span[0] > last[1]) return [...kept, span];
      return [...kept.slice(0, -1), [last[0], Math.max(last[1], span[1])]];
    }, []);

/** A text cut at every place where one of the quotes stands; overlapping quotes make one mark. */
export function markQuotes(text: string, quotes: readonly string[]): Segment[] {
  const spans = joined(quotes.filter((quote) => quote !== '').flatMap((quote) => spansOf(text, quote)));
  const segments: Segment[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    segments.push({ text: text.slice(at, from), isMarked: false }, { text: text.slice(from, to), isMarked: true });
    at = to;
  }
  return [...segments, { text: text.slice(at), isMarked: false }].filter((segment) => segment.text !== '');
}
