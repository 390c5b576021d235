import { bandKeys, contentKey, similarity } from '../reports/near-duplicate.js';
import { seededRandom, shuffle } from './seeded-random.js';
import type { LabelledText } from './training-row.js';

/** Texts at least this alike (shingles in common) are never on both sides of a test. */
const ALIKE = 0.5;
const SEED = 61;

/**
 * Deals rows into folds: every label evenly, texts that are nearly the same into one fold, since a model that has seen a
 * text is not tested by its copy. The same rows are always dealt alike.
 * @returns fold of every row, 0 to `folds` - 1
 */
export function dealFolds(rows: readonly LabelledText[], folds: number): Int32Array {
  const groups = [...Map.groupBy(rows.keys(), groupAlike(rows)).values()];
  shuffle(groups, seededRandom(SEED));
  const foldOf = new Int32Array(rows.length);
  const sizes = new Map<string, number[]>();
  for (const group of groups.toSorted((a, b) => b.length - a.length)) {
    const sizesOf = (row: number): number[] => {
      const label = rows[row]?.label ?? '';
      const known = sizes.get(label) ?? Array.from({ length: folds }, () => 0);
      sizes.set(label, known);
      return known;
    };
    const first = sizesOf(group[0] ?? 0);
    const fold = first.indexOf(Math.min(...first));
    for (const row of group) {
      foldOf[row] = fold;
      const ofLabel = sizesOf(row);
      ofLabel[fold] = (ofLabel[fold] ?? 0) + 1;
    }
  }
  return foldOf;
}

/** @returns the group of a row: the number of the first row that it is like, or like one that is like it */
function groupAlike(rows: readonly LabelledText[]): (row: number) => number {
  const leaders = Int32Array.from(rows.keys());
  const leaderOf = (row: number): number => {
    let at = row;
    while (leaders[at] !== at) at = leaders[at] ?? at;
    return at;
  };
  const firstWith = new Map<number, number>();
  for (const [row, { title = '', text }] of rows.entries()) {
    for (const band of new Set(bandKeys(contentKey(title, text)))) {
      const other = firstWith.get(band);
      if (other === undefined) firstWith.set(band, row);
      else if (leaderOf(other) !== leaderOf(row) && similarity(text, rows[other]?.text ?? '') >= ALIKE) {
        leaders[leaderOf(row)] = leaderOf(other);
      }
    }
  }
  return leaderOf;
}
