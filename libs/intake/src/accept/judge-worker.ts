import { parentPort, workerData } from 'node:worker_threads';
import { findingsOf } from './judge-report.js';
import { type JudgingAnswer, type JudgingJob, receiveRules, sendFindings, type SentRules } from './judging-job.js';

/** A thread's side of the judging pool: the rules it was started with, and an answer to each job. */
const port = parentPort;
if (!port) throw new Error('runs only as a worker thread');

const rules = receiveRules(workerData as SentRules);

const answer = (job: JudgingJob): JudgingAnswer => findingsOf(job, rules).map(sendFindings);

port.on('message', (job: JudgingJob) => port.postMessage(answer(job)));
