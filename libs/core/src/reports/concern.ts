import { madeOnce } from '../made-once.js';
import { type Document, isHeadlineOnly, quoteAt } from '../severity/text/document.js';
import type { ConcernKind } from '../severity/judgement.js';
import type { FoundWords, WordHit } from '../severity/words/found-words.js';
import { CharSet } from '../severity/words/char-set.js';
import { RarePattern } from '../severity/words/rare-pattern.js';
import { SoughtPattern } from '../severity/words/sought-pattern.js';
import { WordLists } from '../severity/words/word-lists.js';
import type { Voice } from './concern-words.js';
import { LEAD, READ_TO, scanConcern, SHORT } from './scan-concern.js';
import { isCallOrOffer } from './calls-and-offers.js';
import { isFeature } from './feature.js';
import { explainsItsTitle } from './how-and-why.js';
import { bigFireIn, hurtOrHalted, LONGEST_BULLETIN } from './hurt-and-halted.js';
import { isAside, isExplained, isNotice, isOfficeTalk, isToldOtherwise } from './nobodys-trouble.js';
import { weighVoices } from './weigh-voices.js';
import { isQuestion } from './question.js';
import { plainTroubleAt } from './plain-trouble.js';
import { rumourIn } from './rumour.js';
import { isSmallTalk } from './small-talk.js';
import { outvoted } from './learned/outvoted.js';
import { HONOURS, isThanks } from './thanks.js';
import { isSeen, isWitnessed } from './witnessed.js';

export interface WatchTopic {
  readonly id: string;
  readonly topic: string;
  readonly words: readonly string[];
}

export interface Concern {
  readonly kind: ConcernKind;
  /** The words of the text that show it; empty for `none`. */
  readonly quote: string;
}

const NONE: Concern = { kind: 'none', quote: '' };
/** What a text must show; a line without a body says too little to be weighed by style and must show more. */
const NEEDED = 4;
/** Without any mark of a newsroom. */
const UNMARKED = 3;
const HEADLINE_NEEDS = 6;
const HEADLINE_ONLY = 45;
/** With so many marks of a newsroom it is an article with quotations until its voice is clear. */
const SEVERAL_MARKS = 2;
const AGAINST_MARKS = 6;

/** Somebody speaks who is not an onlooker. */
const SPOKEN: readonly Voice[] = ['address', 'self', 'plea', 'ask'];
/** Somebody has a trouble of their own, whatever else a text speaks of. */
const PERSONAL: readonly Voice[] = ['address', 'self', 'plea'];
/** Without one of these a text speaks of daily life, and complains of nothing. */
const TROUBLED: readonly Voice[] = [...SPOKEN, 'grievance', 'negation'];

/** Whether citizens speak here: how they write outweighs how newsrooms write. */
function speaksForItself(document: Document, found: FoundWords, isHeadline: boolean): boolean {
  const { score, marks } = weighVoices(document);
  const needed = isHeadline ? HEADLINE_NEEDS : marks >= SEVERAL_MARKS ? AGAINST_MARKS : marks === 0 ? UNMARKED : NEEDED;
  return score >= needed && TROUBLED.some((voice) => found.has(voice));
}

const CLAUSE_END = new CharSet(',。;:!?\n');
const LONGEST_CLAUSE = 40;

/** The clause around some words, as the text has it. */
function clauseAt(document: Document, start: number, end: number): string {
  const { text } = document;
  let from = start;
  let to = end;
  while (from > 0 && to - from < LONGEST_CLAUSE && !CLAUSE_END.isAt(text, from - 1)) from -= 1;
  while (to < text.length && to - from < LONGEST_CLAUSE && !CLAUSE_END.isAt(text, to)) to += 1;
  return quoteAt(document, from, to).quote;
}

/** Of what all of a text shows. */
const firstClause = (document: Document): string => clauseAt(document, document.titleEnd, document.titleEnd + 1);

const QUOTED_FIRST: readonly Voice[] = ['grievance', 'plea', 'ask', 'negation', 'self', 'address', 'speech', 'daily'];

function quoteOf(document: Document, found: FoundWords, lists: readonly string[]): string {
  for (const list of lists) {
    const hit = found.first(list);
    if (hit) return clauseAt(document, hit.start, hit.start + hit.word.length);
  }
  return '';
}

