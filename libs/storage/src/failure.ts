import { QueryFailedError } from './typeorm.js';

/** Connection failure, shutting down or starting up, gone idle within a transaction, out of resources, system error, a standby that takes no writes. */
const OF_THE_SERVER = /^(08|53|58)|^57P0[1-5]$|^25P03$|^25006$/;

/** Codes of the operating system, such as EPIPE, hold no digit. */
const SQL_STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Not Node's own, such as ERR_INVALID_ARG_TYPE. */
const OF_THE_SYSTEM = /^E(?!RR_)/;

interface Failure {
  readonly code?: unknown;
  readonly message?: string;
}

const causeOf = (problem: unknown): Failure =>
  ((problem instanceof QueryFailedError ? problem.driverError : problem) ?? {}) as Failure;

/** What PostgreSQL calls the error; undefined when it is none of the server's. */
export function sqlStateOf(problem: unknown): string | undefined {
  const { code } = causeOf(problem);
  return typeof code === 'string' && SQL_STATE.test(code) ? code : undefined;
}

/** Whether the server or the line to it failed, whatever was asked; else what was asked, or who asked, is wrong. */
export function isOfTheServer(problem: unknown): boolean {
  const state = sqlStateOf(problem);
  if (state !== undefined) return OF_THE_SERVER.test(state);
  const { code, message = '' } = causeOf(problem);
  if (problem instanceof QueryFailedError) return true;
  return typeof code === 'string' ? OF_THE_SYSTEM.test(code) : /connection|timeout exceeded/i.test(message);
}
