import { UnauthorizedException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionStore } from '@huiying/storage';
import { tokenOf } from '../auth/session-token.js';

/** A name and a password, with room. Bytes. */
const STRANGERS_LIMIT = 64 * 1024;

/**
 * Bodies are read before any route asks who calls, and what is as long as 500 reports takes seconds to parse, in which nobody
 * else is answered. What is longer than a sign-in is read for those only who are signed in.
 */
export function refuseLongFromStrangers(app: NestFastifyApplication): void {
  const sessions = app.get(SessionStore);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async ({ headers }) => {
      const isLong = Number(headers['content-length']) > STRANGERS_LIMIT || headers['transfer-encoding'] !== undefined;
      if (!isLong) return;
      const token = tokenOf(headers);
      const actor = token ? await sessions.actorOf(token) : undefined;
      if (!actor) throw new UnauthorizedException('请先登录');
    });
}
