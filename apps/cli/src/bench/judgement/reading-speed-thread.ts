import { parentPort, workerData } from 'node:worker_threads';
import { classifyAll, DomainModel } from '@huiying/core';
import type { LabelledText } from '@huiying/core';
import { median } from '../timing.js';
import type { ReadingLoad, ReadingSpeed } from './reading-speed.js';

/** Until then the engine is still compiling what is read often: an office's process runs for weeks. */
const WARM_UP = 5;
const ROUNDS = 5;
const MS_PER_S = 1_000;

const port = parentPort;
if (!port) throw new Error('runs only as a worker thread');

const { severity, watchTopics, knowledge, texts } = workerData as ReadingLoad;
const model = new DomainModel(knowledge);

/** As many as a thread judges together: one step over all of them, then the next. */
const TOGETHER = 125;
const parts = Array.from({ length: Math.ceil(texts.length / TOGETHER) }, (_, i) =>
  texts.slice(i * TOGETHER, (i + 1) * TOGETHER),
);

/** By the median of a few rounds: of threads at once the last may have run alone. */
function textsPerSecond(...steps: readonly ((part: readonly LabelledText[]) => unknown)[]): number {
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => {
    const startedAt = performance.now();
    for (const part of parts) for (const step of steps) step(part);
    return performance.now() - startedAt;
  });
  return Math.round((texts.length * MS_PER_S) / median(rounds.slice(WARM_UP)));
}

const readDomains = (part: readonly LabelledText[]) => part.map((text) => model.read(text));

const speed: ReadingSpeed = {
  domains: textsPerSecond(readDomains),
  classified: textsPerSecond((part) => classifyAll(part, severity, watchTopics), readDomains),
};
port.postMessage(speed);
