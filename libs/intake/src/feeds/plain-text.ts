import type { FoundText } from './feed-reading.js';
import { decodeEntities, windows1252 } from './html-entities.js';

/** Elements that end a line of text; all others stand inside one. */
const BREAKS = /<\/?(?:p|br|div|li|ul|ol|tr|td|th|table|h[1-6]|blockquote|section|article|hr|dd|dt|pre)\b[^<>]*>/gi;
const TAG = /<[/!?a-z][^<>]*>/gi;
const ELEMENTS =
  'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame h[1-6] head header hr html i iframe img input ins kbd label legend li link main map mark marquee meta nav nobr noscript object ol option p param picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr';
/**
 * Where nobody says that text is markup: an element of HTML, or one of a vocabulary (`o:p`, `x-card`), bare or with what
 * looks like attributes. `List<String>` and `a<b && c>d` are words.
 */
const LIKELY_ELEMENT = String.raw`</?(?:${ELEMENTS.replaceAll(' ', '|')}|[a-z]\w*[:-][\w:-]*\w)(?:\s*/?|\s(?=[^<>=]*=)[^<>]*|\s+[a-z][\w-]*\s*/?)>`;
const LIKELY_TAG = new RegExp(`<[!?][^<>]*>|</\\s*>|${LIKELY_ELEMENT}`, 'gi');
const LIKELY_MARKUP = new RegExp(String.raw`${LIKELY_ELEMENT}|&#?\w{2,16};`, 'i');

/** Text held in elements that no reader sees. */
function dropHidden(html: string): string {
  const kept: string[] = [];
  const lower = html.toLowerCase();
  let from = 0;
  for (const start of html.matchAll(/<(script|style|!--)/gi)) {
    if (start.index < from) continue;
    const name = start[1]?.toLowerCase() ?? '';
    const end = name === '!--' ? '-->' : `</${name}`;
    const at = lower.indexOf(end, start.index);
    if (at < 0) break;
    kept.push(html.slice(from, start.index));
    from = at + (name === '!--' ? end.length : 0);
  }
  return kept.join(' ') + html.slice(from);
}

/** Control characters but white space, and what is no character: a database refuses some of them. */
const UNSOUND = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/; // oxlint-disable-line no-control-regex

/** Text that any store takes: no control characters, no halves of surrogate pairs. */
export function soundText(text: string): string {
  const sound = UNSOUND.test(text) ? text.replaceAll(new RegExp(UNSOUND, 'g'), soundCharacter) : text;
  return sound.toWellFormed();
}

const soundCharacter = (character: string): string => {
  const mapped = windows1252(character.codePointAt(0) ?? 0);
  return UNSOUND.test(mapped) ? '' : mapped;
};

export const foldSpace = (text: string): string =>
  soundText(text)
    .replaceAll(/[\s\u200B\uFEFF]+/g, ' ')
    .trim();

/** HTML to what a reader sees on one line. */
function htmlToText(html: string, tag: RegExp): string {
  const shown = /<script|<style|<!--/i.test(html) ? dropHidden(html) : html;
  return foldSpace(decodeEntities(shown.replaceAll(BREAKS, ' ').replaceAll(tag, '')));
}

/** The text of an element in one line, read by its declared kind; an unknown kind is HTML when it looks like it. */
export function plainText({ value, kind }: FoundText): string {
  if (kind === 'html') return htmlToText(value, TAG);
  return kind === 'guess' && LIKELY_MARKUP.test(value) ? htmlToText(value, LIKELY_TAG) : foldSpace(value);
}
