/**
 * What is measured. `defaults` is what each documents as its default; `tuned` is what its documentation advises for many
 * short jobs, with the shortest look-around that is still sensible.
 *
 * @typedef {{ readonly peer: 'graphile-worker' | 'bullmq', readonly setting: 'defaults' | 'tuned', readonly options: object }} Contender
 * @type {readonly Contender[]}
 */
export const CONTENDERS = [
  // One job at a time, a look every 2 s.
  { peer: 'graphile-worker', setting: 'defaults', options: {} },
  {
    peer: 'graphile-worker',
    setting: 'tuned',
    options: {
      concurrentJobs: 24,
      // The jobs write through a pool of their own.
      maxPoolSize: 26,
      pollInterval: 50,
      localQueue: { size: 500 },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
  // One job at a time.
  { peer: 'bullmq', setting: 'defaults', options: {} },
  { peer: 'bullmq', setting: 'tuned', options: { concurrency: 50 } },
];
