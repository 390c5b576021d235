import { createHmac } from 'node:crypto';
import type { Channel, Delivery, Message, RobotSettings } from '@huiying/core';
import { numberIn, postToRobot, wordsIn } from '../robot/post-to-robot.js';
import { wordsOf } from '../words-of.js';

/** Too many messages at once. */
const PASSING = new Set([9_499, 11_232]);

/** The robot of a group in 飞书, with 签名校验 where a secret is set. */
export class FeishuChannel implements Channel {
  readonly kind = 'feishu';

  constructor(private readonly robot: RobotSettings) {}

  send(message: Message): Promise<Delivery> {
    const body = {
      ...this.#signature(Math.floor(Date.now() / 1000)),
      msg_type: 'text',
      content: { text: wordsOf(message) },
    };
    return postToRobot(
      this.robot.url,
      body,
      ({ code, StatusCode, msg }) => ({ code: numberIn(code) ?? numberIn(StatusCode), because: wordsIn(msg) }),
      PASSING,
    );
  }

  /** The key is time and secret, and what is signed is nothing. */
  #signature(seconds: number): { timestamp?: string; sign?: string } {
    const { secret } = this.robot;
    if (secret === undefined) return {};
    const sign = createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');
    return { timestamp: String(seconds), sign };
  }
}
