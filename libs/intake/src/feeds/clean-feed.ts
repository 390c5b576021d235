import { ENTITY, entityCharacter, joinHalves } from './html-entities.js';

/** Characters that XML 1.0 forbids, half surrogate pairs included. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu; // oxlint-disable-line no-control-regex
const ROOT = /<\?xml(?![^<>]*>\s*(?:<!DOCTYPE[^<>]*>\s*)?<html)|<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i;
const STRAY_AMPERSANDS = /(?:&(?!(?:amp|lt|gt|quot|apos|#\d{1,9}|#x[0-9a-fA-F]{1,8});))+/g;
/** A `<` that begins no tag, comment, section or instruction. */
const STRAY_LESS_THAN = /(?:<(?![a-zA-Z_/!?]))+/g;

/**
 * Repairs what commonly stops an XML parser: junk around the document, forbidden characters, HTML entities that XML does
 * not know, stray `&` and `<`.
 */
export function cleanFeed(text: string): string {
  return outsideSections(trimJunk(text).replaceAll(ILLEGAL, ''), repairMarkup);
}

/** A comment may hold a feed that was taken out; it is not where the document begins. */
const REMARKS = /<!--[^]*?(?:-->|$)/g;
const PROLOG = 65_536;

function trimJunk(text: string): string {
  const prolog = text.slice(0, PROLOG).replaceAll(REMARKS, (remark) => ' '.repeat(remark.length));
  const start = (ROOT.exec(prolog) ?? ROOT.exec(text))?.index ?? Math.max(0, text.indexOf('<'));
  const tail = text.slice(-4096);
  const end = [...tail.matchAll(/<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/gi)].at(-1);
  const stop = end ? text.length - tail.length + end.index + end[0].length : text.length;
  const body = text.slice(start, stop);
  // The declared charset was dealt with by decoding; the declaration itself is often what is broken.
  return body.replace(/^<\?xml[^<>]*\?>\s*/i, '');
}

const repairMarkup = (part: string): string =>
  joinHalves(part)
    .replaceAll(ENTITY, (whole, body: string) => repairEntity(whole, body))
    .replaceAll(STRAY_AMPERSANDS, (run) => '&amp;'.repeat(run.length))
    .replaceAll(STRAY_LESS_THAN, (run) => '&lt;'.repeat(run.length));

function repairEntity(whole: string, body: string): string {
  if (/^(?:amp|lt|gt|quot|apos)$/.test(body)) return whole;
  const character = entityCharacter(body);
  if (character !== undefined) return `&#${character.codePointAt(0)};`;
  return body.startsWith('#') ? '' : `&amp;${body};`;
}

/** Applies a repair to everything but CDATA sections and comments, in one pass. */
export function outsideSections(text: string, repair: (part: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const open of text.matchAll(/<!\[CDATA\[|<!--/g)) {
    if (open.index < from) continue;
    const close = open[0] === '<!--' ? '-->' : ']]>';
    const at = text.indexOf(close, open.index);
    if (at < 0) break;
    parts.push(repair(text.slice(from, open.index)));
    if (open[0] !== '<!--') parts.push(text.slice(open.index, at + close.length));
    from = at + close.length;
  }
  parts.push(repair(text.slice(from)));
  return parts.join('');
}
