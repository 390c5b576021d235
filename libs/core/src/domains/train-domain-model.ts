import { dealFolds } from './deal-folds.js';
import { DomainModel, softmax } from './domain-model.js';
import { type GramRows, readGrams, weighRows } from './feature-rows.js';
import { figuresOf, type LabelFigures, macroF1Of } from './label-figures.js';
import { type LinearWeights, scoreRow, trainSvm } from './linear-svm.js';
import { fingerprintOf, type LabelledText, refuseUnlearnable } from './training-row.js';

/** A model with what is known of its quality. */
export interface TrainedModel {
  readonly model: DomainModel;
  readonly macroF1: number;
  readonly labels: readonly LabelFigures[];
  /** For every row: the label that a model said which had not seen it, nor a near copy of it. */
  readonly outOfFold: readonly string[];
}

export const FOLDS = 5;
const OPTIONS = { cost: 1, epochs: 6 };

interface Lesson {
  readonly rows: readonly LabelledText[];
  readonly labels: readonly string[];
  readonly labelOf: Int32Array;
  readonly grams: GramRows;
}

/**
 * Learns a model from labelled rows and measures it by five-fold cross-validation. Deterministic.
 * @throws DomainError `too-few-rows`, `one-label`
 */
export function trainDomainModel(rows: readonly LabelledText[]): TrainedModel {
  refuseUnlearnable(rows);
  const labels = [...new Set(rows.map(({ label }) => label))].toSorted();
  const labelOf = Int32Array.from(rows, ({ label }) => labels.indexOf(label));
  const lesson = { rows, labels, labelOf, grams: readGrams(rows) };
  const scores = crossValidate(lesson);
  const outOfFold = scores.map((each) => labels[indexOfHighest(each)] ?? '');
  const figures = figuresOf(
    rows.map(({ label }) => label),
    outOfFold,
  );
  const macroF1 = macroF1Of(figures);
  const model = learn(lesson, { macroF1, sharpness: sharpnessOf(scores, labelOf) });
  return { model, macroF1, labels: figures, outOfFold };
}

/** Scores of every row by a model that was trained on the other folds. */
function crossValidate({ rows, labels, labelOf, grams }: Lesson): Float64Array[] {
  const foldOf = dealFolds(rows, FOLDS);
  const scores: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const train = Int32Array.from(rows.keys()).filter((row) => foldOf[row] !== fold);
    const features = weighRows(grams, train);
    const weights = trainSvm(features, train, labelOf, labels.length, OPTIONS);
    for (const [row, of] of foldOf.entries()) if (of === fold) scores[row] = scoreRow(features, row, weights);
  }
  return scores;
}

function learn(lesson: Lesson, measured: { readonly macroF1: number; readonly sharpness: number }): DomainModel {
  const { rows, labels, labelOf, grams } = lesson;
  const all = Int32Array.from(rows.keys());
  const features = weighRows(grams, all);
  const learned = trainSvm(features, all, labelOf, labels.length, OPTIONS);
  const gramKeys = grams.table.keys();
  // The frequent ones first: what most texts ask for lies close together in memory.
  const order = Int32Array.from(features.idf.keys()).toSorted(
    (a, b) => (features.idf[a] ?? 0) - (features.idf[b] ?? 0),
  );
  return new DomainModel({
    labels,
    keys: Uint32Array.from(order, (feature) => gramKeys[features.grams[feature] ?? 0] ?? 0),
    idf: Float32Array.from(order, (feature) => features.idf[feature] ?? 0),
    ...quantised(learned, order),
    sharpness: measured.sharpness,
    training: {
      rows: rows.length,
      macroF1: measured.macroF1,
      seen: Uint32Array.from(rows, fingerprintOf).toSorted(),
    },
  });
}

const GREATEST = 32_767;

function quantised(
  { labels, weights, bias }: LinearWeights,
  order: Int32Array,
): { weights: Int16Array; step: number; bias: number[] } {
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = heaviest / GREATEST || 1;
  const ordered = new Int16Array(weights.length);
  for (const [to, from] of order.entries()) {
    for (let label = 0; label < labels; label += 1) {
      ordered[to * labels + label] = Math.round((weights[from * labels + label] ?? 0) / step);
    }
  }
  return { weights: ordered, step, bias: [...bias] };
}

const indexOfHighest = (scores: Float64Array): number =>
  scores.reduce((best, score, i) => (score > (scores[best] ?? 0) ? i : best), 0);

/** The sharpness under which the shares of rows not seen come truest (least log loss). */
function sharpnessOf(scores: readonly Float64Array[], labelOf: Int32Array): number {
  let best = { sharpness: 1, loss: Number.POSITIVE_INFINITY };
  for (let sharpness = 0.5; sharpness <= 10; sharpness += 0.25) {
    let loss = 0;
    for (const [row, each] of scores.entries()) {
      loss -= Math.log(Math.max(1e-9, softmax(each, sharpness)[labelOf[row] ?? 0] ?? 0));
    }
    if (loss < best.loss) best = { sharpness, loss };
  }
  return best.sharpness;
}
