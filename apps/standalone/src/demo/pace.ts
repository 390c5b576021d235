import { setTimeout as sleep } from 'node:timers/promises';

/** The story's time: its seconds last `factor` real ones, and an interrupt ends every wait. */
export class Pace {
  #startedAt = performance.now();

  constructor(
    readonly factor: number,
    private readonly signal: AbortSignal,
  ) {}

  begin(): void {
    this.#startedAt = performance.now();
  }

  /** Until this second of the story; at once when it is past. */
  async until(second: number): Promise<void> {
    const inMs = this.#startedAt + second * 1_000 * this.factor - performance.now();
    await sleep(Math.max(0, inMs), undefined, { signal: this.signal });
  }

  async wait(seconds: number): Promise<void> {
    await sleep(seconds * 1_000 * this.factor, undefined, { signal: this.signal });
  }

  /** Until the interrupt. */
  async forEver(): Promise<void> {
    if (this.signal.aborted) return;
    await new Promise((resolve) => this.signal.addEventListener('abort', resolve, { once: true }));
  }
}

/** @throws Error naming the variable */
export function readPace(text: string | undefined): number {
  const factor = Number(text?.trim() || '1');
  if (factor >= 0.02 && factor <= 10) return factor;
  throw new Error(`HUIYING_DEMO_PACE=${text} 不可用：应为 0.02 到 10 的数，1 为原速`);
}
