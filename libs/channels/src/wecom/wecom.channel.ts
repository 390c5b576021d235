import type { Channel, Delivery, Message, RobotSettings } from '@huiying/core';
import { postToRobot, readErrcode } from '../robot/post-to-robot.js';
import { wordsOf } from '../words-of.js';

/** System busy; more than twenty messages a minute. */
const PASSING = new Set([-1, 45_009, 45_033]);

/** The robot of a group in 企业微信. Its address is its key. */
export class WecomChannel implements Channel {
  readonly kind = 'wecom';

  constructor(private readonly robot: RobotSettings) {}

  send(message: Message): Promise<Delivery> {
    const body = { msgtype: 'text', text: { content: wordsOf(message) } };
    return postToRobot(this.robot.url, body, readErrcode, PASSING);
  }
}
