import { setImmediate } from 'node:timers/promises';

/**
 * Statements of one transaction that are sent without waiting for each other's answers: the database works on one while
 * the next is being written. It runs them in the order in which they were sent; when one fails, so does every later one.
 */
export class Statements {
  #all: Promise<unknown> = Promise.resolve();

  /** Sends one, and lets it leave before the next is written. */
  async send(statement: Promise<unknown>): Promise<void> {
    this.#all = Promise.all([this.#all, statement]);
    // It is waited for in `answered`: until then a failure is nobody's fault.
    this.#all.catch(() => undefined);
    await setImmediate();
  }

  /** @throws the failure of the first that failed */
  async answered(): Promise<void> {
    await this.#all;
  }
}
