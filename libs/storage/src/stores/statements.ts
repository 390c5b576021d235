import { setImmediate } from 'node:timers/promises';

/** The answers to what was sent on one connection. @throws the failure of the first that failed, which those after it only follow */
export async function answersTo<T extends readonly unknown[] | []>(
  sent: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}

/**
 * Statements of one transaction that are sent without waiting for each other's answers: the database works on one while
 * the next is being written. It runs them in the order in which they were sent; when one fails, so does every later one.
 */
export class Statements {
  readonly #sent: Promise<unknown>[] = [];
  #hasFailed = false;

  /** @param areLong each is worth a write of its own: the database begins with it while the next is put together */
  constructor(private readonly areLong: boolean) {}

  /** Sends one. */
  async send(statement: Promise<unknown>): Promise<void> {
    // It is waited for in `answered`: until then a failure is nobody's fault.
    statement.catch(() => (this.#hasFailed = true));
    this.#sent.push(statement);
    if (!this.areLong) return;
    // In the first turn it is written, at the end of that it leaves, see `Outgoing`.
    await setImmediate();
    await setImmediate();
  }

  /**
   * Resolves when all have left that need wait for nothing else, so that a commit can follow them at once.
   * @throws the failure of one that could not be put together, without which nothing may be committed
   */
  async left(): Promise<void> {
    await setImmediate();
    if (this.#hasFailed) await this.answered();
  }

  /** @throws the failure of the first that was sent and failed, which those after it only follow */
  async answered(): Promise<void> {
    for (const statement of this.#sent) await statement;
  }
}
