import { bandKeys, contentKey, similarity } from '../reports/near-duplicate.js';
import { seededRandom, shuffle } from './seeded-random.js';
import type { LabelledText } from './training-row.js';

/**
 * Texts at least this alike (shingles in common) are never on both sides of a test. The later ones are for texts that
 * share a form letter: what is common to more of a label than one fold can hold does not tell copies from other texts,
 * and with the whole of a label on one side nothing would be tested.
 */
const ALIKE = [0.5, 0.7, 0.85, 1];
const SEED = 61;

/**
 * Deals rows into folds: every label evenly, texts that are nearly the same into one fold, since a model that has seen a
 * text is not tested by its copy. The same rows are always dealt alike.
 * @returns fold of every row, 0 to `folds` - 1
 */
export function dealFolds(rows: readonly LabelledText[], folds: number): Int32Array {
  const groups = groupsOf(rows, folds);
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

function groupsOf(rows: readonly LabelledText[], folds: number): number[][] {
  const rowsOf = Map.groupBy(rows.keys(), (row) => rows[row]?.label ?? '');
  const fits = (group: readonly number[]): boolean =>
    [...Map.groupBy(group, (row) => rows[row]?.label ?? '')].every(
      ([label, { length }]) => length <= Math.ceil((rowsOf.get(label)?.length ?? 0) / folds),
    );
  const split = (group: readonly number[], level: number): number[][] => {
    const alike = ALIKE[level];
    if (alike === undefined || (level > 0 && fits(group))) return [[...group]];
    return groupAlike(rows, group, alike).flatMap((part) => split(part, level + 1));
  };
  return split([...rows.keys()], 0);
}

/** @returns the rows in groups: each is like the first of its group, or like one that is like it */
function groupAlike(rows: readonly LabelledText[], among: readonly number[], alike: number): number[][] {
  const leaders = new Map<number, number>();
  const leaderOf = (row: number): number => {
    let at = row;
    for (let to = leaders.get(at); to !== undefined; to = leaders.get(at)) at = to;
    return at;
  };
  const firstWith = new Map<number, number>();
  for (const row of among) {
    const { title = '', text } = rows[row] ?? { text: '' };
    for (const band of new Set(bandKeys(contentKey(title, text)))) {
      const other = firstWith.get(band);
      if (other === undefined) firstWith.set(band, row);
      else if (leaderOf(other) !== leaderOf(row) && similarity(text, rows[other]?.text ?? '') >= alike) {
        leaders.set(leaderOf(row), leaderOf(other));
      }
    }
  }
  return [...Map.groupBy(among, leaderOf).values()];
}
