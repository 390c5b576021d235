import { DAY_MS } from '../time/instant.js';
import type { EventSignature } from './event-signature.js';
import { WORKS } from './event-slots.js';

/** What speaks against one event: a veto makes two of it, a doubt leaves the decision to a person. */
export interface Conflicts {
  readonly vetoes: readonly string[];
  readonly doubts: readonly string[];
  /** Those of the doubts that are names. */
  readonly names: readonly string[];
}

/** Kinds whose names may differ between two reports of one event: an affiliate, the nearest station, another of those involved. */
const SOFT_KINDS: ReadonlySet<string> = new Set(['单位', '场站', '当事人', ...WORKS]);
/** One place is called by one of several names; a district or a bus line is not. */
const ALIASED = new Set(['小区', '村居', '学校', '医院', '道路', '乡镇']);
const ROUTINE_HOURS_MS = DAY_MS / 2;

/** An update may tell of the day of the update. */
const DOUBT_DAYS = 2;
const VETO_DAYS = 5;

/** Days between the publications; 0 when one is not known. */
export const gapDays = (a: EventSignature, b: EventSignature): number =>
  a.publishedAt && b.publishedAt ? Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime()) / DAY_MS : 0;

export function conflictsOf(a: EventSignature, b: EventSignature): Conflicts {
  const places = placesOf(a, b);
  const vetoes = [...places.vetoes];
  const doubts = [...places.doubts];
  if (areOtherDaysOfRoutine(a, b)) vetoes.push('逐日发布的内容，不是同一天');
  const days = daysApart(a, b);
  if (days >= DOUBT_DAYS) (days >= VETO_DAYS ? vetoes : doubts).push(`事发日期相差 ${days} 天`);
  if (a.routine && b.routine && areOthers(a.figures, b.figures)) doubts.push('数字不同');
  if (areOthers(a.actor, b.actor)) vetoes.push(`人物不同：${a.actor}、${b.actor}`);
  if (areOthers(a.speaker, b.speaker)) doubts.push(`主体不同：${a.speaker}、${b.speaker}`);
  if (a.direction * b.direction < 0) doubts.push('一涨一跌');
  if (a.kinds.length > 0 && b.kinds.length > 0 && !meets(a.kinds, b.kinds)) {
    doubts.push(`事由不同：${a.kinds.join('、')}；${b.kinds.join('、')}`);
  }
  return { vetoes, doubts, names: places.doubts };
}

/** Whether there is a veto, without its words. */
export const hasVeto = (a: EventSignature, b: EventSignature): boolean =>
  areOtherDaysOfRoutine(a, b) || daysApart(a, b) >= VETO_DAYS || areOthers(a.actor, b.actor) || areTwoPlaces(a, b);

/** Only what both name in their headlines makes two. */
function areTwoPlaces(a: EventSignature, b: EventSignature): boolean {
  const [one, other] = [a.slots, b.slots];
  if (one.district * other.district !== 0 && one.district !== other.district) return true;
  if (one.house * other.house !== 0 && one.house !== other.house) return true;
  for (const kind of a.slots.named.keys()) {
    if (b.slots.named.has(kind) && areApart(kind, a, b) && makesTwo(kind, a, b)) return true;
  }
  return false;
}

/** Of reports in the very same words: the places that were given with them, where those are not one. */
export const placesApart = (a: EventSignature, b: EventSignature): readonly string[] => placesOf(a, b).vetoes;

const areOtherDaysOfRoutine = (a: EventSignature, b: EventSignature): boolean =>
  a.routine && b.routine && gapDays(a, b) * DAY_MS > ROUTINE_HOURS_MS;

/** Between the days on which it happened; 0 where one is not known, or a citizen writes. */
const daysApart = (a: EventSignature, b: EventSignature): number =>
  a.day !== null && b.day !== null && !a.grievance && !b.grievance ? Math.abs(a.day - b.day) : 0;

const areOthers = (a: string, b: string): boolean => a !== '' && b !== '' && !a.includes(b) && !b.includes(a);

function placesOf(a: EventSignature, b: EventSignature): Omit<Conflicts, 'names'> {
  const vetoes: string[] = [];
  const doubts: string[] = [];
  for (const kind of kindsApart(a, b)) {
    const left = a.slots.named.get(kind) ?? a.slots.all.get(kind) ?? [];
    const right = b.slots.named.get(kind) ?? b.slots.all.get(kind) ?? [];
    (makesTwo(kind, a, b) ? vetoes : doubts).push(`${kind}不同：${left.join('、')}；${right.join('、')}`);
  }
  return { vetoes, doubts };
}

/** Kinds of place, line or date of which both name some, one of them in its headline, and none the same. Works only where they are of no other kind. */
function kindsApart(a: EventSignature, b: EventSignature): string[] {
  const apart = [...a.slots.all.keys()].filter((kind) => areApart(kind, a, b));
  const others = apart.filter((kind) => !WORKS.has(kind));
  return others.length > 0 ? others : apart;
}

function areApart(kind: string, a: EventSignature, b: EventSignature): boolean {
  const allRight = b.slots.all.get(kind);
  if (!allRight) return false;
  const allLeft = a.slots.all.get(kind);
  const left = a.slots.named.get(kind);
  const right = b.slots.named.get(kind);
  if (meets(left, allRight) || meets(right, allLeft)) return false;
  return left && right ? true : (left ?? right) !== undefined && !meets(allLeft, allRight);
}

/** Both headlines name one. A name that differs where a narrower one agrees is an other name of the same place: a person looks at it. */
const makesTwo = (kind: string, a: EventSignature, b: EventSignature): boolean =>
  a.slots.named.has(kind) &&
  b.slots.named.has(kind) &&
  !SOFT_KINDS.has(kind) &&
  !(ALIASED.has(kind) && sharedSpots(a, b).some((spot) => spot.kind !== kind));

const meets = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.some((value) => b.includes(value));

/** Kinds of place that are one spot, when both name the same. */
const SPOTS = ['小区', '村居', '学校', '医院', '道路', '号路', '号栋'];

export interface Spot {
  readonly kind: string;
  readonly name: string;
}

export function sharedSpots(a: EventSignature, b: EventSignature): Spot[] {
  const spots: Spot[] = [];
  for (const kind of SPOTS) {
    const names = a.slots.all.get(kind);
    const others = names && b.slots.all.get(kind);
    if (!others) continue;
    for (const name of names) if (others.includes(name)) spots.push({ kind, name });
  }
  return spots;
}

const PLACES = new Set([...SPOTS, '场站', '单位', '号线']);

/** Whether a slot of this kind is where one thing happens at a time: a spot, a station, a works, a line. */
export const isPlace = (kind: string): boolean => PLACES.has(kind) || kind.startsWith('第几');

export const sharedPlaces = (a: EventSignature, b: EventSignature): Spot[] =>
  [...a.slots.all].flatMap(([kind, names]) =>
    isPlace(kind) ? names.filter((name) => b.slots.all.get(kind)?.includes(name)).map((name) => ({ kind, name })) : [],
  );

/** 5栋 of 号栋 5, 第7中学 of 第几中学 7. */
export const placeName = ({ kind, name }: Spot): string =>
  kind.startsWith('第几') ? `第${name}${kind.slice(2)}` : kind.startsWith('号') ? `${name}${kind.slice(1)}` : name;
