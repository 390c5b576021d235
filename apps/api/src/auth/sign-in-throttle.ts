import { HttpException, Injectable } from '@nestjs/common';
import { DomainError } from '@huiying/core';

const MOST_FAILURES = 10;
export const WINDOW_MS = 60_000;

/** Slows down guessing: after ten failures of one name from one address within a minute, sign-in waits that minute out. */
@Injectable()
export class SignInThrottle {
  readonly #failures = new Map<string, { count: number; since: number }>();

  /**
   * Looks whether a password is right, where not too many were wrong. One that is being looked at counts as wrong until it
   * is known: of many guesses at once no more are looked at than of as many one after the other.
   * @param look undefined, or `wrong-password` thrown, says that it is wrong
   * @throws HttpException 429; what `look` throws
   */
  async attempt<T>(who: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const counted = this.#count(who);
    try {
      const found = await look();
      if (found !== undefined) this.#failures.delete(who);
      return found;
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'wrong-password')) counted.count -= 1;
      throw error;
    }
  }

  #count(who: string): { count: number } {
    const now = performance.now();
    for (const [key, { since }] of this.#failures) if (now - since > WINDOW_MS) this.#failures.delete(key);
    const failed = this.#failures.get(who) ?? { count: 0, since: now };
    if (failed.count >= MOST_FAILURES) throw new HttpException('登录失败次数过多，请一分钟后再试', 429);
    failed.count += 1;
    this.#failures.set(who, failed);
    return failed;
  }
}
