import type { Mention } from '../measures.js';

const REST = /(?:其余|其他|余下|剩下)的?$/;
const PAIRED_WITHIN = 60;

interface Pair {
  readonly dead: number;
  readonly hurt: Mention;
}

const isToll = (text: string, { kind, low, start }: Mention): boolean =>
  low > 0 && (kind === 'total' || (kind === 'listed' && REST.test(text.slice(Math.max(0, start - 4), start))));

/** Told at one time: a toll of the dead, and of the injured within the same few clauses. */
function pairsOf(text: string, deaths: readonly Mention[], injured: readonly Mention[]): Pair[] {
  return injured.flatMap((hurt) => {
    const dead = deaths.findLast((m) => isToll(text, m) && m.end <= hurt.start && hurt.start - m.end < PAIRED_WITHIN);
    return dead && isToll(text, hurt) ? [{ dead: dead.low, hurt }] : [];
  });
}

/**
 * 上午通报3人死亡、7人受伤；今天4人死亡，6人受伤: who was hurt at first and died later is no longer among the injured.
 * Undefined where the telling does not say it so.
 */
export function fewerInjured(
  text: string,
  deaths: readonly Mention[],
  injured: readonly Mention[],
): Mention | undefined {
  const pairs = pairsOf(text, deaths, injured);
  const last = pairs.at(-1);
  if (!last) return undefined;
  const most = pairs.reduce((best, pair) => (pair.hurt.low > best.hurt.low ? pair : best), last);
  const fewer = most.hurt.low - last.hurt.low;
  if (fewer <= 0 || fewer > last.dead - most.dead) return undefined;
  return injured.every(({ low }) => low <= most.hurt.low) ? last.hurt : undefined;
}

const AMONG_THEM = /(?:其中|送医后|(?<=[者生员工友人])中,?)[^,。;!?\n\d]{0,8}$/;
const ONE_OF_THE_HURT = /^.{0,3}(?:重?伤者|重?伤员)/;
const NEAR = 60;

/** 5人受伤，其中1人送医后死亡: who is told of next as dead is no longer among the injured, unless the injured are counted again. */
export function withoutTheDead(
  text: string,
  deaths: readonly Mention[],
  injured: readonly Mention[],
): Mention | undefined {
  const hurt = injured.findLast((m) => (m.kind === 'total' || m.kind === 'listed') && m.low > 1);
  if (!hurt || injured.some((m) => m.low > 0 && (m.low > hurt.low || m.start > hurt.end))) return undefined;
  const [first, other] = deaths.filter((m) => m.low > 0);
  if (!first || other || first.start < hurt.end || first.start - hurt.end > NEAR || first.low >= hurt.low)
    return undefined;
  const isAmong = AMONG_THEM.test(text.slice(hurt.end, first.start));
  if (!isAmong && !ONE_OF_THE_HURT.test(text.slice(first.start, first.end))) return undefined;
  const low = hurt.low - first.low;
  return { ...hurt, stated: low, low, high: hurt.high - first.low };
}
