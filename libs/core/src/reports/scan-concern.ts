import { madeOnce } from '../made-once.js';
import type { Document } from '../severity/text/document.js';
import type { FoundWords } from '../severity/words/found-words.js';
import { WordLists } from '../severity/words/word-lists.js';
import { TROUBLE_WORDS } from './plain-trouble.js';
import { NOTICE_WORDS } from './nobodys-trouble.js';
import { TALK_WORDS } from './small-talk.js';
import { PRAISE_WORDS } from './thanks.js';
import { HEARSAY } from './rumour.js';
import { SCENE } from './witnessed.js';
import { ASKS_TO_KNOW, NEWS_ASIDE, NEWS_ASKED, NEWS_GRIEVANCE, NEWS_HARM, VOICES } from './concern-words.js';

/** Folded characters behind the title that are read for a concern. */
export const READ_TO = 3000;
/** Of these a newsroom says what happened. */
export const LEAD = 160;
/** A shorter text tells one thing. */
export const SHORT = 120;

/** 身亡, 遇难, 爆炸, 坍塌, 起火, 中毒, 被困, 失踪: words that nobody says of a daily trouble. */
const DISASTER = /[亡难死爆塌火毒困失]/u;

const WORDS = {
  ...Object.fromEntries(Object.entries(VOICES).map(([name, { words }]) => [name, words])),
  asksToKnow: ASKS_TO_KNOW,
  newsGrievance: NEWS_GRIEVANCE,
  newsHarm: NEWS_HARM,
  newsAside: NEWS_ASIDE,
  newsAsked: NEWS_ASKED,
  ...HEARSAY,
  ...SCENE,
  notice: NOTICE_WORDS,
  talk: TALK_WORDS,
  plain: TROUBLE_WORDS,
  praise: PRAISE_WORDS,
  asking: [...VOICES.plea.words, ...VOICES.ask.words],
  trouble: [...NEWS_GRIEVANCE, ...NEWS_HARM, ...NEWS_ASKED, ...VOICES.grievance.words],
  disaster: NEWS_HARM.filter((word) => DISASTER.test(word)),
};
const LISTS = new WordLists(WORDS);

/** The words of concern of a text, under the names of their lists and voices; scanned once for a document. */
export const scanConcern = madeOnce(({ text, titleEnd }: Document): FoundWords =>
  LISTS.scan(text.slice(0, titleEnd + READ_TO)),
);
