import type { FeatureRows } from './feature-rows.js';
import { naiveBayesRatio } from './naive-bayes-ratio.js';
import { seededRandom, shuffle } from './seeded-random.js';

export interface SvmOptions {
  /** What a row on the wrong side costs, beside the size of the weights. */
  readonly cost: number;
  readonly epochs: number;
}

/** One weight per feature and label, `weights[feature * labels + label]`, and one bias per label. */
export interface LinearWeights {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const SEED = 20_160_730;

/**
 * One linear support vector machine per label against the rest (hinge loss, dual coordinate descent after Hsieh et al.
 * 2008), over features stretched by their naive Bayes ratio; all labels in one pass over a row, so that its features are
 * fetched once. The same rows give the same weights.
 * @param labelOf label of every row, 0 to `labels` - 1
 */
export function trainSvm(
  rows: FeatureRows,
  train: Int32Array,
  labelOf: Int32Array,
  labels: number,
  options: SvmOptions,
): LinearWeights {
  const stretch = naiveBayesRatio(rows, train, labelOf, labels);
  const machine = new Machine(rows, { labelOf, labels, stretch, cost: options.cost });
  const order = Int32Array.from(train);
  const random = seededRandom(SEED);
  for (const row of train) machine.measure(row);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const row of order) machine.fit(row);
  }
  // What was learned of stretched features holds for plain ones when the weights are stretched in their stead.
  const weights = machine.weights.map((weight, at) => weight * (stretch[at] ?? 0));
  return { labels, weights, bias: machine.bias };
}

interface Task {
  readonly labelOf: Int32Array;
  readonly labels: number;
  readonly stretch: Float32Array;
  readonly cost: number;
}

class Machine {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Dual variables, 0 to cost: `alpha[row * labels + label]`. */
  readonly #alpha: Float32Array;
  /** Squared length of a row as a label sees it; the bias counts as one more feature. */
  readonly #square: Float32Array;
  readonly #margin: Float64Array;

  constructor(
    private readonly rows: FeatureRows,
    private readonly task: Task,
  ) {
    const { labels, labelOf } = task;
    this.weights = new Float32Array(rows.grams.length * labels);
    this.bias = new Float32Array(labels);
    this.#alpha = new Float32Array(labelOf.length * labels);
    this.#square = new Float32Array(labelOf.length * labels).fill(1);
    this.#margin = new Float64Array(labels);
  }

  measure(row: number): void {
    const { features, values, starts } = this.rows;
    const { labels, stretch } = this.task;
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i += 1) {
      const at = (features[i] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1) {
        const value = (values[i] ?? 0) * (stretch[at + label] ?? 0);
        this.#square[row * labels + label] = (this.#square[row * labels + label] ?? 0) + value * value;
      }
    }
  }

  fit(row: number): void {
    const { labels, labelOf, cost } = this.task;
    const margin = this.#margin;
    margin.set(this.bias);
    this.#addScores(row, margin);
    let isMoved = false;
    for (let label = 0; label < labels; label += 1) {
      const sign = labelOf[row] === label ? 1 : -1;
      const at = row * labels + label;
      const before = this.#alpha[at] ?? 0;
      const gradient = sign * (margin[label] ?? 0) - 1;
      this.#alpha[at] = Math.min(Math.max(before - gradient / (this.#square[at] ?? 1), 0), cost);
      const step = ((this.#alpha[at] ?? 0) - before) * sign;
      margin[label] = step;
      this.bias[label] = (this.bias[label] ?? 0) + step;
      if (step !== 0) isMoved = true;
    }
    if (isMoved) this.#move(row, margin);
  }

  #addScores(row: number, scores: Float64Array): void {
    const { features, values, starts } = this.rows;
    const { labels, stretch } = this.task;
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i += 1) {
      const value = values[i] ?? 0;
      const at = (features[i] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1) {
        const weight = (this.weights[at + label] ?? 0) * (stretch[at + label] ?? 0);
        scores[label] = (scores[label] ?? 0) + value * weight;
      }
    }
  }

  #move(row: number, steps: Float64Array): void {
    const { features, values, starts } = this.rows;
    const { labels, stretch } = this.task;
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i += 1) {
      const value = values[i] ?? 0;
      const at = (features[i] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1) {
        const change = value * (steps[label] ?? 0) * (stretch[at + label] ?? 0);
        if (change !== 0) this.weights[at + label] = (this.weights[at + label] ?? 0) + change;
      }
    }
  }
}

/** Scores of a row: above 0 speaks for a label. */
export function scoreRow(rows: FeatureRows, row: number, { labels, weights, bias }: LinearWeights): Float64Array {
  const scores = Float64Array.from(bias);
  for (let i = rows.starts[row] ?? 0, end = rows.starts[row + 1] ?? 0; i < end; i += 1) {
    const value = rows.values[i] ?? 0;
    const at = (rows.features[i] ?? 0) * labels;
    for (let label = 0; label < labels; label += 1) {
      scores[label] = (scores[label] ?? 0) + value * (weights[at + label] ?? 0);
    }
  }
  return scores;
}
