import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '@huiying/contract';

const TOLD: Readonly<Record<string, { status: number; code: string; detail: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'headers-too-large', detail: '请求头过大' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'request-timeout', detail: '请求没有在时限内发完' },
};
const UNREADABLE = {
  status: 400,
  code: 'bad-request',
  detail: '不是有效的 HTTP 请求；地址中的汉字须以百分号编码',
};

/** What is no HTTP - most often an address with bare Chinese in it - never becomes a request, so no filter sees it. */
export function refuseUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, code, detail } = TOLD[error.code ?? ''] ?? UNREADABLE;
  const problem: Problem = { type: `urn:huiying:problem:${code}`, title: code, status, code, detail };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
