import { NEXT_TERM, termAt, weightAt, type WeightedTerms } from './event-terms.js';

/** Cosine of two sets of terms, 0..1. */
export function cosine({ packed: a, norm: normA }: WeightedTerms, { packed: b, norm: normB }: WeightedTerms): number {
  if (normA === 0 || normB === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = termAt(a, i);
    const right = termAt(b, j);
    if (left === right) sum += weightAt(a, i) * weightAt(b, j);
    if (left <= right) i += NEXT_TERM;
    if (right <= left) j += NEXT_TERM;
  }
  return sum / (normA * normB);
}

export interface Cover {
  /** Share of the weight of `part` that `whole` has too, 0..1. */
  readonly share: number;
  readonly weight: number;
}

export function cover({ packed: part, sum }: WeightedTerms, { packed: whole }: WeightedTerms): Cover {
  let shared = 0;
  for (let i = 0, j = 0; i < part.length && j < whole.length;) {
    const left = termAt(part, i);
    const right = termAt(whole, j);
    if (left === right) shared += weightAt(part, i);
    if (left <= right) i += NEXT_TERM;
    if (right <= left) j += NEXT_TERM;
  }
  return { share: sum === 0 ? 0 : shared / sum, weight: shared / 100 };
}
