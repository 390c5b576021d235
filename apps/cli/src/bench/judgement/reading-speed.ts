import { once } from 'node:events';
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

/** Measured in a thread that does nothing else, as reports are judged. */
export async function readingSpeed(load: ReadingLoad): Promise<ReadingSpeed> {
  const [speed] = (await once(new Worker(THREAD, { workerData: load }), 'message')) as [ReadingSpeed];
  return speed;
}
