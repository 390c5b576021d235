import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a path answers. */
export type FeedAnswer =
  | {
      readonly kind: 'body';
      readonly body: Uint8Array | string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 304 when the request carries this ETag, the body with it otherwise. */
  | { readonly kind: 'validated'; readonly body: Uint8Array | string; readonly etag: string }
  /** 429 or 503 with Retry-After in seconds or as an HTTP-date. */
  | { readonly kind: 'retry-after'; readonly status: number; readonly retryAfter: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** Headers and a first piece, then silence until the client hangs up. */
  | { readonly kind: 'slow-body' }
  /** Never answers. */
  | { readonly kind: 'silent' }
  /** Body without end. */
  | { readonly kind: 'endless' }
  /** Zeroes of this many bytes, gzipped to almost nothing. */
  | { readonly kind: 'gzip-bomb'; readonly bytes: number }
  /** Announces more than it sends, then closes. */
  | { readonly kind: 'cut-off' };

/** A feed server of one's own on 127.0.0.1: answers as each path is told and remembers every request. */
export class FeedServer {
  readonly requests: RecordedRequest[] = [];
  private readonly answers = new Map<string, FeedAnswer>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => this.answer(request, response));
  }

  static async start(): Promise<FeedServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FeedServer(server);
  }

  /** Changes or sets what a path answers. */
  serve(path: string, answer: FeedAnswer): string {
    this.answers.set(path, answer);
    return this.url(path);
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.requests.push({ method: request.method ?? '', path, headers: request.headers });
    const answer = this.answers.get(path);
    if (answer) send(answer, request, response);
    else response.writeHead(404).end();
  }
}

function send(answer: FeedAnswer, request: IncomingMessage, response: ServerResponse): void {
  switch (answer.kind) {
    case 'body':
      response
        .writeHead(answer.status ?? 200, { 'content-type': 'application/rss+xml', ...answer.headers })
        .end(answer.body);
      break;
    case 'validated':
      if (request.headers['if-none-match'] === answer.etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: answer.etag }).end(answer.body);
      break;
    case 'retry-after':
      response.writeHead(answer.status, { 'retry-after': answer.retryAfter }).end();
      break;
    case 'redirect':
      response.writeHead(answer.status ?? 302, { location: answer.to }).end();
      break;
    case 'slow-body':
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).write('<rss');
      break;
    case 'silent':
      break;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      pour(response);
      break;
    case 'gzip-bomb':
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(answer.bytes)));
      break;
    case 'cut-off':
      response.writeHead(200, { 'content-length': '1000' }).write('<rss', () => response.destroy());
      break;
  }
}

function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024, 'x');
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}
