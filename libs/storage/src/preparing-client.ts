import { hash } from 'node:crypto';
import { Client } from 'pg';
import { Outgoing } from './outgoing.js';

/** Longer ones are written for one batch of rows. */
const LONGEST = 10_000;
/** Each costs memory in every connection that runs it; there are some three hundred. */
const MOST = 1_000;

const IS_PREPARABLE = /^\s*(?:select|with|insert|update|delete)\b/i;
/** Several statements are not one; and one that returns all columns fails for good once a migration has added another. */
const IS_NOT = /;|\.\*|select \*/i;

const names = new Map<string, string>();

/** Under which a statement is prepared; undefined for one that is not worth it. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  const isWorthIt = text.length <= LONGEST && IS_PREPARABLE.test(text) && !IS_NOT.test(text);
  if (!isWorthIt || names.size >= MOST) return undefined;
  const name = hash('sha1', text);
  names.set(text, name);
  return name;
}

const BEGIN = 'START TRANSACTION';
const BEGUN = { command: 'START', rowCount: null, rows: [] };

/**
 * Has each connection read and plan a statement once: the many small ones of a deadline that fires take the server longer
 * to plan than to run. What begins a transaction is not waited for but leaves with its first statement, which fails if
 * that has failed.
 */
export class PreparingClient extends Client {
  readonly #outgoing = new Outgoing();

  override query = ((statement: unknown, values?: unknown[], callback?: never) => {
    this.#outgoing.hold(this.connection.stream);
    const name = typeof statement === 'string' ? nameOf(statement) : undefined;
    const asked = name === undefined ? statement : { name, text: statement };
    const isToldOtherwise = typeof (callback ?? values) === 'function' || isSubmitted(asked);
    const answer: unknown = isToldOtherwise
      ? super.query(asked as string, values as unknown[], callback as never)
      : this.#ask(asked, values);
    this.#outgoing.letGoWhenMuch();
    if (statement !== BEGIN || !(answer instanceof Promise)) return answer;
    answer.catch(() => undefined);
    return Promise.resolve(BEGUN);
  }) as Client['query'];

  /**
   * With a promise of our own: of what is answered to one that `pg` makes, a third outlives the collection of the young
   * generation once the process has grown, which then stands still for ten times as long.
   */
  #ask(asked: unknown, values: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const answered = (problem: Error | null, answer: unknown): void => (problem ? reject(problem) : resolve(answer));
      super.query(asked as string, values as unknown[], answered as never);
    }).catch((problem: unknown) => {
      // As `pg` does: it leads back to whoever asked, and not to the socket that was read.
      if (problem instanceof Error) Error.captureStackTrace(problem);
      throw problem;
    });
  }
}

const isSubmitted = (asked: unknown): boolean => typeof (asked as { submit?: unknown } | null)?.submit === 'function';
