import type { Mention } from '../measures.js';

/** What is counted part by part as one total, from the first part to the last; undefined of fewer than two. */
export function addedUp(parts: readonly Mention[]): Mention | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return undefined;
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  const high = parts.reduce((sum, part) => sum + part.high, 0);
  return { ...first, kind: 'total', stated: low, low, high, end: last.end };
}
