import type { Document } from '../severity/text/document.js';
import { sentenceAround } from '../severity/text/document.js';
import type { ConcernKind } from '../severity/judgement.js';
import { findMentions, JOINS, type Mention } from './find-mentions.js';
import type { PlaceNames } from './place-names.js';
import { unlistedPlace } from './unlisted-place.js';

/** Where a text's event is. */
export interface Locus {
  readonly side: 'ours' | 'other' | 'abroad' | 'unknown';
  /** The words of the text that name the place that decided; '' when unknown. */
  readonly named: string;
  /** A country is named, not only a town that a housing estate may be called after. */
  readonly country: boolean;
  /** Where the text names us. */
  readonly naming: readonly Mention[];
}

const WEIGHT = { place: 2, attribute: 0.5, firm: 0.5, list: 0.5, dateline: 0.6, venue: 0.5 } as const;
const IN_TITLE = 2.5;
const IN_EVENT_SENTENCE = 2;
/** The last place named before the words of the event, in their sentence. */
const NEAREST = 4;
const IN_LEAD = 1.3;
const LEAD = 120;
const FAR = 800;
const FAR_AWAY = 0.4;
/** A place named ten times is not five times the place of one named twice. */
const MOST_COUNTED = 3;
/** Ours is preferred when nearly even: what is not ours costs a look, what is ours and missed costs more. */
const IN_DOUBT = 0.8;
const HAPPENED_HERE = /(?:发生[在于]|位于|地处|事发(?:地|于|在)?|坐落[在于]|行驶?至|途[经至]|[在于])$/;
const MOST_ANCHORS = 3;

/** Where the words of the event stand in the folded text. */
function anchorsOf(document: Document, quote: string): number[] {
  const anchors: number[] = [];
  if (quote === '') return anchors;
  for (let at = document.text.indexOf(quote); at >= 0; at = document.text.indexOf(quote, at + quote.length)) {
    anchors.push(at);
    if (anchors.length === MOST_ANCHORS) break;
  }
  return anchors;
}

/** What the text tells, and the folded words that show it; '' when it raises no concern. */
export interface Anchor {
  readonly kind: ConcernKind;
  readonly quote: string;
  /** Where the title or lead first tells of harm; looked at when the quote stands far behind. */
  readonly first?: number | undefined;
}

interface Weighed {
  readonly mention: Mention;
  readonly weight: number;
}

/** The place named last in [from, at), with those named beside it: 甲市、乙市两地. */
function nearestBefore(document: Document, mentions: readonly Mention[], at: number, from: number): Mention[] {
  const last = mentions.findLastIndex((m) => m.start < at && m.end > from && m.manner === 'place');
  const nearest: Mention[] = [];
  for (let i = last; i >= 0; i -= 1) {
    const mention = mentions[i];
    const next = nearest.at(-1);
    if (!mention || (next && !JOINS.test(document.text.slice(mention.end, next.start)))) break;
    nearest.push(mention);
  }
  return nearest;
}

function weigh(document: Document, mentions: readonly Mention[], anchors: readonly number[]): Weighed[] {
  const spans = anchors.map((at) => ({ at, span: sentenceAround(document, at, at) }));
  const nearest = new Set(spans.flatMap(({ at, span }) => nearestBefore(document, mentions, at, span.start)));
  return mentions.map((mention) => {
    let weight: number = WEIGHT[mention.manner];
    if (mention.start < document.titleEnd) weight *= IN_TITLE;
    else if (mention.start < document.titleEnd + LEAD) weight *= IN_LEAD;
    else if (mention.start > document.titleEnd + FAR) weight *= FAR_AWAY;
    if (spans.some(({ span }) => mention.start >= span.start && mention.start < span.end)) weight *= IN_EVENT_SENTENCE;
    if (
      mention.manner === 'place' &&
      HAPPENED_HERE.test(document.text.slice(Math.max(0, mention.start - 4), mention.start))
    )
      weight += 1;
    if (nearest.has(mention)) weight += NEAREST;
    return { mention, weight };
  });
}

interface Group {
  score: number;
  counted: number;
  best: Weighed;
  isProvince: boolean;
  province: string;
}

/** What is said for each place; a province speaks for the city in it that is named too. */
function groupsOf(weighed: readonly Weighed[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of weighed.toSorted((a, b) => b.weight - a.weight)) {
    const { side, key, place } = one.mention.meaning;
    if (side === 'around') continue;
    const id = side === 'ours' ? '' : key;
    const group = groups.get(id);
    if (!group) {
      const isProvince = place?.level === 'province' && place.city === '';
      groups.set(id, { score: one.weight, counted: 1, best: one, isProvince, province: place?.province ?? '' });
    } else if (group.counted < MOST_COUNTED) {
      group.score += one.weight;
      group.counted += 1;
    }
  }
  return groups;
}

const isOnlyByName = (group: Group | undefined): boolean =>
  group !== undefined && ['firm', 'dateline', 'venue'].includes(group.best.mention.manner);

const certain = (weighed: Weighed | undefined): boolean => weighed?.mention.manner === 'place';

/**
 * Judges where what a text tells happened: by the place named last before the words of the event, the title, how often
 * and how a place is named.
 */
export function locateEvent(document: Document, concern: Anchor, names: PlaceNames): Locus {
  const mentions = findMentions(document.text, names);
  const country = mentions.some(
    ({ start, meaning: { side, key } }) => side === 'abroad' && document.text.startsWith(key, start),
  );
  const naming = mentions.filter(
    ({ meaning, manner }) => meaning.side === 'ours' && !['dateline', 'venue'].includes(manner),
  );
  return { ...decide(document, concern, mentions), country, naming };
}

function decide(
  document: Document,
  { kind, quote, first }: Anchor,
  mentions: readonly Mention[],
): Omit<Locus, 'country' | 'naming'> {
  const quoted = anchorsOf(document, quote);
  const isLate = first !== undefined && quoted.every((at) => at > document.titleEnd + LEAD);
  const groups = groupsOf(weigh(document, mentions, isLate ? [first, ...quoted] : quoted));
  // Where a firm is registered or an article was written is ours in doubt for an accident, not for a complaint.
  const ours = kind !== 'incident' && isOnlyByName(groups.get('')) ? undefined : groups.get('');
  const others = [...groups].filter(([id]) => id !== '').map(([, group]) => group);
  const cities = new Set(others.filter((group) => !group.isProvince).map(({ province }) => province));
  const rival = others
    .filter((group) => !group.isProvince || !cities.has(group.province))
    .toSorted((a, b) => b.score - a.score)[0];
  const wordOf = ({ mention }: Weighed): string => document.text.slice(mention.start, mention.end);
  if (ours && (!rival || ours.score >= rival.score * IN_DOUBT)) {
    const unlisted = certain(ours.best) ? undefined : unlistedPlace(document);
    return unlisted === undefined ? { side: 'ours', named: wordOf(ours.best) } : { side: 'other', named: unlisted };
  }
  if (rival && (ours || certain(rival.best) || rival.best.mention.meaning.side === 'abroad')) {
    const { side } = rival.best.mention.meaning;
    return { side: side === 'abroad' ? 'abroad' : 'other', named: wordOf(rival.best) };
  }
  const unlisted = unlistedPlace(document);
  if (unlisted !== undefined) return { side: 'other', named: unlisted };
  return { side: 'unknown', named: '' };
}
