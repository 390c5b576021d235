import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EngineCycle } from '@huiying/engine';

const TICK_MS = 1_000;
const SOON_MS = 200;

/**
 * Wakes everything but the deadlines, which have a timer of their own, every second; and those that send what was fired
 * when told to.
 */
@Injectable()
export class WorkerTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('engine');
  #soon: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly cycle: EngineCycle) {}

  onApplicationBootstrap(): void {
    void this.tick();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#soon);
    await this.cycle.stop();
  }

  /** One look for all that ask until it comes: one for each of many deadlines would keep those after them waiting. */
  soon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.#run(() => this.cycle.send());
    }, SOON_MS);
  }

  @Interval(TICK_MS)
  tick(): Promise<void> {
    return this.#run(() => this.cycle.tick());
  }

  async #run(cycle: () => Promise<void>): Promise<void> {
    if (this.#stopped) return;
    try {
      await cycle();
    } catch (error) {
      this.#log.error({ err: error }, 'tick failed');
    }
  }
}
