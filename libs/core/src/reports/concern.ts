import { madeOnce } from '../made-once.js';
import type { Document } from '../severity/text/document.js';
import { quoteAt } from '../severity/text/document.js';
import type { ConcernKind } from '../severity/judgement.js';
import type { FoundWords } from '../severity/words/found-words.js';
import { WordLists } from '../severity/words/word-lists.js';
import type { Voice } from './concern-words.js';
import { LEAD, READ_TO, scanConcern, SHORT } from './scan-concern.js';
import { isAside, isOfficeTalk, isToldOtherwise } from './nobodys-trouble.js';
import { weighVoices } from './weigh-voices.js';
import { isWitnessed } from './witnessed.js';

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

const RUMOUR =
  /^网传(?!播)[^。!?\n]{2,40}$|(?:网传|传言|听说|有传|流传|谣传)[^。!?]{0,60}(?:是真的吗|是否属实|真的假的|属实吗|真假|真的吗|有没有这回事|[?])|(?:谣言|不实信息|虚假信息)[^。\n]{0,20}(?:传播|扩散|流传)|(?:网传|传言|流传|视频|消息|信息|内容|说法|传闻)[^。!?\n]{0,40}(?:不实|谣言|不属实)|(?:系|为|属|是)(?:谣言|不实)|辟谣|不信谣|(?:内部(?:消息|通知)|小道消息|紧急(?:扩散|通知)|速转|急转)[^]{0,120}(?:转给|转发|扩散|囤|快跑|赶紧|赶快|抢光|千万)/;

/** Somebody speaks who is not an onlooker. */
const SPOKEN: readonly Voice[] = ['address', 'self', 'plea', 'ask'];
/** Somebody has a trouble of their own, whatever else a text speaks of. */
const PERSONAL: readonly Voice[] = ['address', 'self', 'plea'];
/** Without one of these a text speaks of daily life, and complains of nothing. */
const TROUBLED: readonly Voice[] = [...SPOKEN, 'grievance', 'negation'];

/** Whether citizens speak here: how they write outweighs how newsrooms write. */
function speaksForItself(found: FoundWords, title: string, isHeadline: boolean): boolean {
  const { score, marks } = weighVoices(found, title);
  const needed = isHeadline ? HEADLINE_NEEDS : marks >= SEVERAL_MARKS ? AGAINST_MARKS : marks === 0 ? UNMARKED : NEEDED;
  return score >= needed && TROUBLED.some((voice) => found.has(voice));
}

const CLAUSE_END = /[,。;:!?\n]/;
const LONGEST_CLAUSE = 40;

/** The clause around some words, as the text has it. */
function clauseAt(document: Document, start: number, end: number): string {
  const { text } = document;
  let from = start;
  let to = end;
  while (from > 0 && to - from < LONGEST_CLAUSE && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - from < LONGEST_CLAUSE && !CLAUSE_END.test(text.charAt(to))) to += 1;
  return quoteAt(document, from, to).quote;
}

/** Of what all of a text shows. */
const firstClause = (document: Document): string => clauseAt(document, document.titleEnd, document.titleEnd + 1);

const ASKING: readonly Voice[] = ['plea', 'ask'];
const QUOTED_FIRST: readonly Voice[] = ['grievance', 'plea', 'ask', 'negation', 'self', 'address', 'speech', 'daily'];

function quoteOf(document: Document, found: FoundWords, lists: readonly string[]): string {
  for (const list of lists) {
    const hit = found.first(list);
    if (hit) return clauseAt(document, hit.start, hit.start + hit.word.length);
  }
  return '';
}

const TITLE_ASKS = /^(?:关于)?(?:请?咨询|请问|问一?下|问问|求问|想问|询问|请教|求助一下)|(?:咨询|疑问)$|[?吗呢]$/;

/** Asked in the title, or asked in the text without a grievance told. */
function citizenConcern(document: Document, found: FoundWords): Concern {
  const title = document.text.slice(0, document.titleEnd).trimEnd();
  const asks = found.has('asksToKnow');
  const isQuestion = TITLE_ASKS.test(title)
    ? asks || !found.has('grievance')
    : asks && !found.has('grievance') && !found.has('plea');
  if (isQuestion) return { kind: 'question', quote: quoteOf(document, found, ['asksToKnow', 'ask', 'plea']) || title };
  return { kind: 'complaint', quote: quoteOf(document, found, QUOTED_FIRST) };
}

/** 十几个学生吃了食堂的晚饭后开始吐: several who fall ill at once. */
const SEVERAL_ILL =
  /(?:[十几数百两三四五六七八九\d]+(?:余|多)?[名个位人]|不少|好多|很多|许多|一群|一批|全班)[^,。!?]{0,12}(?:学生|孩子|娃|幼儿|同学|员工|工人|客人|村民|居民|游客|顾客|人)[^。!?]{0,40}(?:开始吐|吐了|呕吐|上吐下泻|拉肚子|腹泻|腹痛|肚子[疼痛]|发高?烧|晕倒|头晕)/;

