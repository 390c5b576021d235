import { Client } from 'pg';
import { CHANNEL, SIGN_OUT_CHANNEL } from './change-log.js';

/**
 * Tells when the board may have changed: at every NOTIFY, and every second besides, so that a lost notification or a
 * listener that is reconnecting costs a second and not a change.
 */
export class ChangeFeed {
  #client: Client | undefined;
  #closed = false;
  #poll: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    /** @param seq the change, where the word of one has come */
    private readonly onWake: (seq?: number) => void,
    private readonly onProblem: (problem: Error) => void,
    /** A word that can be lost, as when the listener reconnects. */
    private readonly onSignOut: () => void = () => undefined,
  ) {}

  async start(): Promise<void> {
    this.#poll = setInterval(() => this.onWake(), 1_000);
    await this.#listen();
  }

  async stop(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    await this.#client?.end().catch(() => undefined);
  }

  async #listen(): Promise<void> {
    if (this.#closed) return;
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'huiying-feed' });
    client.on('error', (problem) => this.onProblem(problem));
    client.on('end', () => this.#again());
    client.on('notification', ({ channel, payload }) =>
      channel === SIGN_OUT_CHANNEL ? this.onSignOut() : this.onWake(Number(payload)),
    );
    this.#client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}; listen ${SIGN_OUT_CHANNEL}`);
    } catch (problem) {
      this.onProblem(problem instanceof Error ? problem : new Error(String(problem)));
      await client.end().catch(() => undefined);
    }
  }

  #again(): void {
    if (this.#closed) return;
    setTimeout(() => void this.#listen(), 1_000).unref();
  }
}
