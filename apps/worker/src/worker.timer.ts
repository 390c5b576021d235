import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CaseStore } from '@huiying/core';
import { EngineCycle } from '@huiying/engine';

const TICK_MS = 1_000;

/** Wakes the engine every second, and earlier when a deadline's instant comes before that. */
@Injectable()
export class WorkerTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('engine');
  #early: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly cycle: EngineCycle,
    private readonly cases: CaseStore,
  ) {}

  onApplicationBootstrap(): void {
    void this.tick();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#early);
    await this.cycle.stop();
  }

  @Interval(TICK_MS)
  async tick(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.cycle.tick();
      await this.#wakeForNext();
    } catch (error) {
      this.#log.error({ err: error }, 'tick failed');
    }
  }

  async #wakeForNext(): Promise<void> {
    const inMs = await this.cases.nextDueInMs();
    clearTimeout(this.#early);
    if (inMs === undefined || inMs >= TICK_MS || this.#stopped) return;
    this.#early = setTimeout(() => void this.tick(), Math.max(1, Math.ceil(inMs)));
  }
}
