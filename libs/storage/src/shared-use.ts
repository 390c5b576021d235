import { Client } from 'pg';

const SHARED_USE_LOCK = 7_006;

/**
 * Several processes use one server, and one of them stops it at its end. Each says that it is there before its first
 * statement, and whoever stops the server does so only while nobody is: one that comes in between waits, until the
 * server that it waits for is gone, and then knows that it has come too late.
 */
export class SharedUse {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  /** @throws Error when the server cannot be reached, or goes away before this process has its place */
  static async begin(url: string): Promise<SharedUse> {
    const client = new Client({ connectionString: url });
    // A line that breaks is noticed by the next statement.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [SHARED_USE_LOCK]);
    return new SharedUse(client);
  }

  /** True when nobody else is there; from then on nobody comes in until `end`. */
  async isAlone(): Promise<boolean> {
    const { rows } = await this.#client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      SHARED_USE_LOCK,
    ]);
    return rows[0]?.alone ?? false;
  }

  async end(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}
