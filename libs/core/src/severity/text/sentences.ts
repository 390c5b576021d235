export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share a character. */
export const overlap = (one: Span, other: Span): boolean => one.end > other.start && one.start < other.end;

const [FULL_STOP = 0, EXCLAMATION = 0, QUESTION = 0, SEMICOLON = 0, LINE_BREAK = 0] = Array.from('。!?;\n', (stop) =>
  stop.charCodeAt(0),
);
/** Whether a sentence ends with this character. */
export const isStop = (code: number): boolean =>
  code === FULL_STOP || code === EXCLAMATION || code === QUESTION || code === SEMICOLON || code === LINE_BREAK;

/** What stands behind the last full stop of some words. */
export const behindLastStop = (words: string): string => words.slice(words.search(/[^。!?;\n]*$/));

/** Sentences of a folded text: 。！？; and line breaks. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!isStop(text.charCodeAt(i))) continue;
    spans.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Index of the span that holds `at`; spans are in order. */
export function spanIndexAt(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Spans of a text put together by the sentence they start in. */
export function groupBySentence<T extends { readonly start: number }>(
  sentences: readonly Span[],
  items: readonly T[],
): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const index = spanIndexAt(sentences, item.start);
    const group = groups.get(index);
    if (group) group.push(item);
    else groups.set(index, [item]);
  }
  return [...groups.values()];
}
