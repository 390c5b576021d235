import { DomainError } from '../domain-error.js';
import { contentKey } from '../reports/near-duplicate.js';
import type { TitledText } from './gram-counter.js';
import { nextHash } from './gram-keys.js';

export interface LabelledText extends TitledText {
  readonly label: string;
}

/** What labels a learner can do with: more than one, each with rows to learn from and to be tested on. */
const FEWEST_ROWS = 20;
const FEWEST_PER_LABEL = 5;
const LONGEST_LABEL = 40;
const LONGEST_TEXT = 200_000;

/** @returns the row, or why it is none */
export function readTrainingRow(value: unknown): LabelledText | { readonly mistake: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { mistake: '应为 JSON 对象' };
  const { title, text, label } = value as Readonly<Record<string, unknown>>;
  if (text === undefined || text === null) return { mistake: '缺少 text' };
  if (typeof text !== 'string') return { mistake: 'text 应为文字' };
  if (text.trim() === '') return { mistake: 'text 是空的' };
  if (text.length > LONGEST_TEXT) return { mistake: `text 超过 ${LONGEST_TEXT} 字` };
  if (label === undefined || label === null) return { mistake: '缺少 label' };
  if (typeof label !== 'string') return { mistake: 'label 应为文字' };
  if (label.trim() === '') return { mistake: 'label 是空的' };
  if (label.trim().length > LONGEST_LABEL) return { mistake: `label 超过 ${LONGEST_LABEL} 字` };
  if (title !== undefined && title !== null && typeof title !== 'string') return { mistake: 'title 应为文字' };
  return { title: title ?? undefined, text, label: label.trim() };
}

/** Labels with too few rows to learn from; their rows are passed over. */
export function rareLabels(rows: readonly LabelledText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count < FEWEST_PER_LABEL));
}

export const whyRare = (label: string, count: number): string =>
  `标签“${label}”只有 ${count} 行，至少要 ${FEWEST_PER_LABEL} 行才能学习`;

/** @throws DomainError `too-few-rows`, `one-label` when nothing can be learned from the rows */
export function refuseUnlearnable(rows: readonly LabelledText[]): void {
  if (rows.length < FEWEST_ROWS) {
    throw new DomainError('invalid', 'too-few-rows', `可用的训练行太少：${rows.length} 行，至少要 ${FEWEST_ROWS} 行`);
  }
  const [first] = rows;
  if (rows.every(({ label }) => label === first?.label)) {
    throw new DomainError('invalid', 'one-label', `只有一个标签“${first?.label ?? ''}”，至少要两个才能区分`);
  }
}

/** Tells whether a row was seen before, whatever its label and punctuation. */
export function fingerprintOf({ title = '', text }: TitledText): number {
  const key = contentKey(title, text);
  let hash = key.length;
  for (let i = 0; i < key.length; i += 1) hash = nextHash(hash, key.charCodeAt(i));
  return hash >>> 0;
}
