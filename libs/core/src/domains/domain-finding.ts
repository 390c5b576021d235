import type { Document } from '../severity/text/document.js';
import type { TitledText } from './gram-counter.js';

/** What a proposal of a domain rests on: a model learned from labelled history, or lists of words. */
export type DomainSource = 'model' | 'keywords';

/** 领域: the field that a text belongs to, as a proposal. */
export interface DomainFinding {
  readonly source: DomainSource;
  /** Null when nothing speaks for any. */
  readonly domain: string | null;
  /** Share of every domain, 0..1, best first. */
  readonly scores: readonly { readonly domain: string; readonly score: number }[];
  /** Words of the text that spoke for it most, best first. */
  readonly because: readonly string[];
}

/** Tells the domain of a text. */
export abstract class DomainReader {
  abstract readonly source: DomainSource;
  /** @param document the same text, where it was folded already */
  abstract read(text: TitledText, document?: Document): DomainFinding;
}
