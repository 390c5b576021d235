import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EngineCycle } from '@huiying/engine';

const TICK_MS = 1_000;

/** Wakes everything but the deadlines, which have a timer of their own, every second and when told to. */
@Injectable()
export class WorkerTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('engine');
  #stopped = false;

  constructor(private readonly cycle: EngineCycle) {}

  onApplicationBootstrap(): void {
    void this.tick();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.cycle.stop();
  }

  @Interval(TICK_MS)
  async tick(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.cycle.tick();
    } catch (error) {
      this.#log.error({ err: error }, 'tick failed');
    }
  }
}
