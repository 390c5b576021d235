import { sentenceAround } from './document.js';
import type { Document } from './document.js';
import type { RuleWords } from './rule-words.js';
import type { WordHit } from './word-finder.js';

export interface GuardHit {
  readonly guard: string;
  readonly reason: string;
  readonly word: string;
}

/** What of the whole text guards need; read once per text. */
export interface GuardContext {
  readonly document: Document;
  readonly words: RuleWords;
  readonly places: readonly (WordHit & { readonly foreign: boolean })[];
  readonly titleForeign: string | undefined;
  readonly wholeText: GuardHit | undefined;
  readonly refutedAt: readonly WordHit[];
  readonly reportYear: number | undefined;
}

/** Guards that a title puts over the whole text. */
const WHOLE_TEXT = new Set(['drill', 'history', 'fiction', 'court', 'statistics', 'war', 'figurative']);
const LEAD = 120;
/** Words so strong that the lead, too, puts them over the whole text. */
const STRONG_IN_LEAD = /演练|应急演习|消防演习|桌面推演|周年|公祭/;
const LOCAL_AREA = /[一-龥]{2}(?:自治区|自治州|县|镇|乡|街道|区)/;

function placesOf(document: Document, words: RuleWords): GuardContext['places'] {
  return words.places
    .find(document.text)
    .filter((hit) => words.foreign.has(hit.word) || words.domestic.has(hit.word))
    .map((hit) => ({ ...hit, foreign: words.foreign.has(hit.word) }));
}

function wholeTextGuard(document: Document, words: RuleWords): GuardHit | undefined {
  for (const { id, reason, finder } of words.guards) {
    if (!WHOLE_TEXT.has(id)) continue;
    const inTitle = finder.first(document.text, 0, document.titleEnd);
    if (inTitle) return { guard: id, reason, word: inTitle.word };
    const distinct = new Set(finder.find(document.text).map((hit) => hit.word));
    const often = (id === 'fiction' || id === 'war') && distinct.size >= 3;
    if (often) return { guard: id, reason, word: [...distinct][0] ?? '' };
  }
  const lead = STRONG_IN_LEAD.exec(document.text.slice(document.titleEnd, document.titleEnd + LEAD))?.[0];
  if (lead === undefined) return undefined;
  return /周年|公祭/.test(lead)
    ? { guard: 'history', reason: '往事、纪念或背景回顾', word: lead }
    : { guard: 'drill', reason: '演练、演习或情景构建', word: lead };
}

export function guardContext(document: Document, words: RuleWords, reportYear: number | undefined): GuardContext {
  const places = placesOf(document, words);
  const inTitle = places.filter((place) => place.start < document.titleEnd);
  const titleForeign = inTitle.some((place) => !place.foreign) ? undefined : inTitle[0]?.word;
  return {
    document,
    words,
    places,
    titleForeign,
    wholeText: wholeTextGuard(document, words),
    refutedAt: words.refuted.find(document.text),
    reportYear: reportYear ?? latestYear(document.text),
  };
}

/** Without a date of publication the latest year that the text names stands for it. */
function latestYear(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map((found) => Number(found[1]));
  return years.length === 0 ? undefined : Math.max(...years);
}

const foreignHit = (word: string): GuardHit => ({ guard: 'foreign', reason: '事发地不在内地（大陆）', word });
const refutedHit = (word: string): GuardHit => ({ guard: 'refuted', reason: '已被辟谣的信息', word });

function foreignGuard(context: GuardContext, at: number): GuardHit | undefined {
  const { places, document, titleForeign } = context;
  const sentence = sentenceAround(document, at, at);
  const near = places.filter((place) => place.start >= sentence.start && place.start < at);
  const last = near.at(-1);
  if (titleForeign !== undefined) return foreignHit(titleForeign);
  if (last) return last.foreign ? foreignHit(last.word) : undefined;
  if (LOCAL_AREA.test(document.text.slice(sentence.start, at))) return undefined;
  const inTitle = places.find((place) => place.start < document.titleEnd);
  if (inTitle) return undefined;
  const before = places.filter((place) => place.start < at).at(-1) ?? places[0];
  return before?.foreign === true ? foreignHit(before.word) : undefined;
}

const REPAIRED = /实际|经核实[^。]{0,12}(?:造成|确有|为)|真实情况|事实上|真相是/;

/** A toll is refuted when hearsay tells it and the text denies it, or when the title already denies; 实际死亡9人 stands. */
function refutedGuard(context: GuardContext, at: number): GuardHit | undefined {
  const { document, words, refutedAt } = context;
  if (refutedAt.length === 0) return undefined;
  const sentence = sentenceAround(document, at, at);
  if (REPAIRED.test(document.text.slice(sentence.start, at))) return undefined;
  const inTitle = refutedAt.find((found) => found.start < document.titleEnd);
  const inSentence = refutedAt.find((found) => found.start >= at && found.start < sentence.end);
  const told = words.hearsay.has(document.text, sentence.start, sentence.end);
  const denied = inSentence ?? inTitle ?? (told ? refutedAt[0] : undefined);
  return denied ? refutedHit(denied.word) : undefined;
}

const NORM_BOUNDS = /[人元]以上[^。;]{0,24}(?:以下|或者?|的(?:事故|火灾|[,。]))|以上、?不满/;

const STATISTICAL_YEARS = /近[\d一二三四五六七八九十两]{1,2}年|(?:\d{4}年)?(?:至|到|-)\d{4}年|\d{4}年以来/;

function yearGuard(context: GuardContext, sentence: string): GuardHit | undefined {
  const { reportYear } = context;
  if (reportYear === undefined) return undefined;
  const years = [...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map((found) => Number(found[1]));
  const early = years.length > 0 && years.every((year) => year < reportYear);
  return early ? { guard: 'history', reason: '往年的事件', word: `${Math.max(...years)}年` } : undefined;
}

/** Why what is stated at [start, end) is not of an event to grade, or undefined when it is. */
export function guardAt(context: GuardContext, start: number, end: number): GuardHit | undefined {
  const { document, words } = context;
  if (context.wholeText) return context.wholeText;
  const span = sentenceAround(document, start, end);
  const sentence = document.text.slice(span.start, span.end);
  for (const { id, reason, finder } of words.guards) {
    const before = id === 'hypothetical' || id === 'history' || id === 'statistics';
    const hit = finder.first(document.text, span.start, before ? start : span.end);
    if (hit) return { guard: id, reason, word: hit.word };
  }
  const years = STATISTICAL_YEARS.exec(document.text.slice(span.start, start));
  if (years) return { guard: 'statistics', reason: '统计数据，不是一起事件', word: years[0] };
  const norm = NORM_BOUNDS.exec(document.text.slice(Math.max(span.start, start - 30), Math.min(span.end, end + 40)));
  if (norm) return { guard: 'norm', reason: '法规、预案或标准条文', word: norm[0] };
  return yearGuard(context, sentence) ?? refutedGuard(context, start) ?? foreignGuard(context, start);
}
