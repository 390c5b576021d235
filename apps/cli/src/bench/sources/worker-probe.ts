import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the worker's process takes, since it was told to start anew. */
export interface WorkerFigures {
  readonly forMs: number;
  readonly rssMb: number;
  readonly rssMaxMb: number;
  readonly cpuMs: number;
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
}

/**
 * Loaded before the worker, which is run as it is shipped: leads the names of the measured world to this machine, so
 * that hosts have domains as they have outside, and weighs the process when asked.
 */
const MB = 1024 * 1024;
const WEIGH_EVERY_MS = 1_000;
const LOOPBACK = { address: '127.0.0.1', family: 4 } as const;

const real = dns.lookup;
const lookup = (host: string, options: dns.LookupOptions, done: (...answer: unknown[]) => void): void => {
  if (!host.endsWith('.example')) return void Reflect.apply(real, dns, [host, options, done]);
  setImmediate(() => (options.all ? done(null, [LOOPBACK]) : done(null, LOOPBACK.address, LOOPBACK.family)));
};
Object.assign(dns, { lookup });
syncBuiltinESMExports();

const delay = monitorEventLoopDelay({ resolution: 1 });
let sinceMs = performance.now();
let cpuBefore = process.cpuUsage();
let rssMaxMb = 0;

const weigh = (): number => {
  const rssMb = process.memoryUsage.rss() / MB;
  rssMaxMb = Math.max(rssMaxMb, rssMb);
  return rssMb;
};
setInterval(weigh, WEIGH_EVERY_MS).unref();

function startAnew(): void {
  delay.reset();
  delay.enable();
  sinceMs = performance.now();
  cpuBefore = process.cpuUsage();
  rssMaxMb = 0;
}

function figures(): WorkerFigures {
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    forMs: performance.now() - sinceMs,
    rssMb: weigh(),
    rssMaxMb,
    cpuMs: (user + system) / 1000,
    loopDelayP99Ms: delay.percentile(99) / 1e6,
    loopDelayMaxMs: delay.max / 1e6,
  };
}

process.on('message', (order) => {
  if (order === 'start-anew') startAnew();
  else process.send?.(figures());
});
