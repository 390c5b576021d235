import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';

/** What writes: asks statements, of tables whose types are known by the connection. */
export type Writer = Pick<EntityManager, 'query' | 'connection'>;

interface Part {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Statements that write rows of different tables, or different rows of one, and none of which asks what another has written:
 * they leave as one, which is sent, planned and answered once.
 */
export class JoinedWrites {
  readonly connection: EntityManager['connection'];
  readonly #parts: Part[] = [];
  readonly #answer = Promise.withResolvers<unknown>();

  constructor(private readonly manager: EntityManager) {
    this.connection = manager.connection;
    // Each that waits for it is told of a failure; that there may be none is no failure.
    this.#answer.promise.catch(() => undefined);
  }

  /** @returns when all are answered */
  query<T>(text: string, values: readonly unknown[] = []): Promise<T> {
    this.#parts.push({ text, values });
    return this.#answer.promise as Promise<T>;
  }

  /** To be called when nothing that is put together waits for anything any more. */
  async leave(): Promise<void> {
    await turn();
    if (this.#parts.length === 0) return;
    const { text, values } = joined(this.#parts);
    this.#answer.resolve(this.manager.query(text, [...values]));
  }
}

/** The last one is the statement, those before it are its `with`; values keep the order of their statements. */
export function joined(parts: readonly Part[]): Part {
  let before = 0;
  const texts = parts.map(({ text, values }) => {
    const own = text.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
    before += values.length;
    return own;
  });
  const last = texts.pop() ?? '';
  const named = texts.map((text, index) => `w${index + 1} as (${text})`);
  return {
    text: named.length > 0 ? `with ${named.join(',\n')}\n${last}` : last,
    values: parts.flatMap(({ values }) => values),
  };
}
