import { finished } from 'node:stream/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitOf } from './body-limit.js';

/** Beyond this many limits nobody waits for the end of what is sent. */
const MOST_LIMITS = 4;

/**
 * Reads an announced body beyond the limit to its end and throws it away, before it is refused: a client that is still
 * sending when the refusal closes the connection sees a broken pipe instead of the 413.
 */
export function drainOversized(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', async (request) => {
      const limit = limitOf(request.headers['content-type']);
      const announced = Number(request.headers['content-length']);
      if (!(announced > limit && announced <= limit * MOST_LIMITS)) return;
      // A client that hangs up meanwhile needs no answer.
      await finished(request.raw.resume(), { writable: false }).catch(() => undefined);
    });
}
