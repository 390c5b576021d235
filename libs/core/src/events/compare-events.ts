import { madeOnce } from '../made-once.js';
import { isNearDuplicateOfNormal } from '../reports/near-duplicate.js';
import { foldText } from '../severity/text/fold-text.js';
import { aroundNames } from './event-names.js';
import { corroborationOf, isCorroborated, isOneSudden } from './corroboration.js';
import { conflictsOf, gapDays, hasVeto, placeName, placesApart, sharedSpots, type Spot } from './event-conflicts.js';
import { INSTITUTIONS } from './event-slots.js';
import type { EventSignature } from './event-signature.js';
import { oneNameApart } from './one-name-apart.js';
import { oneWordApart } from './one-word-apart.js';
import { likenessOfTerms } from './term-likeness.js';

export interface EventComparison {
  /** `suggested` = a person decides. */
  readonly decision: 'merged' | 'suggested' | 'new';
  /** 0..1 */
  readonly score: number;
  /** What speaks for it and against it, in words for a person. */
  readonly because: readonly string[];
  /** Present when the reports name different places, lines, persons or dates. */
  readonly contradicts?: true;
  /** Names in which they differ, where that alone leaves it to a person. */
  readonly apart?: readonly string[];
}

/** Above it two reports without a doubt are one event; found on two thirds of the labelled events of a news stream. */
const MERGE = 0.63;
/** Of one sudden thing under one name within a day. */
const MERGE_SUDDEN = 0.35;
/** Of citizens who name the same spot and the same trouble. */
const MERGE_AT_SPOT = 0.42;
/** Newsrooms name what happened; neighbours write of many troubles of one estate in the same words. */
const SUGGEST_NEWS = { sameKind: 0.24, otherwise: 0.28 } as const;
const SUGGEST_CITIZENS = { sameKind: 0.27, unknownTrouble: 0.45, otherKind: 0.6 } as const;
/** Shared words must tell something: headlines of two common words are alike by chance. */
const LEAST_TO_MERGE = 16;
const LEAST_TO_SUGGEST = 10;
/** Nearly identical texts have nearly the same words: without that the texts need not be read again. */
const WORDS_OF_REPEATED = 0.55;
const SAME_TITLE_FROM = 8;
const NEWS_DAYS = 3;
const NEWS_SUGGEST_DAYS = 10;
const GRIEVANCE_DAYS = 60;
const GRIEVANCE_SUGGEST_DAYS = 400;
const SPOT_COUNTS = 0.12;
const NAMES_TOLD = 3;

/**
 * Whether two reports tell of one event. Steps, each decided before the next: word for word the same; conflicting
 * places, lines, persons or dates; nearly the same text; the same headline; the same rare words, or one place or name. Pure and bounded.
 */
export function compareEvents(a: EventSignature, b: EventSignature): EventComparison {
  if (a.furniture || b.furniture) return { decision: 'new', score: 0, because: [] };
  if (a.contentKey === b.contentKey) return sameWords(a, b);
  const likeness = likenessOf(a, b);
  const { score } = likeness;
  if (score < SUGGEST_NEWS.sameKind && !isCorroborated(a, b, score)) return { decision: 'new', score, because: [] };
  const { vetoes, doubts, names } = conflictsOf(a, b);
  if (vetoes.length > 0) return { decision: 'new', score, because: vetoes, contradicts: true };
  if (likeness.words >= WORDS_OF_REPEATED && isRepeated(a, b)) {
    const apart = nameApart(a, b);
    const because = ['内容几乎相同', ...doubts, ...apart];
    return apart.length > 0
      ? { decision: 'suggested', score, because, apart }
      : repeated(a, b, Math.max(score, 0.95), because);
  }
  const days = gapDays(a, b);
  if (!areToldAlike(a, b, likeness, days) && !isCorroborated(a, b, score))
    return { decision: 'new', score, because: [] };
  const because = evidence(a, b, likeness);
  const differing = nameApart(a, b);
  const allDoubts = [...doubts, ...differing];
  const isNear = days <= (a.grievance && b.grievance ? GRIEVANCE_DAYS : NEWS_DAYS);
  if (isNear && allDoubts.length === 0 && isSure(a, b, likeness)) return { decision: 'merged', score, because };
  const apart = [...names, ...differing];
  return { decision: 'suggested', score, because: [...because, ...allDoubts], ...(apart.length > 0 && { apart }) };
}

/** Whether `compareEvents` would speak for one event; found out in a fraction of its time where a place or a date speaks against it. */
export const mayBeOne = (a: EventSignature, b: EventSignature): boolean =>
  (a.contentKey === b.contentKey || !hasVeto(a, b)) && compareEvents(a, b).decision !== 'new';

/** 路灯不亮 of two districts is two matters; a long text that neighbours copy may be one. */
const LONGEST_OF_EACH_ITS_OWN = 60;

function sameWords(a: EventSignature, b: EventSignature): EventComparison {
  const apart = placesApart(a, b);
  const because = ['内容逐字相同', ...apart];
  if (apart.length === 0) return repeated(a, b, 1, because);
  return a.contentKey.length > LONGEST_OF_EACH_ITS_OWN
    ? { decision: 'suggested', score: 1, because }
    : { decision: 'new', score: 1, because: apart, contradicts: true };
}

