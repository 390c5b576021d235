import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An HTTP server on 127.0.0.1 that keeps what it is asked and answers everything alike. */
export class AnsweringServer {
  readonly asked: Asked[] = [];
  /** What it answers; 302 leads elsewhere on itself. */
  status = 200;
  /** What its answers say. */
  says = '';
  /** Says it again and again, without end. */
  isEndless = false;
  /** Takes what it is sent and never answers. */
  isSilent = false;

  private constructor(private readonly server: Server) {
    server.on('request', (request, answer) => void this.#answer(request, answer));
  }

  static async start(): Promise<AnsweringServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new AnsweringServer(server);
  }

  /** @throws Error when nobody has asked */
  get last(): Asked {
    const last = this.asked.at(-1);
    if (!last) throw new Error('nobody has asked');
    return last;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    this.asked.push({ path: request.url ?? '', headers: request.headers, body });
    if (this.isSilent) return;
    answer.writeHead(this.status, this.status === 302 ? { location: '/elsewhere' } : {});
    if (this.isEndless) Readable.from(repeated(this.says)).pipe(answer);
    else answer.end(this.says);
  }
}

function* repeated(text: string): Generator<string> {
  for (;;) yield text;
}
