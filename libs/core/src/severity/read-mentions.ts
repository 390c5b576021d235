import { quoteAt, sentenceAround } from './text/document.js';
import type { Document } from './text/document.js';
import { guardAt, type GuardContext } from './guards/guards.js';
import type { GuardHit } from './guards/whole-text.js';
import { isDone } from './guards/done-already.js';
import type { SetAside } from './judgement.js';
import type { Figures, MeasureEvidence, Measures, Mention } from './measures.js';
import { findNoneStated } from './people/person-states.js';
import { readFoundLifeless } from './people/read-found-lifeless.js';
import { readSingleDeaths } from './people/read-single-deaths.js';
import { readOneHurt } from './people/read-one-hurt.js';
import { readListedHurt } from './people/read-listed-hurt.js';
import { readTwoDead } from './people/read-two-dead.js';
import { withoutTheLost } from './people/without-the-lost.js';
import { isOfOthers, isOfThisEvent } from './people/told-beside.js';
import { overlap, spanIndexAt } from './text/sentences.js';
import { readRevised } from './tolls/read-revised.js';
import { readRevisedTopic } from './tolls/read-revised-topic.js';
import { settleTolls } from './tolls/settle-tolls.js';
import type { NumberToken } from './numerals/numerals.js';

/** More than any report has; a text of nothing but tolls stays bounded. */
const MOST_MENTIONS = 300;

/** What the numbers of a text say of people and of quantities. */
interface Counted {
  readonly document: Document;
  readonly numbers: readonly NumberToken[];
  readonly people: readonly Mention[];
  readonly quantities: readonly Mention[];
}

/** All that a text states of people and quantities; `unknown` when it says that the toll is not known yet. */
export function mentionsOf({ document, numbers, people, quantities }: Counted): {
  mentions: Mention[];
  unknown: boolean;
} {
  const none = findNoneStated(document.text);
  const isCounted = (told: Mention): boolean =>
    people.some((known) => known.measure === told.measure && known.low === told.low && overlap(known, told));
  const listed = [...readTwoDead(document.text), ...readListedHurt(document.text)];
  const counted = [...people, ...listed, ...quantities.filter((told) => !isCounted(told))];
  const revised = [
    ...readRevised(document.text, document.sentences, numbers, counted),
    ...readRevisedTopic(document.text, numbers, counted),
  ];
  const stated = [...withoutTheLost(document.text, counted), ...revised, ...none.mentions];
  const isToldOfThis = stated.some((m) => m.measure === 'deaths' && m.low > 0 && isOfThisEvent(document.text, m));
  const singles = isToldOfThis ? [] : readSingles(document);
  const mentions = [...stated, ...singles].toSorted((a, b) => a.start - b.start).slice(0, MOST_MENTIONS);
  return { mentions, unknown: none.unknown };
}

const readSingles = ({ text, sentences }: Document): Mention[] => [
  ...readSingleDeaths(text, sentences),
  ...readFoundLifeless(text),
];

const THREATENING: ReadonlySet<Mention['measure']> = new Set(['threatened', 'potentialLossYuan']);

/** Guards of what is told as background of an event: 今年以来已死亡11人, 死亡10人以上为重大. */
const BACKGROUND = new Set(['statistics', 'history', 'norm']);
/** Guards of what is told beside an event. */
const BESIDE = new Set([...BACKGROUND, 'refuted', 'court']);
/** Guards of what happened to nobody. */
const UNREAL = new Set(['drill', 'fiction', 'hypothetical', 'norm', 'figurative']);
/** 武装分子血洗学校 may be meant as it stands. */
const isUnreal = ({ guard, word }: GuardHit): boolean => UNREAL.has(guard) && word !== '血洗';
const ABROAD = new Set(['foreign', 'war']);

interface Guarded {
  readonly kept: Mention[];
  readonly foreign: Mention[];
  /** What the text states of an event, whether it is graded or not. */
  readonly shown: Mention[];
  readonly setAside: SetAside[];
  /** The text answers a rumour of an event. */
  readonly isAnswer: boolean;
}

interface Split extends Guarded {
  readonly background: ReadonlySet<Mention>;
  readonly ofNow: Mention[];
}

