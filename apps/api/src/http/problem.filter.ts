import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@huiying/contract';
import { DomainError, type DomainErrorKind } from '@huiying/core';
import { isOfTheServer } from '@huiying/storage';
import type { FastifyReply } from 'fastify';
import { WINDOW_MS } from '../auth/sign-in-throttle.js';
import { InvalidInput } from './invalid-input.js';

const STATUS: Record<DomainErrorKind, number> = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409 };
const CODE: Record<number, string> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};
const PG_INVALID_TEXT = '22P02';
const PG_UNSTORABLE_CHARACTER = '22021';

/** The only place that knows how a refusal looks on the wire: RFC 9457 problem documents with a stable code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblem(error);
    if (problem.status >= 500) this.#log.error({ err: error, code: problem.code }, 'request failed');
    sendProblem(problem, host.switchToHttp().getResponse<FastifyReply>());
  }
}

/** What is refused before any route was found, where no filter is asked: an address that is none. */
export const refuseAddress = (error: unknown, _: unknown, reply: FastifyReply): void =>
  sendProblem(toProblem(error), reply);

/** Sign-in is all that is slowed down. */
const RETRY_AFTER_S = String(WINDOW_MS / 1_000);

function sendProblem(problem: Problem, reply: FastifyReply): void {
  if (problem.status === 429) void reply.header('retry-after', RETRY_AFTER_S);
  void reply.status(problem.status).type('application/problem+json').send(problem);
}

function problemOf(status: number, code: string, detail: string, errors?: Problem['errors']): Problem {
  return { type: `urn:huiying:problem:${code}`, title: code, status, code, detail, ...(errors && { errors }) };
}

export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) {
    const errors = error.field ? [{ field: error.field, message: error.message }] : undefined;
    return problemOf(STATUS[error.kind], error.code, error.message, errors);
  }
  if (error instanceof InvalidInput) return problemOf(400, 'invalid-input', error.message, [...error.errors]);
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 400 && /JSON/u.test(error.message)) {
      return problemOf(400, 'invalid-json', `请求内容不是有效的 JSON：${error.message}`);
    }
    return problemOf(status, CODE[status] ?? 'request-refused', error.message);
  }
  return ofFramework(error);
}

/** Fastify's own refusals carry a status and a code; everything else is our fault and tells nothing outside. */
function ofFramework(error: unknown): Problem {
  const { statusCode, code, message } = (error ?? {}) as { statusCode?: number; code?: string; message?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problemOf(413, 'body-too-large', '请求内容过大');
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return problemOf(400, 'invalid-json', `请求内容不是有效的 JSON：${message ?? ''}`);
  }
  if (code === 'FST_ERR_BAD_URL') return problemOf(400, 'bad-request', '地址中的百分号编码无效');
  if (code === PG_INVALID_TEXT) return problemOf(404, 'not-found', '没有该编号的记录');
  if (code === PG_UNSTORABLE_CHARACTER) return problemOf(400, 'invalid-input', '含有不能保存的字符（NUL）');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return problemOf(statusCode, CODE[statusCode] ?? 'request-refused', message ?? '');
  }
  if (isOfTheServer(error)) return problemOf(503, 'unavailable', '数据库暂时不可用，请稍后再试');
  return problemOf(500, 'internal', '服务器内部错误，已记录');
}
