import type { Delivery } from '@huiying/core';
import { ask } from '../ask.js';
import { deliveryOfStatus } from '../delivery-of-status.js';
import { shortAnswer } from '../short-answer.js';

const TIMEOUT_MS = 10_000;
const PASSING = new Set([408, 425, 429]);

/** How a platform says in its answer, which is always 200, what became of a message. */
export interface RobotAnswer {
  /** 0 = taken. */
  readonly code: number | undefined;
  readonly because: string | undefined;
}

/**
 * Posts JSON to the robot of a group chat. No redirection is followed; an answer that is no JSON of the platform is tried
 * again, for something else stands at that address for now.
 * @param passing codes after which the same message may be taken later: busy, or too many at once
 */
export async function postToRobot(
  url: string,
  body: object,
  read: (answer: Record<string, unknown>) => RobotAnswer,
  passing: ReadonlySet<number>,
): Promise<Delivery> {
  try {
    const answer = await ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      timeoutMs: TIMEOUT_MS,
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return deliveryOfStatus(answer.status, PASSING);
    }
    const { code, because } = read(JSON.parse(await shortAnswer(answer)) as Record<string, unknown>);
    if (code === 0) return { sent: true };
    const told = [code, because].filter((part) => part !== undefined).join(' ');
    return code === undefined || passing.has(code)
      ? { retry: true, because: told || 'no code' }
      : { refused: true, because: told };
  } catch (error) {
    return { retry: true, because: error instanceof Error ? error.message : 'not sent' };
  }
}

export const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
export const wordsIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** As 企业微信 and 钉钉 answer. */
export const readErrcode = ({ errcode, errmsg }: Record<string, unknown>): RobotAnswer => ({
  code: numberIn(errcode),
  because: wordsIn(errmsg),
});