/** What is reprinted is reprinted soon; the same words a season later are the same trouble again, or the last one still. */
function repeated(a: EventSignature, b: EventSignature, score: number, because: readonly string[]): EventComparison {
  const days = gapDays(a, b);
  return days <= GRIEVANCE_DAYS
    ? { decision: 'merged', score, because }
    : { decision: 'suggested', score, because: [...because, `相隔 ${Math.round(days)} 天`] };
}

/** Outlets reprint a text under a headline of their own. */
const LEAST_REPRINTED = 40;

function isRepeated(a: EventSignature, b: EventSignature): boolean {
  const [one, other] = [titleAndText(a), titleAndText(b)];
  if (isNearDuplicateOfNormal(one.title + one.text, other.title + other.text)) return true;
  const isLong = Math.min(one.text.length, other.text.length) >= LEAST_REPRINTED;
  return isLong && isNearDuplicateOfNormal(one.text, other.text);
}

/** In simplified characters: 灣區 and 湾区 are one name. */
const titleAndText = madeOnce(({ contentKey }: EventSignature): { title: string; text: string } => {
  const [title = '', text = ''] = foldText(contentKey).text.split('\n');
  return { title, text };
});

/** Word for word the same but for one name: what it is called may be all that tells two matters apart. */
function nameApart(a: EventSignature, b: EventSignature): string[] {
  const [one, other] = [titleAndText(a), titleAndText(b)];
  const words =
    oneNameApart(one.title, other.title) ?? oneNameApart(one.text, other.text) ?? oneWordApart(one.text, other.text);
  return words ? [`只有一处不同：${words.left}、${words.right}`] : [];
}

interface Likeness {
  readonly score: number;
  /** Cosine of the weighted words. */
  readonly words: number;
  /** Weight of the words of one headline that the other report has too. */
  readonly shared: number;
  readonly spots: readonly Spot[];
}

function likenessOf(a: EventSignature, b: EventSignature): Likeness {
  const { words, covers, covered, shared } = likenessOfTerms(a.terms, b.terms);
  const spots = a.grievance || b.grievance ? sharedSpots(a, b) : [];
  const alike = 0.45 * words + 0.35 * covers + 0.2 * covered;
  const areCitizens = a.grievance && b.grievance;
  const score = Math.min(0.99, alike + (areCitizens && spots.length > 0 ? SPOT_COUNTS : 0));
  return { score, words, shared, spots };
}

/** Whether the words alone say that a person should look at them. */
function areToldAlike(a: EventSignature, b: EventSignature, { score, shared, spots }: Likeness, days: number): boolean {
  const mayLast = a.grievance || b.grievance;
  if (days > (mayLast ? GRIEVANCE_SUGGEST_DAYS : NEWS_SUGGEST_DAYS)) return false;
  const isOneTrouble = spots.some(isInstitution) && isSameTrouble(a, b);
  return (isOneTrouble || shared >= LEAST_TO_SUGGEST) && score >= leastToSuggest(a, b);
}

function isSure(a: EventSignature, b: EventSignature, { score, shared, spots }: Likeness): boolean {
  if (shared < LEAST_TO_MERGE) return false;
  if (a.grievance && b.grievance) {
    return isSameTrouble(a, b) && score >= (spots.some(isInstitution) ? MERGE_AT_SPOT : MERGE);
  }
  const sameTitle = a.titleKey === b.titleKey && a.titleKey.length >= SAME_TITLE_FROM;
  return score >= (isOneSudden(a, b) ? MERGE_SUDDEN : MERGE) || sameTitle;
}

const isInstitution = ({ kind }: Spot): boolean => INSTITUTIONS.some((known) => known === kind);

const isSameTrouble = (a: EventSignature, b: EventSignature): boolean => a.kinds.some((kind) => b.kinds.includes(kind));

/** Citizens who have the place alone in common do not tell the same. */
function leastToSuggest(a: EventSignature, b: EventSignature): number {
  const isSame = isSameTrouble(a, b);
  if (!a.grievance || !b.grievance) return isSame ? SUGGEST_NEWS.sameKind : SUGGEST_NEWS.otherwise;
  if (isSame) return SUGGEST_CITIZENS.sameKind;
  const bothKnown = a.kinds.length > 0 && b.kinds.length > 0;
  return bothKnown ? SUGGEST_CITIZENS.otherKind : SUGGEST_CITIZENS.unknownTrouble;
}

function evidence(a: EventSignature, b: EventSignature, { words: likeness, spots }: Likeness): string[] {
  const { names, places, kinds } = corroborationOf(a, b);
  const because: string[] = [];
  if (a.titleKey === b.titleKey && a.titleKey !== '') because.push('标题相同');
  because.push(`用词相近 ${Math.round(likeness * 100)}%`);
  const told = likeness < WORDS_OF_REPEATED ? aroundNames(names, a.contentKey, b.contentKey).slice(0, NAMES_TOLD) : [];
  const named = (spots.length > 0 ? spots : places)
    .map(placeName)
    .filter((place) => !told.some((name) => name.includes(place)));
  if (named.length > 0) because.push(`同一地点：${named.join('、')}`);
  if (told.length > 0) because.push(`都提到：${told.join('、')}`);
  if (kinds.length > 0) because.push(`同类事由：${kinds.join('、')}`);
  return because;
}
