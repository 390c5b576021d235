import { GramCounter, type TitledText } from './gram-counter.js';
import { GramTable } from './gram-table.js';

/** N-grams of many texts: those of row `i` stand at `starts[i]` to `starts[i + 1]`. */
export interface GramRows {
  readonly table: GramTable;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly counts: Uint16Array;
}

/** The same, weighed: log-TF-IDF of the n-grams that several rows of the training part contain, each row of length 1. */
export interface FeatureRows {
  readonly starts: Int32Array;
  /** Features are numbered anew, without gaps. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** By feature: the number of its n-gram in the table, and its IDF. */
  readonly grams: Int32Array;
  readonly idf: Float32Array;
}

/** N-grams that fewer rows contain are names and slips; a short history has no row to spare. */
const fewestRows = (rows: number): number => (rows < 1_000 ? 2 : 5);

export function readGrams(texts: readonly TitledText[]): GramRows {
  const table = new GramTable(1 << 18);
  const counter = new GramCounter(table, true);
  const starts = new Int32Array(texts.length + 1);
  let ids = new Int32Array(1 << 20);
  let counts = new Uint16Array(1 << 20);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    counter.count(text);
    if (end + counter.found > ids.length) {
      ids = copyTo(new Int32Array(ids.length * 2), ids);
      counts = copyTo(new Uint16Array(counts.length * 2), counts);
    }
    for (let i = 0; i < counter.found; i += 1) {
      const id = counter.ids[i] ?? 0;
      ids[end] = id;
      counts[end] = counter.countOf(id);
      end += 1;
    }
    starts[row + 1] = end;
  }
  return { table, starts, ids: ids.subarray(0, end), counts: counts.subarray(0, end) };
}

function copyTo<T extends Int32Array | Uint16Array>(to: T, from: T): T {
  to.set(from);
  return to;
}

/** IDF of an n-gram that `df` of `rows` rows contain. */
export const idfOf = (df: number, rows: number): number => Math.log((rows + 1) / (df + 1)) + 1;

/** Weight of an n-gram that a row contains `count` times. */
export const termWeight = (count: number): number => 1 + (LOG[count] ?? Math.log(count));
const LOG = Float64Array.from({ length: 64 }, (_, count) => Math.log(Math.max(1, count)));

/** Weighs all rows by what the rows of `train` teach of the n-grams; those that they do not teach are left out. */
export function weighRows(rows: GramRows, train: Int32Array): FeatureRows {
  const df = new Int32Array(rows.table.size);
  for (const row of train) {
    for (let i = rows.starts[row] ?? 0, end = rows.starts[row + 1] ?? 0; i < end; i += 1) {
      const id = rows.ids[i] ?? 0;
      df[id] = (df[id] ?? 0) + 1;
    }
  }
  const featureOf = new Int32Array(df.length).fill(-1);
  let size = 0;
  const fewest = fewestRows(train.length);
  for (const [id, count] of df.entries()) if (count >= fewest) featureOf[id] = size++;
  const grams = new Int32Array(size);
  const idf = new Float32Array(size);
  for (const [id, feature] of featureOf.entries()) {
    if (feature < 0) continue;
    grams[feature] = id;
    idf[feature] = idfOf(df[id] ?? 0, train.length);
  }
  return { ...valuesOf(rows, featureOf, idf), grams, idf };
}

function valuesOf(
  rows: GramRows,
  featureOf: Int32Array,
  idf: Float32Array,
): Pick<FeatureRows, 'starts' | 'features' | 'values'> {
  const starts = new Int32Array(rows.starts.length);
  const features = new Int32Array(rows.ids.length);
  const values = new Float32Array(rows.ids.length);
  let end = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const start = end;
    let square = 0;
    for (let i = rows.starts[row] ?? 0, last = rows.starts[row + 1] ?? 0; i < last; i += 1) {
      const feature = featureOf[rows.ids[i] ?? 0] ?? -1;
      if (feature < 0) continue;
      const value = termWeight(rows.counts[i] ?? 1) * (idf[feature] ?? 0);
      features[end] = feature;
      values[end] = value;
      square += value * value;
      end += 1;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = start; i < end; i += 1) values[i] = (values[i] ?? 0) * scale;
    starts[row + 1] = end;
  }
  return { starts, features: features.subarray(0, end), values: values.subarray(0, end) };
}