function citizenConcern(document: Document, text: string, found: FoundWords): Concern {
  if (!isQuestion(document, text, found)) return { kind: 'complaint', quote: quoteOf(document, found, QUOTED_FIRST) };
  const title = document.text.slice(0, document.titleEnd).trimEnd();
  return { kind: 'question', quote: quoteOf(document, found, ['asksToKnow', 'ask', 'plea']) || title };
}

/** Of what was learned and no rule knows, the words that are most like it. */
const QUOTED_FOR: Readonly<Record<Exclude<ConcernKind, 'none' | 'topic'>, readonly string[]>> = {
  incident: ['newsHarm', 'sceneHurt', 'sceneForce', 'sceneHelp', 'sceneCleared'],
  complaint: QUOTED_FIRST,
  question: ['asksToKnow', 'ask', 'plea'],
  rumour: ['hearsay', 'toldBySome'],
};

/** 十几个学生吃了食堂的晚饭后开始吐: several who fall ill at once. */
const ILL = new RarePattern(/开始吐|吐了|呕吐|上吐下泻|拉肚子|腹泻|腹痛|肚子[疼痛]|发高?烧|晕倒|头晕/);
const SEVERAL_ILL = new SoughtPattern(
  /(?:[十几数百两三四五六七八九\d]+(?:余|多)?[名个位人]|不少|好多|很多|许多|一群|一批|全班)[^,。!?]{0,12}(?:学生|孩子|娃|幼儿|同学|员工|工人|客人|村民|居民|游客|顾客|人)[^。!?]{0,40}(?:开始吐|吐了|呕吐|上吐下泻|拉肚子|腹泻|腹痛|肚子[疼痛]|发高?烧|晕倒|头晕)/,
);

/** An article that tells of harm or of a grievance in its title or lead, and is no opinion, fiction, sport or review. */
function newsConcern(document: Document, found: FoundWords): Concern {
  const end = document.titleEnd + LEAD;
  if (found.has('newsAside', 0, end)) return NONE;
  // A short text tells one thing, and it may have no title.
  const head = document.text.length - document.titleEnd < SHORT ? end : document.titleEnd;
  const ill = ILL.isBetween(document.text, 0, end) ? SEVERAL_ILL.first(document.text.slice(0, end)) : null;
  if (ill) return { kind: 'incident', quote: clauseAt(document, ill.index, ill.index + ill[0].length) };
  const isBulletin = document.text.length - document.titleEnd < LONGEST_BULLETIN;
  const hurt =
    bigFireIn(document.text.slice(0, document.titleEnd)) ?? (isBulletin ? hurtOrHalted(document.text) : undefined);
  if (hurt) return { kind: 'incident', quote: clauseAt(document, hurt.start, hurt.end) };
  const first = (list: string) => found.first(list, 0, head);
  const harm = first('newsHarm');
  const asking = found.first('newsAsked', 0, end);
  const told = harm ?? asking ?? first('newsGrievance');
  const grieved =
    told ?? (found.find('newsGrievance', 0, end).length >= 2 ? found.find('newsGrievance', 0, end)[0] : undefined);
  if (!grieved) return NONE;
  const quote = clauseAt(document, grieved.start, grieved.start + grieved.word.length);
  return { kind: told === asking && asking ? 'question' : harm ? 'incident' : 'complaint', quote };
}

const listsOf = madeOnce(
  (topics: readonly WatchTopic[]) => new WordLists({ topics: topics.flatMap((topic) => topic.words) }),
);

function topicOf(document: Document, text: string, topics: readonly WatchTopic[]): Concern {
  if (topics.length === 0) return NONE;
  const hit = listsOf(topics).scan(text).first('topics');
  return hit ? { kind: 'topic', quote: quoteAt(document, hit.start, hit.start + hit.word.length).quote } : NONE;
}

/** A longer text tells more than what somebody saw. */
const WITNESSED_WITHIN = 240;

/** 评论区, 几千条评论: below a post, and no opinion piece. */
const COMMENTS = /评论[区里]|条评论/u;

function rumourOf(document: Document, text: string, found: FoundWords): Concern {
  const isAsideWord = (hit: WordHit): boolean =>
    !(hit.word === '评论' && COMMENTS.test(text.slice(hit.start - 1, hit.end + 1)));
  if (found.find('newsAside', 0, document.titleEnd + LEAD).some(isAsideWord)) return NONE;
  const rumour = rumourIn(text, document.titleEnd, found);
  return rumour ? { kind: 'rumour', quote: clauseAt(document, rumour.start, rumour.end) } : NONE;
}

