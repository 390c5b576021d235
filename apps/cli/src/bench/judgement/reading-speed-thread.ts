import { parentPort, workerData } from 'node:worker_threads';
import { classify, DomainModel } from '@huiying/core';
import type { LabelledText } from '@huiying/core';
import type { ReadingLoad, ReadingSpeed } from './reading-speed.js';

const ROUNDS = 5;
const MS_PER_S = 1_000;

const port = parentPort;
if (!port) throw new Error('runs only as a worker thread');

const { severity, watchTopics, knowledge, texts } = workerData as ReadingLoad;
const model = new DomainModel(knowledge);

/** The fastest of a few rounds: the others were shared with something else. */
function textsPerSecond(read: (text: LabelledText) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    for (const text of texts) read(text);
    return performance.now() - startedAt;
  });
  return Math.round((texts.length * MS_PER_S) / Math.min(...rounds));
}

const speed: ReadingSpeed = {
  domains: textsPerSecond((text) => model.read(text)),
  classified: textsPerSecond((text) => {
    classify(text, severity, watchTopics);
    model.read(text);
  }),
};
port.postMessage(speed);