/** An article that tells of harm or of a grievance in its title or lead, and is no opinion, fiction, sport or review. */
function newsConcern(document: Document, found: FoundWords): Concern {
  const end = document.titleEnd + LEAD;
  if (found.has('newsAside', 0, end)) return NONE;
  // A short text tells one thing, and it may have no title.
  const head = document.text.length - document.titleEnd < SHORT ? end : document.titleEnd;
  const ill = SEVERAL_ILL.exec(document.text.slice(0, end));
  if (ill) return { kind: 'incident', quote: clauseAt(document, ill.index, ill.index + ill[0].length) };
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

/** Praise or thanks told first, to somebody. */
const THANKS =
  /^(?:我?(?:要|想)|特此|来电|来信|衷心|非常|十分|热烈|真心|再次)*(?:(?:向|给|对|为|把)[^,。!?\n]{1,16}?)?(?:表扬|表示(?:衷心|由衷)?的?感谢|感谢(?!信)|致谢|点赞|赞扬|谢谢)/;
/** After which thanks go on to what is still wrong. */
const STILL_WRONG = /但|然而|可是|不过|美中不足|遗憾|仍|依然|依旧|还没|反弹|又开始/;

/** Thanks that ask for nothing and tell of nothing that is still wrong; what was put right may be named. */
function isThanks(text: string, found: FoundWords): boolean {
  return THANKS.test(text) && !ASKING.some((voice) => found.has(voice)) && !STILL_WRONG.test(text);
}

/** A trouble that is over, told to thank for its end. */
const HONOURS =
  /锦旗|致敬|感谢信|表扬信|好(?:警察|干部|医生|护士|人|司机|民警)|(?:帮|替|为)[^,。!?]{0,8}(?:找回|追回|寻回|救[了回出下])/u;

const listsOf = madeOnce(
  (topics: readonly WatchTopic[]) => new WordLists({ topics: topics.flatMap((topic) => topic.words) }),
);

function topicOf(document: Document, text: string, topics: readonly WatchTopic[]): Concern {
  if (topics.length === 0) return NONE;
  const hit = listsOf(topics).scan(text).first('topics');
  return hit ? { kind: 'topic', quote: quoteAt(document, hit.start, hit.start + hit.word.length).quote } : NONE;
}

/** Ways of passing on what nobody knows; two of them make a rumour. */
const WHISPERS = [
  /(?:真假|是真是假|真真假假)[^。!?]{0,10}(?:不敢|不知|难说|打包票)|宁可信其有|半信半疑|没见着?文件/u,
  /传疯了|都在传|传到今天|群里的?语音|(?:三|几|好几|多)个群/u,
  /怕(?:引起|造成)恐慌|压着不(?:让|报)|不(?:许|让|准)(?:往外|对外|外)?(?:讲|说|传)|没(?:敢)?公布|(?:只|都)?瞒着|不让报/u,
  /自己品|别怪我没提醒|别问我是谁|别在评论区问|(?:默默|赶紧|赶快|速度?)转|转[!给]|多一个人看到/u,
  /(?:朋友|同学|亲戚|姨|舅|姑|叔|家属|熟人|邻居)[^。!?]{0,14}(?:上班|里面|当主任|当领导|扫地|讲|透|亲口|说)|透了?点?风声|刚收到的?消息|听说(?:昨|今|已|有|要)/u,
  /抢(?:空|光)|囤|搬空|取不出|不让取|赶紧取|连夜/u,
];
/** A longer text tells more than a rumour. */
const WHISPERED_WITHIN = 200;
const WITNESSED_WITHIN = 240;
const isWhispered = (text: string): boolean => WHISPERS.filter((way) => way.test(text)).length >= 2;

function rumourOf(document: Document, text: string, found: FoundWords): Concern {
  if (found.has('newsAside', 0, document.titleEnd + LEAD)) return NONE;
  if (document.text.length - document.titleEnd < WHISPERED_WITHIN && !found.has('plea') && isWhispered(text))
    return { kind: 'rumour', quote: firstClause(document) };
  if (!found.has('hearsay')) return NONE;
  const rumour = RUMOUR.exec(text);
  if (!rumour) return NONE;
  return { kind: 'rumour', quote: clauseAt(document, rumour.index, rumour.index + rumour[0].length) };
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
  const text = document.text.slice(0, document.titleEnd + READ_TO);
  const found = scanConcern(document);
  const rumour = rumourOf(document, text, found);
  if (rumour.kind !== 'none') return rumour;
  const body = text.slice(document.titleEnd).trim();
  const isHeadline =
    (document.titleEnd === 0 ? 0 : body.length) < HEADLINE_ONLY &&
    (body === '' || text.slice(0, document.titleEnd).trim() === body);
  if (text.length - document.titleEnd < WITNESSED_WITHIN && !found.has('newsAside') && isWitnessed(text))
    return { kind: 'incident', quote: firstClause(document) };
  const told = newsConcern(document, found);
  const isTold = told.kind === 'incident' && !SPOKEN.some((voice) => found.has(voice));
  if ((!isTold || HONOURS.test(text)) && isThanks(text, found)) return NONE;
  const opening = text.slice(0, document.titleEnd + LEAD);
  if (isToldOtherwise(opening)) return NONE;
  if (!isTold && !found.has('plea') && !found.has('address') && isAside(opening)) return NONE;
  if (!PERSONAL.some((voice) => found.has(voice)) && isOfficeTalk(opening)) return NONE;
  if (!isTold && speaksForItself(found, text.slice(0, document.titleEnd).trimEnd(), isHeadline))
    return citizenConcern(document, found);
  return told.kind === 'none' ? topicOf(document, text, known.watchTopics ?? []) : told;
}
