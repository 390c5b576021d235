import { readNumeral } from '../numerals/chinese-numerals.js';
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
  if (!hurt) return undefined;
  const dead = deaths.filter((m) => m.low > 0);
  const [first, other] = dead.filter((m) => m.start >= hurt.end);
  // 其中一名伤者送医后死亡 counts one of them.
  const isTheOne = (m: Mention): boolean => first !== undefined && m.low === first.low && m.start <= first.start;
  if (injured.some((m) => m.low > 0 && (m.low > hurt.low || (m.start > hurt.end && !isTheOne(m))))) return undefined;
  if (!first || other || first.start - hurt.end > NEAR || first.low >= hurt.low) return undefined;
  const isAmong = dead.length === 1 && AMONG_THEM.test(text.slice(hurt.end, first.start));
  if (!isAmong && !ONE_OF_THE_HURT.test(text.slice(first.start, first.end))) return undefined;
  const low = hurt.low - first.low;
  return { ...hurt, stated: low, low, high: hurt.high - first.low };
}

const COUNT = '([\\d一两二三四五六七八九十百]{1,5})';
/** 其余11名伤者中，剩余9人里，另一名伤者，仍有13人在医院治疗 */
const THE_REST = new RegExp(
  `(?:其余|剩余|余下|剩下)的?${COUNT}[名人位个]|另外?${COUNT}[名位个](?:伤者|伤员)|[仍还尚]有${COUNT}[名位个人][^,。;!?\\n\\d]{0,4}在[^,。;!?\\n\\d]{0,10}(?:治疗|救治|住院|医院)`,
  'g',
);

/** 3人死亡、1人受伤，后来伤员经抢救无效死亡 */
const THE_ONE_DIED =
  /^[^!?\n]{0,40}?[,。;](?:后来|随后|之后|其后|但|该|这名|唯一的?)*(?:伤者|伤员)[^,。;!?\n未无没]{0,10}(?:无效|不治|死亡|去世|身亡)/;
export const theOnlyOneDied = (text: string, injured: readonly Mention[]): Mention | undefined => {
  const hurt = injured.findLast(({ low }) => low > 0);
  const isSo = hurt?.low === 1 && injured.every(({ low }) => low <= 1) && THE_ONE_DIED.test(text.slice(hurt.end));
  return isSo ? { ...hurt, stated: 0, low: 0, high: 0 } : undefined;
};

const FEW = 3;
const DIED_IN_CARE = /(?:伤者|伤员|送医)[^。!?\n未没]{0,40}(?:无效|不治)/;

/** 12人受伤。……一名伤者不治，其余11名伤者中2人危重: those who are left, where one who was hurt has died in between. */
export function whoIsLeft(text: string, deaths: readonly Mention[], injured: readonly Mention[]): Mention | undefined {
  const most = injured.reduce<Mention | undefined>(
    (best, m) => (m.low > 1 && m.low >= (best?.low ?? 0) ? m : best),
    undefined,
  );
  if (!most) return undefined;
  for (const found of text.slice(most.end).matchAll(THE_REST)) {
    const left = readNumeral(found[1] ?? found[2] ?? found[3]);
    const start = most.end + found.index;
    const hasDied = deaths.some(
      (m) =>
        m.low === most.low - (left ?? 0) &&
        m.start >= most.end &&
        m.end <= start &&
        !/当场|现场/.test(text.slice(m.start, m.end)),
    );
    const isTold = left && most.low - left <= FEW && DIED_IN_CARE.test(text.slice(most.end, start));
    if (left && left < most.low && (hasDied || isTold))
      return { ...most, stated: left, low: left, high: left, start, end: start + found[0].length };
  }
  return undefined;
}
