import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DomainKnowledge, LabelledText } from '@huiying/core';
import type { Setup } from '@huiying/settings';

const THREAD = new URL('./reading-speed-thread.js', import.meta.url);

/** What a thread is given that reads texts as fast as it can. */
export interface ReadingLoad {
  readonly severity: Setup['judging']['severity'];
  readonly watchTopics: Setup['judging']['pack']['watchTopics'];
  readonly knowledge: DomainKnowledge;
  readonly texts: readonly LabelledText[];
}

/** Texts per second. */
export interface ReadingSpeed {
  /** The domain alone, by the model. */
  readonly domains: number;
  /** Level, concern, handling class and domain, as `classify` tells them. */
  readonly classified: number;
}

export interface ReadingSpeeds {
  readonly oneThread: ReadingSpeed;
  /** As many threads at once as there are cores, together. */
  readonly allCores: ReadingSpeed;
}

/** Measured in threads that do nothing else, as reports are judged. */
export async function readingSpeeds(load: ReadingLoad): Promise<ReadingSpeeds> {
  const oneThread = await speedOfThread(load);
  const atOnce = await Promise.all(Array.from({ length: availableParallelism() }, () => speedOfThread(load)));
  const sum = (speedOf: (speed: ReadingSpeed) => number): number => atOnce.reduce((a, b) => a + speedOf(b), 0);
  return { oneThread, allCores: { domains: sum(({ domains }) => domains), classified: sum((one) => one.classified) } };
}

async function speedOfThread(load: ReadingLoad): Promise<ReadingSpeed> {
  const [speed] = (await once(new Worker(THREAD, { workerData: load }), 'message')) as [ReadingSpeed];
  return speed;
}
