import { madeOnce } from '../made-once.js';
import type { Document } from '../severity/text/document.js';
import { type Voice, VOICES } from './concern-words.js';
import { scanConcern } from './scan-concern.js';

const NAMES = Object.keys(VOICES) as Voice[];

/** 04版 - , 焦点丨, （评论员观察）: how newsrooms head an article, and no citizen a letter. */
const MASTHEAD = /^\d{2}版|[丨|｜【「]|\([^()]{2,16}\)$/;
const MASTHEAD_WEIGHS = -6;

export const hasMasthead = (title: string): boolean => MASTHEAD.test(title);

/**
 * How far a text sounds like somebody with a trouble of their own, and how many marks of an article it bears. A letter
 * to an office scores 9 or more in nine of ten, an article seldom.
 */
export const weighVoices = madeOnce((document: Document): { readonly score: number; readonly marks: number } => {
  const found = scanConcern(document);
  const title = document.text.slice(0, document.titleEnd).trimEnd();
  let score = hasMasthead(title) ? MASTHEAD_WEIGHS : 0;
  let marks = score < 0 ? 1 : 0;
  for (const name of NAMES) {
    const { weight, most } = VOICES[name];
    const different = found.different(name, most);
    score += weight * different;
    if (weight < 0) marks += different;
  }
  return { score, marks };
});
