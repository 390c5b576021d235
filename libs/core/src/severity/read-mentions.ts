import { quoteAt } from './text/document.js';
import type { Document } from './text/document.js';
import { guardAt } from './guards/guards.js';
import type { GuardContext, GuardHit } from './guards/guards.js';
import type { SetAside } from './judgement.js';
import type { Figures, MeasureEvidence, Measures, Mention } from './measures.js';
import { findNoneStated } from './people/person-states.js';
import { readFoundLifeless } from './people/read-found-lifeless.js';
import { readSingleDeaths } from './people/read-single-deaths.js';
import { overlap } from './text/sentences.js';
import { settleTolls } from './tolls/settle-tolls.js';

/** More than any report has; a text of nothing but tolls stays bounded. */
const MOST_MENTIONS = 300;

/** What the numbers of a text say of people and of quantities. */
interface Counted {
  readonly document: Document;
  readonly people: readonly Mention[];
  readonly quantities: readonly Mention[];
}

/** All that a text states of people and quantities; `unknown` when it says that the toll is not known yet. */
export function mentionsOf({ document, people, quantities }: Counted): { mentions: Mention[]; unknown: boolean } {
  const none = findNoneStated(document.text);
  const isCounted = (told: Mention): boolean =>
    people.some((known) => known.measure === told.measure && known.low === told.low && overlap(known, told));
  const stated = [...people, ...quantities.filter((told) => !isCounted(told)), ...none.mentions];
  const singles = stated.some((m) => m.measure === 'deaths' && m.low > 0)
    ? []
    : [...readSingleDeaths(document.text, document.sentences), ...readFoundLifeless(document.text)];
  const mentions = [...stated, ...singles].toSorted((a, b) => a.start - b.start).slice(0, MOST_MENTIONS);
  return { mentions, unknown: none.unknown };
}

const THREATENING: ReadonlySet<Mention['measure']> = new Set(['threatened', 'potentialLossYuan']);

const DONE =
  /(?:已经?|截至|截止|统计|到(?:今[天晨早日]|目前|昨[天晚夜]|[凌清]晨|半夜|午夜|中午|傍晚|\d)[^。;!?\n]{0,10},)[^。;!?\n]{0,14}$/;
const TO_BE_DONE = /[需须]要?|将|拟|打算|准备|计划/;
const isDone = (text: string, at: number): boolean => {
  const [told] = DONE.exec(text.slice(Math.max(0, at - 30), at)) ?? [];
  return told !== undefined && !TO_BE_DONE.test(told);
};

/** Mentions of an event to grade, those of an event abroad, and why the rest was set aside. */
export function withoutGuarded(
  context: GuardContext,
  mentions: readonly Mention[],
): { kept: Mention[]; foreign: Mention[]; setAside: SetAside[] } {
  const kept: Mention[] = [];
  const foreign: Mention[] = [];
  const setAside: SetAside[] = [];
  const hits = mentions.map(({ measure, start, end }) => {
    const hit = guardAt(context, start, end);
    if (hit?.guard !== 'hypothetical' || hit.word !== '一旦') return hit;
    // 一旦垮落将危及1400余人: the slope is there, and has not come down.
    if (THREATENING.has(measure)) return undefined;
    // 一旦遇火后果难料，……到早上7点，离开家的有11万人: they have gone already.
    return measure === 'evacuated' && isDone(context.document.text, start) ? undefined : hit;
  });
  for (const [i, mention] of mentions.entries()) {
    const hit = hits[i] ?? echoedGuard(context, mentions, hits, mention);
    if (hit?.guard === 'foreign') foreign.push(mention);
    if (hit) {
      const { quote } = quoteAt(context.document, mention.start, mention.end);
      setAside.push({ guard: hit.guard, reason: `${hit.reason}（${hit.word}）`, quote });
    } else kept.push(mention);
  }
  return { kept, foreign, setAside };
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