/** Mentions of an event to grade, those of an event abroad, and why the rest was set aside. */
export function withoutGuarded(context: GuardContext, mentions: readonly Mention[]): Guarded {
  const told = splitByGuard(context, mentions);
  const dead = mentions.filter(({ measure, low }) => measure === 'deaths' && low > 0);
  if (dead.length === 0 || !dead.every((mention) => told.background.has(mention))) return told;
  // 学生当场身亡……今年以来全市已死亡11人: only the background is counted, and one person is told of in words.
  const apart = readSingles(context.document).filter((single) =>
    dead.every(
      (counted) =>
        spanIndexAt(context.document.sentences, counted.start) !==
        spanIndexAt(context.document.sentences, single.start),
    ),
  );
  const singles = splitByGuard(context, apart);
  return {
    kept: [...told.kept, ...singles.kept],
    foreign: [...told.foreign, ...singles.foreign],
    shown: singles.shown.length > 0 ? [...told.ofNow, ...singles.shown] : told.shown,
    setAside: told.setAside,
    isAnswer: told.isAnswer,
  };
}

/** 该地曾于2015年发生爆炸, 全球每年约有, 网传…系谣言 */
const SAID_BESIDE =
  /曾|此前|之前|今年|链接|去年|前年|上年|(?:19|20)\d{2}年|全国|全球|全[省市县]|每年|年均|平均|统计|近期|规定|以上|谣|不实|网传|[那该]次|传言|说法/;
/** What a text tells first is its matter, whoever else died elsewhere or earlier. */
function isToldBeside(document: Document, { start, end }: Mention): boolean {
  const { text, titleEnd, sentences } = document;
  const first = sentences.find((span) => span.end > titleEnd && text.slice(span.start, span.end).trim() !== '');
  if (first === undefined || start < first.end) return false;
  const own = sentenceAround(document, start, end);
  return SAID_BESIDE.test(text.slice(own.start, own.end));
}

/** 2004年，另一中国公司的工地曾遭袭击，11人遇难 */
function isOfAnotherTime(document: Document, { start, end }: Mention): boolean {
  const own = sentenceAround(document, start, end);
  return /曾(?:经)?(?:遭|发生|造成|有)/.test(document.text.slice(own.start, own.end));
}

/** 三家合计赔了40万元。网传“死了上百人”系谣言: denied behind an event, and nothing but how many. */
function isOfTheirNumber({ document, found }: GuardContext, { start }: Mention): boolean {
  const span = sentenceAround(document, start, start);
  const isBehind = /[。!?]/.test(document.text.slice(document.titleEnd, span.start));
  return isBehind && found.first('events', span.start, span.end) === undefined;
}

function splitByGuard(context: GuardContext, mentions: readonly Mention[]): Split {
  const kept: Mention[] = [];
  const foreign: Mention[] = [];
  const setAside: SetAside[] = [];
  const background = new Set<Mention>();
  const unreal = new Set<Mention>();
  const hits = mentions.map(({ measure, start, end }) => {
    const hit = guardAt(context, start, end);
    if (hit?.guard !== 'hypothetical' || hit.word !== '一旦') return hit;
    // 一旦垮落将危及1400余人: the slope is there, and has not come down.
    if (THREATENING.has(measure)) return undefined;
    // 一旦遇火后果难料，……到早上7点，离开家的有11万人: they have gone already.
    return measure === 'evacuated' && isDone(context.document.text, start) ? undefined : hit;
  });
  for (const [i, mention] of mentions.entries()) {
    const hit =
      hits[i] ?? shareOfStatistics(context, mentions, hits, i) ?? echoedGuard(context, mentions, hits, mention);
    if (hit && ABROAD.has(hit.guard) && !isOfAnotherTime(context.document, mention)) foreign.push(mention);
    if (hit && BACKGROUND.has(hit.guard)) background.add(mention);
    if (hit && isUnreal(hit) && !THREATENING.has(mention.measure)) unreal.add(mention);
    if (hit) {
      const { quote } = quoteAt(context.document, mention.start, mention.end);
      setAside.push({ guard: hit.guard, reason: `${hit.reason}（${hit.word}）`, quote });
    } else kept.push(mention);
  }
  const { text } = context.document;
  const isAside = (m: Mention, i: number): boolean =>
    BESIDE.has(hits[i]?.guard ?? '') &&
    (isOfOthers(text, m) || (hits[i] !== context.wholeText && isToldBeside(context.document, m)));
  const inFact = mentions.filter((m, i) => !unreal.has(m) && !isAside(m, i));
  const ofNow = inFact.filter((mention) => !background.has(mention));
  const isAnswer = mentions.some((m, i) => hits[i]?.guard === 'refuted' && !isOfTheirNumber(context, m));
  return { kept, foreign, shown: ofNow.length > 0 ? ofNow : inFact, setAside, isAnswer, background, ofNow };
}