/** Where a short text in nobody's official words tells a trouble plainly; -1 where none does. */
function plainTrouble(document: Document, found: FoundWords): number {
  const { text, titleEnd } = document;
  const isShort = text.length - titleEnd < WITNESSED_WITHIN;
  if (!isShort || !found.has('plain') || found.has('newsAside')) return -1;
  return weighVoices(document).marks > 1 ? -1 : plainTroubleAt(text);
}

/**
 * Whether a text raises a public concern, and which. An incident found by the reader of severities comes first, then a
 * rumour. Citizens' own words need few clues; an article needs harm or a grievance told in it. A watch topic of the
 * pack is a concern where nothing else is.
 */
export function readConcern(
  document: Document,
  known: {
    readonly incidentQuote?: string;
    /** A toll that the text itself denies. */
    readonly refutedQuote?: string;
    readonly watchTopics?: readonly WatchTopic[];
  } = {},
): Concern {
  if (known.incidentQuote) return { kind: 'incident', quote: known.incidentQuote };
  if (known.refutedQuote) return { kind: 'rumour', quote: known.refutedQuote };
  const found = scanConcern(document);
  const text = document.text.slice(0, document.titleEnd + READ_TO);
  const watchTopics = known.watchTopics ?? [];
  const ruled = ruledConcern(document, text, found, watchTopics);
  const kind = outvoted(document, ruled.kind, found);
  if (kind === ruled.kind || (kind === 'none' && ruled.kind === 'topic')) return ruled;
  if (kind === 'none') return topicOf(document, text, watchTopics);
  return { kind, quote: quoteOf(document, found, QUOTED_FOR[kind]) || firstClause(document) };
}

/** What the words and wordings that stand in rules say. */
function ruledConcern(
  document: Document,
  text: string,
  found: FoundWords,
  watchTopics: readonly WatchTopic[],
): Concern {
  const rumour = rumourOf(document, text, found);
  if (rumour.kind !== 'none') return rumour;
  if (isSmallTalk(text, found)) return NONE;
  const isShort = text.length - document.titleEnd < WITNESSED_WITHIN;
  if (isShort && !found.has('newsAside') && (isWitnessed(text) || isSeen(text, found)))
    return { kind: 'incident', quote: firstClause(document) };
  const told = newsConcern(document, found);
  const isTold = told.kind === 'incident' && !SPOKEN.some((voice) => found.has(voice));
  const raised = raisedBy(document, text, found, { told, isTold, watchTopics });
  return raised.kind === 'none' || isNobodys(document, text, found, isTold) ? NONE : raised;
}

/** Whether what is told with such words is nobody's trouble: thanks, fiction, a notice, advice, an offer. */
function isNobodys(document: Document, text: string, found: FoundWords, isTold: boolean): boolean {
  const mayThank = (!isTold || HONOURS.test(text)) && isThanks(text, found);
  if (mayThank && plainTrouble(document, found) < 0) return true;
  const end = document.titleEnd + LEAD;
  const opening = text.slice(0, end);
  if (isToldOtherwise(document.text, end) || (found.has('notice') && isNotice(opening))) return true;
  const isAddressed = found.has('address');
  if (!isAddressed && isExplained(opening)) return true;
  const mayExplain = !isAddressed && !found.has('plea') && !found.has('disaster');
  if (mayExplain && explainsItsTitle(text, document.titleEnd)) return true;
  if (
    !isTold &&
    !found.has('plea') &&
    !isAddressed &&
    (isAside(document.text, end) || isCallOrOffer(text) || isFeature(text))
  )
    return true;
  return !PERSONAL.some((voice) => found.has(voice)) && isOfficeTalk(opening);
}

function raisedBy(
  document: Document,
  text: string,
  found: FoundWords,
  { told, isTold, watchTopics }: { told: Concern; isTold: boolean; watchTopics: readonly WatchTopic[] },
): Concern {
  const isHeadline = isHeadlineOnly(document) && text.length - document.titleEnd < HEADLINE_ONLY;
  if (!isTold && speaksForItself(document, found, isHeadline)) return citizenConcern(document, text, found);
  if (told.kind !== 'none') return told;
  const troubleAt = plainTrouble(document, found);
  if (troubleAt >= 0) return { kind: 'complaint', quote: clauseAt(document, troubleAt, troubleAt + 1) };
  return topicOf(document, text, watchTopics);
}
