import { DAY_MS } from '../time/instant.js';
import type { EventSignature } from './event-signature.js';

/** What speaks against one event: a veto makes two of it, a doubt leaves the decision to a person. */
export interface Conflicts {
  readonly vetoes: readonly string[];
  readonly doubts: readonly string[];
}

/** Kinds whose names may differ between two reports of one event: an affiliate, the nearest station. */
const SOFT_KINDS = new Set(['单位', '场站']);
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
  const vetoes: string[] = [];
  const doubts: string[] = [];
  slotConflicts(a, b, vetoes, doubts);
  if (a.routine && b.routine && gapDays(a, b) * DAY_MS > ROUTINE_HOURS_MS) vetoes.push('逐日发布的内容，不是同一天');
  const apartDays = Math.abs((a.day ?? 0) - (b.day ?? 0));
  if (a.day !== null && b.day !== null && apartDays >= DOUBT_DAYS && !a.grievance && !b.grievance) {
    (apartDays >= VETO_DAYS ? vetoes : doubts).push(`事发日期相差 ${apartDays} 天`);
  }
  if (a.routine && b.routine && areOthers(a.figures, b.figures)) doubts.push('数字不同');
  if (areOthers(a.actor, b.actor)) vetoes.push(`人物不同：${a.actor}、${b.actor}`);
  if (areOthers(a.speaker, b.speaker)) doubts.push(`主体不同：${a.speaker}、${b.speaker}`);
  if (a.direction * b.direction < 0) doubts.push('一涨一跌');
  if (a.kinds.length > 0 && b.kinds.length > 0 && !meets(a.kinds, b.kinds)) {
    doubts.push(`事由不同：${a.kinds.join('、')}；${b.kinds.join('、')}`);
  }
  return { vetoes, doubts };
}

/** Of reports in the very same words: the places that were given with them, where those are not one. */
export function placesApart(a: EventSignature, b: EventSignature): readonly string[] {
  const vetoes: string[] = [];
  slotConflicts(a, b, vetoes, []);
  return vetoes;
}

const areOthers = (a: string, b: string): boolean => a !== '' && b !== '' && !a.includes(b) && !b.includes(a);

/** A name that differs where a narrower one agrees is an other name of the same place: a person looks at it. */
function slotConflicts(a: EventSignature, b: EventSignature, vetoes: string[], doubts: string[]): void {
  const spots = sharedSpots(a, b);
  const kinds = new Set([...a.slots.all.keys()].filter((kind) => b.slots.all.has(kind)));
  if (a.slots.named.has('日期') && b.slots.named.has('日期')) kinds.add('日期');
  for (const kind of kinds) {
    const left = a.slots.named.get(kind);
    const right = b.slots.named.get(kind);
    const allLeft = a.slots.all.get(kind);
    const allRight = b.slots.all.get(kind);
    if (meets(left, allRight) || meets(right, allLeft)) continue;
    const words = `${kind}不同：${(left ?? allLeft ?? []).join('、')}；${(right ?? allRight ?? []).join('、')}`;
    if (left && right && !SOFT_KINDS.has(kind) && !(ALIASED.has(kind) && spots.some((spot) => spot.kind !== kind)))
      vetoes.push(words);
    else if (left && right) doubts.push(words);
    else if ((left || right) && !meets(allLeft, allRight)) doubts.push(words);
  }
}

const meets = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.some((value) => b.includes(value));

/** Kinds of place that are one spot, when both name the same. */
const SPOTS = ['小区', '村居', '学校', '医院', '道路', '号路', '号栋', '号号'];

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
