import { OutdatedEngine } from '@huiying/storage';
import type { Logger } from 'pino';

/** What a manager could not do. */
export type Problem = (manager: string, error: unknown) => void;

/** A release that the database has left behind stops as if it had been told to, before it does anything wrong. */
export const problemTeller =
  (log: Logger): Problem =>
  (manager, error) => {
    log.error({ manager, err: error }, 'manager failed');
    if (error instanceof OutdatedEngine) process.kill(process.pid, 'SIGTERM');
  };
