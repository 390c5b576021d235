import { HttpException, Injectable } from '@nestjs/common';

const MOST_FAILURES = 10;
export const WINDOW_MS = 60_000;

/** Slows down guessing: after ten failures of one name from one address within a minute, sign-in waits that minute out. */
@Injectable()
export class SignInThrottle {
  readonly #failures = new Map<string, { count: number; since: number }>();

  refuseIfTooMany(who: string): void {
    const failed = this.#failures.get(who);
    if (!failed || performance.now() - failed.since > WINDOW_MS) return;
    if (failed.count >= MOST_FAILURES) throw new HttpException('登录失败次数过多，请一分钟后再试', 429);
  }

  countFailure(who: string): void {
    const now = performance.now();
    for (const [key, { since }] of this.#failures) if (now - since > WINDOW_MS) this.#failures.delete(key);
    const failed = this.#failures.get(who);
    this.#failures.set(who, { count: (failed?.count ?? 0) + 1, since: failed?.since ?? now });
  }

  forget(who: string): void {
    this.#failures.delete(who);
  }
}
