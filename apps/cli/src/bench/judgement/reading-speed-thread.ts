import { parentPort, workerData } from 'node:worker_threads';
import { classify, DomainModel } from '@huiying/core';
import type { LabelledText } from '@huiying/core';
import { median } from '../timing.js';
import type { ReadingLoad, ReadingSpeed } from './reading-speed.js';

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

/** By the median of a few rounds: of threads at once the first and the last round may have run alone. */
function textsPerSecond(...steps: readonly ((text: LabelledText) => unknown)[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    for (const part of parts) for (const step of steps) for (const text of part) step(text);
    return performance.now() - startedAt;
  });
  return Math.round((texts.length * MS_PER_S) / median(rounds));
}

const speed: ReadingSpeed = {
  domains: textsPerSecond((text) => model.read(text)),
  classified: textsPerSecond(
    (text) => classify(text, severity, watchTopics),
    (text) => model.read(text),
  ),
};
port.postMessage(speed);
