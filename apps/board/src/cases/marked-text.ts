import type { EvidenceMark } from '@huiying/contract';

export interface Segment {
  readonly text: string;
  /** Everything that rests on these words; none for words that nothing rests on. */
  readonly marks: readonly EvidenceMark[];
}

/** A text cut wherever a mark begins or ends; marks that overlap share the segments they both cover. */
export function cutAtMarks(text: string, marks: readonly EvidenceMark[]): Segment[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])];
  const sorted = edges.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    return { text: text.slice(start, end), marks: within.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}
