import { type DomainFinding, DomainReader } from './domain-finding.js';
import { idfOf, termWeight } from './feature-rows.js';
import { GramCounter, type TitledText } from './gram-counter.js';
import { GramTable } from './gram-table.js';
import { quoteHeaviest } from './quote-heaviest.js';

/** What a model knows, as it is stored. */
export interface DomainKnowledge {
  readonly labels: readonly string[];
  /** Fingerprints of the n-grams, one per feature. */
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
  /** `weights[feature * labels + label]`, in units of `step`. */
  readonly weights: Int16Array;
  readonly step: number;
  readonly bias: readonly number[];
  /** How sharply scores become shares: softmax(sharpness * score). */
  readonly sharpness: number;
  readonly training: TrainingRecord;
}

export interface TrainingRecord {
  readonly rows: number;
  readonly macroF1: number;
  /** Fingerprints of the rows, in ascending order: what the model has seen is no test of it. */
  readonly seen: Uint32Array;
}

/** A word that is quoted as a reason is in at least this many rows. */
const fewestRowsQuoted = (rows: number): number => Math.min(20, 2 + rows / 50);

/** A linear model over character n-grams: the score of a label is one sparse dot product. */
export class DomainModel extends DomainReader {
  readonly source = 'model';
  readonly #counter: GramCounter;
  readonly #scores: Float64Array;
  /** Of the n-grams of the text that is read, in their order. */
  readonly #values: Float64Array;
  /** IDF of an n-gram that too few rows contain to be a word that people know. */
  readonly #rarestQuoted: number;

  constructor(readonly knowledge: DomainKnowledge) {
    super();
    const table = new GramTable(knowledge.keys.length);
    for (const key of knowledge.keys) table.add(key);
    this.#counter = new GramCounter(table);
    this.#rarestQuoted = idfOf(fewestRowsQuoted(knowledge.training.rows), knowledge.training.rows);
    this.#scores = new Float64Array(knowledge.labels.length);
    this.#values = new Float64Array(this.#counter.ids.length);
  }

  read(text: TitledText): DomainFinding {
    const { labels } = this.knowledge;
    const best = this.#score(text);
    const domain = labels[best];
    if (domain === undefined || this.#counter.found === 0) {
      return { source: this.source, domain: null, scores: [], because: [] };
    }
    return { source: this.source, domain, scores: this.#shares(), because: this.#because(text, best) };
  }

  /** The words of a text that speak most for a label. */
  #because(text: TitledText, label: number): readonly string[] {
    const { labels, weights, idf } = this.knowledge;
    const weightOf = (feature: number): number => {
      const isKnownWord = (idf[feature] ?? 0) < this.#rarestQuoted;
      return isKnownWord ? (weights[feature * labels.length + label] ?? 0) : 0;
    };
    return quoteHeaviest(text, this.#counter, weightOf);
  }

  /** The label alone. */
  labelOf(text: TitledText): string {
    return this.knowledge.labels[this.#score(text)] ?? '';
  }

  #score(text: TitledText): number {
    const { labels, idf, weights, step, bias } = this.knowledge;
    const counter = this.#counter;
    counter.count(text);
    const { found, ids } = counter;
    const values = this.#values;
    let square = 0;
    for (let i = 0; i < found; i += 1) {
      const feature = ids[i] ?? 0;
      const value = termWeight(counter.countOf(feature)) * (idf[feature] ?? 0);
      square += value * value;
      values[i] = value;
    }
    // Label by label: short rounds fetch the weights of many features from memory at once.
    const scores = this.#scores;
    const stride = labels.length;
    for (let label = 0; label < stride; label += 1) {
      let sum = 0;
      for (let i = 0; i < found; i += 1) {
        sum += (values[i] ?? 0) * (weights[(ids[i] ?? 0) * stride + label] ?? 0);
      }
      scores[label] = sum;
    }
    const scale = square > 0 ? step / Math.sqrt(square) : 0;
    let best = 0;
    for (let label = 0; label < scores.length; label += 1) {
      scores[label] = (scores[label] ?? 0) * scale + (bias[label] ?? 0);
      if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
    }
    return best;
  }

  #shares(): DomainFinding['scores'] {
    const { labels, sharpness } = this.knowledge;
    const shares = softmax(this.#scores, sharpness);
    return labels
      .map((domain, label) => ({ domain, score: Math.round((shares[label] ?? 0) * 1e4) / 1e4 }))
      .toSorted((a, b) => b.score - a.score);
  }
}

/** Scores as shares of 1; the sharper, the more the best one has. */
export function softmax(scores: Float64Array, sharpness: number): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(sharpness * (score - highest)));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
