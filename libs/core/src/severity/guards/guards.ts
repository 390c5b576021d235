import { madeOnce } from '../../made-once.js';
import type { Instant } from '../../time/instant.js';
import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';
import type { RuleWords } from '../words/rule-words.js';
import { dayOf, earlierThisYear, earlierYear, latestYear, toldAsLesson, toldOfThen } from './earlier-times.js';
import type { YearMonth } from './earlier-times.js';
import {
  isOtherDrill,
  isOverBehind,
  isOverBy,
  looksAhead,
  speaksOfSomethingElse,
  wentWrong,
} from './guard-exceptions.js';
import { afterTurn, isBehindEvent, isBesideWords } from './beside-words.js';
import { isLeftFor } from './drills-in-passing.js';
import { isBesideOwnEvent, isOfGuests, isTurnedFromDrill } from './own-event.js';
import { isPastFearing, isUsedByAll } from './plainly-of-now.js';
import { scriptOf } from './other-drills.js';
import { isAskedOfWhatMayBe } from './asked-of-what-may-be.js';
import { comparedOrFeared } from './compared-or-feared.js';
import { countedOver } from './counted-over.js';
import { isCountedOfThis } from './counted-of-this.js';
import { dreamtOf } from './dreamt-of.js';
import { toldOfNobody } from './told-of-nobody.js';
import { turnedReal } from './turned-real.js';
import { foreignPlaceOf } from './foreign-places.js';
import { normOf } from './norms.js';
import { placesOf, type Place } from './named-places.js';
import { refutedBy } from './refuted-guard.js';
import { type GuardHit, type WholeText, wholeTextGuard } from './whole-text.js';
import type { FoundWords, WordHit } from '../words/found-words.js';

/** What of the whole text guards need; read once per text. */
export interface GuardContext {
  readonly document: Document;
  readonly words: RuleWords;
  /** Where the words of the rules stand in the text. */
  readonly found: FoundWords;
  /** The same with the parts of a word farther apart; found when first asked. */
  readonly foundWidely: () => FoundWords;
  /** Those of which a word stands in the text. */
  readonly guards: RuleWords['guards'];
  readonly publishedAt: Instant | undefined;
  /** Named places in order; found when the first guard asks. */
  readonly places: () => readonly Place[];
  readonly wholeText: WholeText | undefined;
  readonly refutedAt: readonly WordHit[];
  /** When it was published, or else the latest year named; found when the first guard asks. */
  readonly reported: () => YearMonth | undefined;
}

/** 这不是谣言 */
const NO_RUMOUR = /(?:不是|并非|绝非|不属于)$/;

export function guardContext({
  document,
  words,
  found,
  publishedAt,
}: Pick<GuardContext, 'document' | 'words' | 'found' | 'publishedAt'>): GuardContext {
  const guards = words.guards.filter(({ list }) => found.all(list).length > 0);
  let foundWidely: FoundWords | undefined;
  let places: Place[] | undefined;
  let reported: YearMonth | undefined;
  return {
    document,
    words,
    found,
    guards,
    publishedAt,
    foundWidely: () => (foundWidely ??= words.lists.scan(document.text, true)),
    places: () => (places ??= placesOf(document, words, found)),
    wholeText: wholeTextGuard({ document, guards, found, publishedAt }),
    refutedAt: found
      .find('refuted')
      .filter(({ start }) => !NO_RUMOUR.test(document.text.slice(Math.max(0, start - 4), start))),
    reported: () => (reported ??= publishedAt ? dayOf(publishedAt) : latestYear(document.text)),
  };
}

const TOLD_AS_PAST =
  /^[^。;!?\n]{0,10}的(?:事|事情|事故|惨剧|悲剧)(?:才|刚|都|已经?)?(?:过去|没过)|^[^。;!?\n]{0,16}的?(?:惨剧|悲剧|惨祸|教训)[^,。;!?\n]{0,4}(?:不能|不得|不可|切莫|勿|别|绝不|不要)[^,。;!?\n]{0,3}(?:再|重)|^[^,。;!?\n\d]{0,8}(?:已经?|都)?(?:过去|距今)(?:了|已经?|整整|将近|快|近|有)*[\d一二两三四五六七八九十百几]{1,4}[多余]?年|^[^,。;!?\n]{0,6}的(?:惨痛|深刻|沉痛|惨重|惨烈|血的|血泪|前车|重大)?的?(?:历史|往事|旧事|旧案|传说|教训|案例|例子|先例|前车之鉴|(?:警示|教育|专题|纪录)[^,。;!?\n]{0,4}片|展板|图片展)/;
/** 针对当日凌晨火灾造成12人死亡的惨痛教训 */
const OF_THAT_DAY = /(?:昨[天日晚夜]|今[天日晨早]|当[日天晚]|前[天日晚]|凌晨)[^,。;!?\n]{0,30}$/;
/** At `at`, what is stated is no part of the drill that is named at `named`. */
const isNoDrill = (text: string, drills: readonly WordHit[], named: number, at: number): boolean =>
  wentWrong(text) || isOtherDrill(text, drills, named) || at > (turnedReal(text, 'drill') ?? Infinity);

