import type { WeightedTerms } from './event-terms.js';

/** Cosine of two sets of terms, 0..1. */
export function cosine(a: WeightedTerms, b: WeightedTerms): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum / (a.norm * b.norm);
}

export interface Cover {
  /** Share of the weight of `part` that `whole` has too, 0..1. */
  readonly share: number;
  readonly weight: number;
}

export function cover(part: WeightedTerms, whole: WeightedTerms): Cover {
  let total = 0;
  for (const weight of part.weights) total += weight;
  let shared = 0;
  for (let i = 0, j = 0; i < part.ids.length && j < whole.ids.length;) {
    const left = part.ids[i] ?? 0;
    const right = whole.ids[j] ?? 0;
    if (left === right) shared += part.weights[i] ?? 0;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { share: total === 0 ? 0 : shared / total, weight: shared / 100 };
}
