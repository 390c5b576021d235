import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseBare, parseFeed, ParsePool } from '@huiying/intake';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { generatedFeed } from './generated-feed.js';
import { median, rounded, timed } from './timing.js';

const MB = 1024 * 1024;
const LARGE = { name: 'one of 6 MB', bytes: 6 * MB, feeds: 1, rounds: 12 } as const;
const SMALL = { name: '200 of 20 kB', bytes: 20 * 1024, feeds: 200, rounds: 6 } as const;
const WARM_UP = 2;
const RESOLUTION_MS = 1;

type Sizes = typeof LARGE | typeof SMALL;
type Read = (bytes: Uint8Array) => Promise<unknown>;

export interface FeedResult {
  readonly lines: readonly object[];
  readonly ratios: Readonly<Record<string, number>>;
}

interface Figures {
  readonly medianMs: number;
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
}

/** Reading generated feeds: ours in threads and in the loop, and two peers with nothing around them, in turn. */
export async function benchFeeds(): Promise<FeedResult> {
  const pool = new ParsePool();
  const systems: readonly (readonly [string, Read])[] = [
    ['huiying in threads', pool.parse],
    ['huiying in the loop', parseFeed],
    ['rss-parser', (bytes) => parseBare(new TextDecoder().decode(bytes))],
    ['feedsmith', (bytes) => Promise.resolve(parseWithFeedsmith(new TextDecoder().decode(bytes)))],
  ];
  try {
    const large = await compare(LARGE, systems);
    const small = await compare(SMALL, systems);
    return {
      lines: [...linesOf(LARGE, large), ...linesOf(SMALL, small)],
      ratios: {
        largeFeedSpeedToRssParser: speedRatio(large, 'rss-parser'),
        largeFeedSpeedToFeedsmith: speedRatio(large, 'feedsmith'),
        smallFeedsSpeedToRssParser: speedRatio(small, 'rss-parser'),
        smallFeedsSpeedToFeedsmith: speedRatio(small, 'feedsmith'),
        largeFeedLoopDelayP99Ms: delayOf(large, 'huiying in threads'),
        rssParserLoopDelayP99Ms: delayOf(large, 'rss-parser'),
        feedsmithLoopDelayP99Ms: delayOf(large, 'feedsmith'),
      },
    };
  } finally {
    await pool.close();
  }
}

const linesOf = (sizes: Sizes, measured: ReadonlyMap<string, Figures>): object[] =>
  Array.from(measured, ([system, figures]) => ({ bench: 'feeds', system, feeds: sizes.name, ...figures }));

/** How many feeds we read in threads while the peer reads one in the loop. */
const speedRatio = (measured: ReadonlyMap<string, Figures>, peer: string): number =>
  rounded(
    (measured.get(peer)?.medianMs ?? Number.NaN) / (measured.get('huiying in threads')?.medianMs ?? Number.NaN),
    3,
  );

const delayOf = (measured: ReadonlyMap<string, Figures>, system: string): number =>
  measured.get(system)?.loopDelayP99Ms ?? Number.NaN;

async function compare(sizes: Sizes, systems: readonly (readonly [string, Read])[]): Promise<Map<string, Figures>> {
  const feeds = Array.from({ length: sizes.feeds }, (_, i) => generatedFeed(sizes.bytes, i + 1));
  const measures = new Map(systems.map(([name]) => [name, new Measure()]));
  for (let round = 0; round < WARM_UP + sizes.rounds; round += 1) {
    for (const [name, read] of systems) {
      // Ours takes the bytes over, so everybody gets a copy of their own, outside what is measured.
      const own = feeds.map((feed) => feed.slice());
      await measures.get(name)?.take(() => Promise.all(own.map(read)), round >= WARM_UP);
    }
  }
  return new Map(Array.from(measures, ([name, measure]) => [name, measure.figures()]));
}

/** Durations, and how late the event loop's own timer of 1 ms came meanwhile (its interval included). */
class Measure {
  readonly #ms: number[] = [];
  readonly #p99: number[] = [];
  readonly #max: number[] = [];

  async take(work: () => Promise<unknown>, counts: boolean): Promise<void> {
    // A new one each time: one that is enabled again counts the time it was not.
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    // It measures from one tick of its timer to the next: a blocked loop needs one before and one after.
    await pause(5 * RESOLUTION_MS);
    const ms = await timed(work);
    await pause(2 * RESOLUTION_MS);
    delay.disable();
    if (!counts) return;
    this.#ms.push(ms);
    this.#p99.push(delay.percentile(99) / 1e6);
    this.#max.push(delay.max / 1e6);
  }

  /** The delay of p99 is the median of the rounds' p99, the greatest that of all rounds. */
  figures(): Figures {
    return {
      medianMs: rounded(median(this.#ms)),
      loopDelayP99Ms: rounded(median(this.#p99)),
      loopDelayMaxMs: rounded(Math.max(...this.#max)),
    };
  }
}