type Answers = Map<number, GuardHit | undefined>;
const answersOf = madeOnce<GuardContext, Answers>(() => new Map());
/** Longer than any text that is read. */
const PLACES = 1 << 20;

/** Why what is stated at [start, end) is not of an event to grade, or undefined when it is. */
export function guardAt(context: GuardContext, start: number, end: number): GuardHit | undefined {
  const answers = answersOf(context);
  const at = start * PLACES + end;
  if (!answers.has(at)) answers.set(at, findGuard(context, start, end));
  return answers.get(at);
}

function findGuard(context: GuardContext, start: number, end: number): GuardHit | undefined {
  const { document, guards, found, wholeText } = context;
  const span = sentenceAround(document, start, end);
  if (wholeText && start < (wholeText.until ?? Infinity) && !isBesideWords(document.text, wholeText, span, start))
    return wholeText;
  const script = guards.some(({ id }) => id === 'drill')
    ? scriptOf(document.text, span.start, start, span.end)
    : undefined;
  if (script !== undefined) return { guard: 'drill', reason: '演练、演习或情景构建', word: script };
  const isOfThis = isCountedOfThis(document.text, span, start, end);
  for (const { id, reason, list, except } of guards) {
    const { text } = document;
    if (id === 'norm' && isOfThis) continue;
    const hit = found
      .find(list, span.start, looksAhead(id) ? end : span.end)
      .find(
        (known) =>
          !except.has(known.word) &&
          !(
            id === 'drill' &&
            (isLeftFor(text, known) ||
              found.find(list, known.end, start).some((later) => isOverBehind(text, later)) ||
              isNoDrill(text, found.find(list, 0, known.end), known.start, start))
          ) &&
          !speaksOfSomethingElse(text, id, known, context.publishedAt) &&
          !isOverBy(text, id, known, start) &&
          !isBehindEvent(text, id, known, span, start) &&
          !(id === 'drill' && isTurnedFromDrill(text, known, span, start)) &&
          !(id === 'court' && start > (turnedReal(text, 'court') ?? Infinity)) &&
          !(id === 'history' && isOfGuests(text, known, start)) &&
          !(id === 'history' && afterTurn(text, { start: known.end, end }, start).start > known.end) &&
          !isBesideOwnEvent(text, id, known, span, start) &&
          !isUsedByAll(text, known, span, found.all(list).length === 1) &&
          !(id === 'hypothetical' && isPastFearing(text, known, start)),
      );
    if (hit) return { guard: id, reason, word: hit.word };
  }
  const dreamt = dreamtOf(document.text, document.titleEnd, start);
  if (dreamt !== undefined) return { guard: 'figurative', reason: '梦境，不是事件', word: dreamt };
  const nobody = toldOfNobody(document.text, span.start, start, end);
  if (nobody !== undefined) return nobody;
  const norm = isOfThis ? undefined : normOf(document.text, span, start, end);
  if (norm !== undefined) return { guard: 'norm', reason: '法规、预案或标准条文', word: norm };
  const imagined = comparedOrFeared(document.text, Math.max(span.start, start - 40), start, end + 16);
  if (imagined !== undefined) return { guard: 'hypothetical', reason: '假设或风险提示', word: imagined };
  if (isAskedOfWhatMayBe(document.text, span.start, start, end))
    return { guard: 'hypothetical', reason: '假设或风险提示', word: document.text.slice(end, end + 14) };
  const lesson = TOLD_AS_PAST.exec(document.text.slice(end, end + 28));
  const isLessonOfNow = lesson !== null && OF_THAT_DAY.test(document.text.slice(span.start, start));
  const past = (isLessonOfNow ? null : lesson) ?? toldAsLesson(document.text, span);
  if (past) return { guard: 'history', reason: '往事、纪念或背景回顾', word: past[0] };
  const many = countedOver(document.text, span.start, start, end);
  if (many !== undefined) return { guard: 'statistics', reason: '统计数据，不是一起事件', word: many };
  const early = earlierYear(document.text, afterTurn(document.text, span, start).start, start, context.reported());
  if (early) return early;
  const day = context.publishedAt && earlierThisYear(document.text, span, start, dayOf(context.publishedAt));
  if (day !== undefined) return { guard: 'history', reason: '往事、纪念或背景回顾', word: day };
  const then = toldOfThen(document.text, span.start, end);
  if (then !== undefined) return { guard: 'history', reason: '往事、纪念或背景回顾', word: then };
  const refuted = refutedBy(context, start);
  if (refuted !== undefined) return { guard: 'refuted', reason: '已被辟谣的信息', word: refuted };
  const foreign = foreignPlaceOf(document, context.places(), start);
  return foreign === undefined ? undefined : { guard: 'foreign', reason: '事发地不在内地（大陆）', word: foreign };
}
