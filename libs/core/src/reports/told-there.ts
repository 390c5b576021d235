import type { Document } from '../severity/text/document.js';
import { sentenceAround } from '../severity/text/document.js';
import type { FoundWords } from '../severity/words/found-words.js';
import { LEAD, scanConcern, SHORT } from './scan-concern.js';
import { hasMasthead, weighVoices } from './weigh-voices.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A voice that belongs to a letter; what is less clear must name place and trouble together. */
const LETTER = 9;

/** 在岚江办过卡的人, 去青禾住了两晚: a short text tells what came of what was done there. */
const DONE_THERE = /^[^,。!?]{0,10}(?:[办订买住玩吃坐租读做][了过]|打工|上班|就医|看病|出差|旅游)/;
const TO_A_PLACE = /[在去到来]$/u;
const isDoneThere = ({ text }: Document, { start, end }: Stretch): boolean =>
  TO_A_PLACE.test(text.slice(Math.max(0, start - 1), start)) && DONE_THERE.test(text.slice(end, end + LONGEST_DONE));
const LONGEST_DONE = 14;

/**
 * Somebody writes of a trouble of their own; or the text bears no mark of an article and is short, or asks for something
 * in a title that names the place: all of it is about one place.
 */
function isLetter(document: Document, found: FoundWords, places: readonly Stretch[]): boolean {
  const title = document.text.slice(0, document.titleEnd).trimEnd();
  const { score, marks } = weighVoices(document);
  if (hasMasthead(title)) return false;
  const isShort = document.text.length - document.titleEnd < SHORT;
  const asksHere = found.has('asking', 0, document.titleEnd) && places.some(({ end }) => end <= document.titleEnd);
  if (score >= LETTER) return true;
  if (!isShort) return marks <= 1 && asksHere;
  return marks === 0 || (marks === 1 && places.some((place) => isDoneThere(document, place)));
}

/**
 * Whether a complaint, question or rumour of a wide source is told of one of the places: the title or a sentence names
 * place and trouble together. An article names many places — the seat of an authority or a firm, where somebody works —
 * and is about few; one that looks back or lists cases is about none.
 * @param places where the text names us
 * @param quotes words that by themselves say what is told, such as a rumour
 */
export function isToldThere(document: Document, places: readonly Stretch[], quotes: readonly Stretch[]): boolean {
  const found = scanConcern(document);
  // What may be an accident of ours is looked at, wherever the text names us.
  if (found.has('disaster', 0, document.titleEnd + LEAD)) return true;
  const isAside = found.has('newsAside', 0, document.titleEnd) && !found.has('address') && !found.has('self');
  if (isAside) return false;
  if (isLetter(document, found, places)) return true;
  return places.some(({ start, end }) => {
    const sentence = sentenceAround(document, start, end);
    if (found.has('newsAside', sentence.start, sentence.end)) return false;
    return (
      found.has('trouble', sentence.start, sentence.end) ||
      quotes.some((quote) => quote.start < sentence.end && quote.end > sentence.start)
    );
  });
}

/** Where the title or lead first says that somebody came to harm; a text tells first what happened. */
export function firstHarm(document: Document): Stretch | undefined {
  return scanConcern(document).first('newsHarm', 0, document.titleEnd + LEAD);
}
