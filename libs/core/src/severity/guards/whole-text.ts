import type { Instant } from '../../time/instant.js';
import type { Document } from '../text/document.js';
import type { FoundWords, WordHit } from '../words/found-words.js';
import { RarePattern } from '../words/rare-pattern.js';
import type { RuleWords } from '../words/rule-words.js';
import { isDigest } from './digests.js';
import { isInPassing } from './drills-in-passing.js';
import { dayOf, oldStory } from './earlier-times.js';
import { frameOf } from './frames.js';
import { isOtherDrill, speaksOfSomethingElse, wentWrong } from './guard-exceptions.js';
import { isButReally, isNoStory } from './own-event.js';
import { HAPPENS_NOW, turnedReal } from './turned-real.js';

export interface GuardHit {
  readonly guard: string;
  readonly reason: string;
  readonly word: string;
}

/** A guard over all of a text, or over what stands before it turns to what really happened. */
export interface WholeText extends GuardHit {
  readonly until: number | undefined;
  /** Where its words stand, when it is put over the text by many of them. */
  readonly byWords: readonly WordHit[] | undefined;
}

/** Guards that a title puts over the whole text. */
const WHOLE_TEXT = new Set(['drill', 'history', 'fiction', 'court', 'statistics', 'war', 'figurative']);
/** Guards that so many different words put over the whole text: how many, and of how much of it. */
const OFTEN = new Map([
  ['fiction', { words: 3, within: 3000 }],
  ['war', { words: 3, within: 3000 }],
  ['court', { words: 2, within: 200 }],
  ['statistics', { words: 3, within: 200 }],
]);
const LEAD = 120;
/** Words so strong that the lead, too, puts them over the whole text. */
const STRONG_IN_LEAD = new RarePattern(
  /(?:广播|警报|预警|系统)测试[:,。]|这是一条测试|演练|(?:应急|消防|逃生|疏散|撤离|避险|防震|抗震|地震|防空|防汛|防台|救援|安全|反恐|处置|攻防|踩踏)[^,。;!?\n]{0,2}演习|桌面推演|救援拉动|应急拉动|(?:不是|并非|并不是)真(?:的|实)(?:灾|险|事|火)|导调[席组]|演[习练]不是演戏|(?:总指挥|总导演|指挥长)点评|周年|公祭|一[场次]演习[:,。;!]|读书[札随]记|读书笔记/,
);

/** 距上次矿难刚满一周年，该矿昨夜再次发生透水. */
const ONCE_MORE =
  /^[^。;!?\n]{0,12}(?:结束|过后|刚过|落幕)[^。;!?\n]{0,6}(?:第二天|次日|翌日|第三天|当[天晚])|^[^。;!?\n]{0,20}(?:再次|又|再度|再)(?:次|度)?(?:发生|突发|出事|爆炸|爆燃|起火|坍塌|垮塌|透水)/;

/** A word in the lead that is of the whole text. */
function strongInLead({ text, titleEnd }: Document): string | undefined {
  const strong = STRONG_IN_LEAD.firstBetween(text, titleEnd, titleEnd + LEAD);
  if (!strong) return undefined;
  const [word] = strong;
  const start = titleEnd + strong.index;
  const hit = { word, start, end: start + word.length };
  const isOver =
    isButReally(text, hit) ||
    wentWrong(text) ||
    isOfAnotherDay(text, hit) ||
    speaksOfSomethingElse(text, 'history', hit);
  const behind = text.slice(hit.end, hit.end + 50);
  return isOver || ONCE_MORE.test(behind.slice(0, 30)) || HAPPENS_NOW.test(behind) ? undefined : word;
}

interface Read {
  readonly document: Document;
  readonly guards: RuleWords['guards'];
  readonly found: FoundWords;
  readonly publishedAt: Instant | undefined;
}

/** The guard that a title, a lead or many words put over all of a text. */
export function wholeTextGuard(read: Read): WholeText | undefined {
  const hit = guardOfAll(read);
  return hit && { byWords: undefined, ...hit, until: turnedReal(read.document.text, hit.guard) };
}

/** 演练刚过一周 */
const isOfAnotherDay = (text: string, hit: WordHit): boolean =>
  isOtherDrill(text, [hit], hit.start) || isInPassing(text, hit);

type GuardOfAll = GuardHit & { readonly byWords?: readonly WordHit[] };

function guardOfAll({ document, guards, found, publishedAt }: Read): GuardOfAll | undefined {
  let byMany: GuardOfAll | undefined;
  for (const { id, reason, list, except } of guards) {
    if (!WHOLE_TEXT.has(id)) continue;
    const inTitle = found
      .find(list, 0, document.titleEnd)
      .find(
        (hit) =>
          !except.has(hit.word) &&
          !(id === 'drill' && isOfAnotherDay(document.text, hit)) &&
          !speaksOfSomethingElse(document.text, id, hit, publishedAt),
      );
    if (inTitle && !(id === 'drill' && wentWrong(document.text))) return { guard: id, reason, word: inTitle.word };
    const often = OFTEN.get(id);
    if (!often) continue;
    const byWords = found
      .find(list, 0, document.titleEnd + often.within)
      .filter((hit) => !except.has(hit.word) && !speaksOfSomethingElse(document.text, id, hit, publishedAt));
    const distinct = new Set(byWords.map((hit) => hit.word));
    if (distinct.size >= often.words && !(id === 'fiction' && isNoStory(document.text)))
      byMany ??= { guard: id, reason, word: [...distinct].join('、'), byWords };
  }
  const frame = frameOf(document);
  if (frame) return frame;
  const old = publishedAt && oldStory(document.text, dayOf(publishedAt).year);
  if (old !== undefined) return { guard: 'history', reason: '往年的事件', word: old };
  const lead = isDigest(document.text) ? undefined : strongInLead(document);
  if (lead === undefined) return byMany;
  return /周年|公祭/.test(lead)
    ? { guard: 'history', reason: '往事、纪念或背景回顾', word: lead }
    : { guard: 'drill', reason: '演练、演习或情景构建', word: lead };
}
