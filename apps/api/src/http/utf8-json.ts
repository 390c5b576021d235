import { isUtf8 } from 'node:buffer';
import { BadRequestException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * JSON is UTF-8 (RFC 8259); what is not would be stored as signs that nobody can read, for ever. Text and forms are no
 * JSON: they get 415, not the complaint that their text is no object.
 */
export function takeUtf8Json(app: NestFastifyApplication, bodyLimit: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('text/plain');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    // A client that always names the type, where nothing needs to be said: an acknowledgement, a poll.
    if (body.length === 0) done(null, undefined);
    else if (isUtf8(body)) void parse(request as never, body.toString(), done);
    else done(new BadRequestException('JSON 须为 UTF-8 编码'));
  });
}
