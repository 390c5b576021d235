import type { FeatureRows } from './feature-rows.js';

/** Added to every count, so that a feature that a label never shows is unlikely, not impossible. */
const SMOOTHING = 1;

/**
 * How clearly every feature separates every label from the rest: |log ratio of naive Bayes| (Wang and Manning 2012),
 * scaled so that rows keep the length 1 on average. A machine that sees features stretched by it trusts those that tell
 * labels apart, and needs less evidence of them.
 * @returns by `feature * labels + label`
 */
export function naiveBayesRatio(
  rows: FeatureRows,
  train: Int32Array,
  labelOf: Int32Array,
  labels: number,
): Float32Array {
  const having = new Float64Array(rows.grams.length * labels);
  const total = new Float64Array(rows.grams.length);
  const rowsOf = new Float64Array(labels);
  eachValue(rows, train, (feature, _, row) => {
    const at = feature * labels + (labelOf[row] ?? 0);
    having[at] = (having[at] ?? 0) + 1;
    total[feature] = (total[feature] ?? 0) + 1;
  });
  for (const row of train) rowsOf[labelOf[row] ?? 0] = (rowsOf[labelOf[row] ?? 0] ?? 0) + 1;
  const ratio = new Float32Array(having.length);
  for (let at = 0; at < ratio.length; at += 1) {
    const own = rowsOf[at % labels] ?? 0;
    const inside = share(having[at] ?? 0, own);
    const outside = share((total[Math.floor(at / labels)] ?? 0) - (having[at] ?? 0), train.length - own);
    ratio[at] = Math.abs(Math.log(inside / outside));
  }
  const square = new Float64Array(labels);
  eachValue(rows, train, (feature, value) => {
    for (let label = 0; label < labels; label += 1) {
      square[label] = (square[label] ?? 0) + (value * (ratio[feature * labels + label] ?? 0)) ** 2;
    }
  });
  const scale = square.map((sum) => (sum > 0 ? 1 / Math.sqrt(sum / train.length) : 0));
  return ratio.map((each, at) => each * (scale[at % labels] ?? 0));
}

const share = (part: number, whole: number): number => (part + SMOOTHING) / (whole + 2 * SMOOTHING);

function eachValue(
  { starts, features, values }: FeatureRows,
  train: Int32Array,
  visit: (feature: number, value: number, row: number) => void,
): void {
  for (const row of train) {
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i += 1) {
      visit(features[i] ?? 0, values[i] ?? 0, row);
    }
  }
}
