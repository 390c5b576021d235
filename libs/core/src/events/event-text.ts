import { type Document, foldedBody, foldedTitle, readDocument } from '../severity/text/document.js';
import { foldText } from '../severity/text/fold-text.js';

/** Title and beginning of a report as they are compared. */
export interface EventText {
  readonly title: string;
  readonly lead: string;
  /** Place that was given, title and lead, a line each. */
  readonly whole: string;
  /** Where the lead begins in the whole. */
  readonly leadAt: number;
}

const TITLE_READ_TO = 120;
/** News say what happened at the beginning, and what a citizen complains of does not change further down. */
const LEAD_READ_TO = 400;

/** What an outlet puts before its headlines: a page number, a programme, 快讯. */
const TITLE_PREFIX =
  /^(?:\d{1,3}版[^-]{0,8}-+|【[^】]{1,8}】|[^丨|｜:]{1,8}[丨｜|]|(?:快讯|突发|最新|新华社(?:快讯|消息|权威快报)?|财联社\d*月?\d*日?电?)[:,!])/;
const TITLE_SUFFIX = /(?:[（(](?:图|组图|更新|视频|深阅读|权威发布)[）)]|→|[丨｜|][^丨｜|]{1,4})$/;
/** Where an article was written and by whom is not where it happened: 新华社首尔1月28日电（记者某某）. */
const DATELINE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日)?(?:本报|新华社|中新网|中新社|人民网|央视网|财联社|界面新闻)[^电讯,。]{0,24}[电讯](?:[（(][^）)]{0,40}[）)])?|^[（(][^）)]{2,24}(?:讯|电|综合)[）)]|[（(](?:记者|编辑|实习|通讯员|作者|见习)[^）)]{1,30}[）)]|(?:记者|作者|编导|责任编辑|责编):[^,。]{1,16}/g;

/** As much of a report as is compared. */
export const readBeginning = (title: string, text: string): Document =>
  readDocument(title.slice(0, TITLE_READ_TO), text.slice(0, LEAD_READ_TO));

/** Folded, without what an outlet adds to every item of its own. */
export function eventTextOf(document: Document, place: string): EventText {
  let head = foldedTitle(document, TITLE_READ_TO).replaceAll('\n', '').toLowerCase();
  for (let before = ''; before !== head;) {
    before = head;
    const shorter = head.replace(TITLE_PREFIX, '');
    if (shorter.length >= 4) head = shorter;
  }
  head = head.replace(TITLE_SUFFIX, '');
  const body = foldedBody(document, LEAD_READ_TO).toLowerCase().replace(DATELINE, '');
  const lead = body === head ? '' : body;
  const named = place === '' ? head : `${foldText(place.slice(0, TITLE_READ_TO)).text.toLowerCase()}\n${head}`;
  return { title: head, lead, whole: `${named}\n${lead}`, leadAt: named.length + 1 };
}
