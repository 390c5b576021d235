import { createHmac } from 'node:crypto';
import type { Channel, Delivery, Message, RobotSettings } from '@huiying/core';
import { postToRobot, readErrcode } from '../robot/post-to-robot.js';
import { wordsOf } from '../words-of.js';

/** System busy; more than twenty messages a minute. */
const PASSING = new Set([-1, 130_101, 130_102, 410_100]);

/** The robot of a group in 钉钉, with 加签 where a secret is set. */
export class DingtalkChannel implements Channel {
  readonly kind = 'dingtalk';

  constructor(private readonly robot: RobotSettings) {}

  send(message: Message): Promise<Delivery> {
    const body = { msgtype: 'text', text: { content: wordsOf(message) } };
    return postToRobot(this.#address(Date.now()), body, readErrcode, PASSING);
  }

  #address(nowMs: number): string {
    const { url, secret } = this.robot;
    if (secret === undefined) return url;
    const signed = new URL(url);
    signed.searchParams.set('timestamp', String(nowMs));
    signed.searchParams.set('sign', createHmac('sha256', secret).update(`${nowMs}\n${secret}`).digest('base64'));
    return signed.href;
  }
}
