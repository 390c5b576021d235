import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { feedWorld, type PublishedItem, schedule, type WorldSettings, type WorldSource } from './feed-world.js';
import { type BrokenLimits, PolitenessWitness } from './politeness-witness.js';

/** What the child is told, and what it answers each with. */
export type HostOrder =
  | { readonly order: 'serve'; readonly settings: WorldSettings }
  | { readonly order: 'publish'; readonly forMs: number; readonly seed: number }
  | { readonly order: 'report' };
export interface HostReport {
  readonly requests: number;
  readonly notModified: number;
  readonly refused: number;
  readonly broken: BrokenLimits;
}
export type HostAnswer =
  { readonly port: number } | { readonly items: readonly PublishedItem[] } | { readonly report: HostReport };

const HELD = 20;
const OLD_ITEMS = 5;
const HOUR_MS = 3_600_000;
const SLOW_MS = 3_000;
const REST_S = 20;
/** A resting domain refuses one in so many. */
const REFUSES_ONE_IN = 10;

let world: WorldSource[] = [];
let items: PublishedItem[][] = [];
const startedMs = Date.now();
const witness = new PolitenessWitness();
const count = { requests: 0, notModified: 0, refused: 0 };

const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const n = Number(/^news(\d+)\./.exec(request.headers.host ?? '')?.[1] ?? -1);
  const source = world[n];
  if (!source) return void response.writeHead(404).end();
  count.requests += 1;
  witness.asked(source.domain, source.host, Date.now());
  if (source.trouble === 'slow') await pause(SLOW_MS);
  const isRefused = source.trouble === 'resting' && count.requests % REFUSES_ONE_IN === 0;
  // From here the reader may have the answer.
  witness.answered(source.domain, Date.now(), isRefused ? REST_S * 1000 : 0);
  if (isRefused) {
    count.refused += 1;
    response.writeHead(429, { 'retry-after': String(REST_S) }).end();
    return;
  }
  const body = feedOf(n, source);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    count.notModified += 1;
    response.writeHead(304, { etag }).end();
  } else response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body);
}

function feedOf(n: number, { host, isHot }: WorldSource): string {
  const now = Date.now();
  const fresh = (items[n] ?? []).filter(({ atMs }) => atMs <= now).map(({ id, atMs }) => quiet(id, atMs));
  const old = Array.from({ length: OLD_ITEMS }, (_, i) => quiet(`old-${n}-${i}`, startedMs - (i + 1) * HOUR_MS));
  const all = [...old.toReversed(), ...(isHot ? [opening(n)] : []), ...fresh];
  return `<rss version="2.0"><channel><title>${host}</title>${all.slice(-HELD).toReversed().join('')}</channel></rss>`;
}

const quiet = (id: string, atMs: number): string => itemOf(id, `今日菜价第${id}期`, '各菜市场蔬菜价格平稳。', atMs);
const opening = (n: number): string =>
  itemOf(
    `opening-${n}`,
    '某市一化工厂发生爆炸',
    '今日某市一化工厂发生爆炸，已造成35人死亡、12人受伤。',
    startedMs - 60_000,
  );
const itemOf = (id: string, title: string, text: string, atMs: number): string =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description>` +
  `<pubDate>${new Date(atMs).toUTCString()}</pubDate></item>`;

const tell = (said: HostAnswer): void => void process.send?.(said);

process.on('message', (order: HostOrder) => {
  if (order.order === 'serve') {
    world = feedWorld(order.settings);
    server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
  } else if (order.order === 'publish') {
    items = schedule(world, Date.now(), order.forMs, order.seed);
    tell({ items: items.flat() });
  } else tell({ report: { ...count, broken: witness.broken } });
});
process.once('disconnect', () => process.exit(0));
