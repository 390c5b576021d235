import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, isAlive, startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { Relay } from './relay.js';
import { WorkerProcess } from './worker-process.js';

const LOOK_EVERY_MS = 5;

/** An embedded PostgreSQL at one address, and a worker on it: both can be killed (kill -9) and started again. */
export class MortalEngine {
  #worker: WorkerProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
    private readonly relay: Relay,
  ) {}

  static async start(): Promise<MortalEngine> {
    const dataDir = mkdtempSync(join(tmpdir(), 'huiying-bench-'));
    const server = await startEmbeddedPostgres({ dataDir });
    return new MortalEngine(dataDir, server, await Relay.to(portOf(server)));
  }

  /** The same for as long as it lives, whatever dies. */
  get url(): string {
    const url = new URL(this.server.url);
    url.port = String(this.relay.port);
    return url.href;
  }

  startWorker(): Promise<void> {
    this.#worker = WorkerProcess.start(this.url, 'bench');
    return this.#worker.started();
  }

  async killWorker(): Promise<void> {
    await this.#worker?.kill();
  }

  async killPostgres(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    while (isAlive(this.server.pid)) await sleep(LOOK_EVERY_MS);
    await this.server.stop();
  }

  async startPostgres(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir });
    this.relay.pointTo(portOf(this.server));
  }

  async remove(): Promise<void> {
    await this.#worker?.stop();
    await this.relay.close();
    await this.server.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const portOf = (server: EmbeddedPostgres): number => Number(new URL(server.url).port);
