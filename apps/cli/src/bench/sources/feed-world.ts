import { seededRandom } from '@huiying/core';
import { below, type Random } from '../drawing.js';

export interface WorldSettings {
  readonly sources: number;
  /** The first so many feed an open 特别重大 case. */
  readonly hot: number;
  readonly domains: number;
  readonly seed: number;
}

/** `slow` answers after seconds; `resting` asks for rest now and then (429 with Retry-After). */
export type Trouble = 'slow' | 'resting';

export interface WorldSource {
  readonly host: string;
  /** By construction, not by any list: what the engine's own reading of the host is measured against. */
  readonly domain: string;
  readonly isHot: boolean;
  /** Mean time between two items. */
  readonly gapMs: number;
  readonly trouble: Trouble | undefined;
}

export interface PublishedItem {
  readonly id: string;
  readonly isHot: boolean;
  readonly atMs: number;
}

const GAP_MS = 4 * 60_000;
const HOT_GAP_MS = 90_000;
const ONE_IN = 50;

/** Sources of several hosts below each domain; one domain in fifty is slow, one in fifty asks for rest. */
export function feedWorld({ sources, hot, domains }: WorldSettings): WorldSource[] {
  return Array.from({ length: sources }, (_, n) => {
    const city = n % domains;
    const domain = `city${city}.example`;
    const trouble = city % ONE_IN === 7 ? 'slow' : city % ONE_IN === 9 ? 'resting' : undefined;
    return { host: `news${n}.${domain}`, domain, isHot: n < hot, gapMs: n < hot ? HOT_GAP_MS : GAP_MS, trouble };
  });
}

/** Instants without memory: the time to the next item is exponential, whatever was published before. */
export function schedule(
  world: readonly WorldSource[],
  fromMs: number,
  forMs: number,
  seed: number,
): PublishedItem[][] {
  const random = seededRandom(seed);
  return world.map(({ isHot, gapMs }, n) => {
    const items: PublishedItem[] = [];
    for (let at = waitMs(random, gapMs); at < forMs; at += waitMs(random, gapMs)) {
      items.push({
        id: `bench-${n}-${items.length}-${below(random, 1_000_000)}`,
        isHot,
        atMs: Math.round(fromMs + at),
      });
    }
    return items;
  });
}

const waitMs = (random: Random, meanMs: number): number => -Math.log(1 - random()) * meanMs;