const OF_NOW = /昨[天日晚夜]|今[天日晨早]|凌晨|前[天晚]|(?<!年(?:\d{1,2}月)?|\d)\d{1,2}[日时]/;
const STEP = 24;
/** 上半年死亡51人。其中建筑施工死亡19人，道路运输死亡22人: shares of what is counted over a time. */
function shareOfStatistics(
  { document }: GuardContext,
  mentions: readonly Mention[],
  hits: readonly (GuardHit | undefined)[],
  i: number,
): GuardHit | undefined {
  const mention = mentions[i];
  if (!mention) return undefined;
  const span = sentenceAround(document, mention.start, mention.end);
  // 全市交通事故共造成死亡112人；受伤840人
  const goesOn =
    document.text.charAt(span.start - 1) === ';' && !OF_NOW.test(document.text.slice(span.start, span.end));
  const last = mentions.findLastIndex((other) => other.end <= span.start);
  if (goesOn && hits[last]?.guard === 'statistics' && (mentions[last]?.end ?? 0) >= span.start - STEP)
    return hits[last];
  if (!/^\s*(?:其中|分行业|分类别|分领域|按行业)/.test(document.text.slice(span.start, span.start + 12)))
    return undefined;
  const before = mentions.findLastIndex((other) => other.end <= span.start && other.measure === mention.measure);
  const hit = hits[before];
  const whole = mentions[before];
  return hit?.guard === 'statistics' && whole && whole.low >= mention.low ? hit : undefined;
}

/** Guards of a whole telling: what the title says shortly they say of the text, too. */
const OF_THE_TELLING = /往年的事件|司法审判|影视|已被辟谣|演练/;

/** 铜矿事故13人死亡追责 as a title over a text that tells the same 13 of an earlier year: the title is guarded, too. */
function echoedGuard(
  { document }: GuardContext,
  mentions: readonly Mention[],
  hits: readonly (GuardHit | undefined)[],
  { measure, low, start }: Mention,
): GuardHit | undefined {
  if (start >= document.titleEnd || low === 0) return undefined;
  const ofBody = mentions.flatMap((other, i) =>
    other.measure === measure && other.start >= document.titleEnd && other.low > 0 ? [{ other, hit: hits[i] }] : [],
  );
  const same = ofBody.filter(({ other }) => other.low === low);
  const isQuoted = /[“"][^”"]*$/.test(document.text.slice(0, start));
  // 关于“火灾死亡40人”的情况说明 over a text that denies the 40 and counts 13.
  if (isQuoted && same.every(({ hit }) => hit?.guard === 'refuted')) return same[0]?.hit;
  if (ofBody.some(({ hit }) => hit === undefined)) return undefined;
  return ofBody.find(({ other, hit }) => other.low === low && hit && OF_THE_TELLING.test(hit.reason))?.hit;
}

export function evidenceOf(document: Document, figures: Figures): MeasureEvidence[] {
  return [...figures].map(([measure, figure]) => ({
    measure,
    value: figure.shown,
    ...quoteAt(document, figure.start, figure.end),
    ...(figure.corrected && { corrected: true as const }),
  }));
}

export const measuresOf = (evidence: readonly MeasureEvidence[]): Measures =>
  Object.fromEntries(evidence.map(({ measure, value }) => [measure, value]));

/** What the text states is shown even where a guard keeps it from being graded (a foreign accident has its toll, too). */
export function measuredAnyway(
  document: Document,
  mentions: readonly Mention[],
  evidence: readonly MeasureEvidence[],
): readonly MeasureEvidence[] {
  return evidence.length > 0
    ? evidence
    : evidenceOf(document, settleTolls(document.text, mentions, document.sentences));
}

const OF_THE_HURT: ReadonlySet<MeasureEvidence['measure']> = new Set(['injured', 'seriouslyInjured', 'poisoned']);

/** 左臂骨折 is one injured, where nobody counts them. It is shown and grades nothing. */
export function withOneHurt(context: GuardContext, shown: readonly MeasureEvidence[]): readonly MeasureEvidence[] {
  const { document } = context;
  if (shown.some(({ measure, value }) => OF_THE_HURT.has(measure) && value > 0)) return shown;
  const hurt = readOneHurt(document.text);
  if (!hurt || guardAt(context, hurt.start, hurt.end)) return shown;
  const others = shown.filter(({ measure }) => measure !== 'injured');
  return [...others, { measure: 'injured', value: 1, ...quoteAt(document, hurt.start, hurt.end) }];
}
