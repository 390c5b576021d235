import { setImmediate } from 'node:timers/promises';

/**
 * Statements of one transaction that are sent without waiting for each other's answers: the database works on one while
 * the next is being written. It runs them in the order in which they were sent; when one fails, so does every later one.
 */
export class Statements {
  readonly #sent: Promise<unknown>[] = [];

  /** @param areLong each is worth a write of its own: the database begins with it while the next is put together */
  constructor(private readonly areLong: boolean) {}

  /** Sends one. */
  async send(statement: Promise<unknown>): Promise<void> {
    // It is waited for in `answered`: until then a failure is nobody's fault.
    statement.catch(() => undefined);
    this.#sent.push(statement);
    if (this.areLong) await setImmediate();
  }

  /** @throws the failure of the first that was sent and failed, which those after it only follow */
  async answered(): Promise<void> {
    for (const statement of this.#sent) await statement;
  }
}
