import { withBarredTables } from './blank-tables.js';
import { withChineseMarks } from './chinese-marks.js';
import { withoutCredits } from './credits.js';
import { foldedLength, foldText, originalSpan } from './fold-text.js';
import type { FoldedText } from './fold-text.js';
import type { Field } from '../measures.js';
import { withPlainParticles } from './plain-particles.js';
import { repeatedByTitle } from './repeated-title.js';
import { sentencesOf, spanIndexAt } from './sentences.js';
import type { Span } from './sentences.js';

/** Longer texts are read to here and say so. */
export const LONGEST_TEXT = 20_000;
/** A longer title is read to here. */
export const LONGEST_TITLE = 500;

/** Title and text folded as one, so that a sentence is read the same way wherever it stands. */
export interface Document {
  readonly folded: FoldedText;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Folded length of the title; 0 without one of its own. */
  readonly titleEnd: number;
  readonly titleLength: number;
  /** Length of the beginning of the text that the title only says once more: it is read once; 0 where the title says anything of its own. */
  readonly headingLength: number;
  readonly cut: boolean;
}

/** 通报标题: a first line that is no sentence and no field of a form, and has more below it is the title of a text that came without one. */
const OWN_TITLE =
  /^(?![^\n]{0,50}[：:][^\n]{0,50}\n[^\n：:]{0,12}[：:])[^\n。；;]{4,50}(?<![。；;，,：:、…])\r?\n(?=\s*\S[^]{20})/;
const ownTitle = (body: string): string => OWN_TITLE.exec(body)?.[0] ?? '';

export function readDocument(title: string | undefined, text: string): Document {
  const body = text.slice(0, LONGEST_TEXT);
  const given = (title ?? '').slice(0, LONGEST_TITLE);
  const headingLength = repeatedByTitle(given, body);
  const head = given === '' || headingLength > 0 ? '' : `${given}\n`;
  const marked = withChineseMarks(withBarredTables(body));
  const folded = { ...foldText(withPlainParticles(withChineseMarks(head) + marked)), original: head + body };
  const titleEnd = foldedLength(head === '' ? marked.slice(0, ownTitle(body).length) : head);
  const read = withoutCredits(folded.text);
  return {
    folded,
    text: read,
    sentences: sentencesOf(read),
    titleEnd,
    titleLength: head.length,
    headingLength,
    cut: text.length > LONGEST_TEXT,
  };
}

/** The first characters of the title, at most 500, as folded alone. */
export const foldedTitle = ({ folded, titleLength, headingLength }: Document, longest: number): string =>
  folded.part(0, Math.min(longest, headingLength > 0 ? headingLength : Math.max(0, titleLength - 1))).trim();

/** The text says nothing beyond its title. */
export const isHeadlineOnly = ({ folded, text, titleEnd, headingLength }: Document): boolean =>
  headingLength > 0
    ? folded.original.slice(headingLength).trim() === ''
    : titleEnd > 0 && text.slice(titleEnd).trim() === '';

/** The first characters of the text as folded alone. */
export const foldedBody = ({ folded, titleLength }: Document, longest: number): string =>
  folded.part(titleLength, Math.min(folded.original.length, titleLength + longest));

/** Title and beginning of the text as folded, a line each. */
export const foldedTo = ({ folded, titleLength }: Document, longest: number): string =>
  folded.part(0, Math.min(folded.original.length, titleLength + longest));

/** The words of the title or the text as given, with offsets in that field; of what stands in both, those of the text. */
export function quoteAt(
  document: Document,
  start: number,
  end: number,
): { field: Field; start: number; end: number; quote: string } {
  const { folded, titleLength } = document;
  const span = originalSpan(folded, start, end);
  const inTitle = span.start < titleLength && folded.original.slice(titleLength, span.end).trim() === '';
  const shift = inTitle ? 0 : titleLength;
  const from = Math.max(span.start, shift);
  const quote = span.quote.slice(from - span.start).trimEnd();
  return { field: inTitle ? 'title' : 'text', start: from - shift, end: from - shift + quote.length, quote };
}

const WIDEST_SENTENCE = 240;

/** The sentence around a place, cut to a bounded width. */
export function sentenceAround(document: Document, start: number, end: number): Span {
  const span = document.sentences[spanIndexAt(document.sentences, start)] ?? { start, end };
  return {
    start: Math.max(span.start, start - WIDEST_SENTENCE),
    end: Math.min(Math.max(span.end, end), end + WIDEST_SENTENCE),
  };
}
