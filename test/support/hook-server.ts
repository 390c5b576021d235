import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the hook answers: a status, or the connection cut without an answer. */
export type HookAnswer = number | 'reset';

export interface Delivery {
  readonly id: string;
  readonly attempt: number;
  readonly caseId: string;
  readonly step: number;
  readonly recipient: string;
  readonly text: string;
  /** what it was answered */
  readonly answer: HookAnswer;
}

/** A body as it came, of whatever type. */
export interface HookBody {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly answer: HookAnswer;
}

const TOLERANCE_S = 300;

/** A receiver of signed webhooks on 127.0.0.1. What is not signed as the Standard Webhooks specification says is answered 401. */
export class HookServer {
  readonly deliveries: Delivery[] = [];
  readonly bodies: HookBody[] = [];
  readonly unsigned: string[] = [];
  #troubles: ((delivery: Omit<Delivery, 'answer'>) => readonly HookAnswer[]) | undefined;

  private constructor(
    private readonly server: Server,
    readonly secret: string,
  ) {
    server.on('request', (request, response) => void this.#take(request, response));
  }

  static async start(secret: string): Promise<HookServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new HookServer(server, secret);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** What it answers to the first attempts of a message; to all that follow 204. */
  troubleWith(troubles: (delivery: Omit<Delivery, 'answer'>) => readonly HookAnswer[]): void {
    this.#troubles = troubles;
  }

  /** Those it took. */
  get taken(): Delivery[] {
    return this.deliveries.filter((delivery) => delivery.answer === 204);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    if (!isSigned(request, body, this.secret)) {
      this.unsigned.push(body);
      response.writeHead(401).end();
      return;
    }
    const { type, data } = JSON.parse(body) as { type: string; data: Omit<Delivery, 'answer'> };
    const { attempt, caseId, step, recipient, text } = data;
    const delivery = { id: header(request, 'webhook-id'), attempt, caseId, step, recipient, text };
    const before = this.deliveries.filter(({ id }) => id === delivery.id).length;
    const answer = this.#troubles?.(delivery)[before] ?? 204;
    this.deliveries.push({ ...delivery, answer });
    this.bodies.push({ id: delivery.id, type, data: { ...data }, text: body, answer });
    if (answer === 'reset') request.socket.resetAndDestroy();
    else response.writeHead(answer).end();
  }
}

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? '');

/** Written from the specification, not from the sender's code. */
function isSigned(request: IncomingMessage, body: string, secret: string): boolean {
  const [id, timestamp] = [header(request, 'webhook-id'), header(request, 'webhook-timestamp')];
  if (id === '' || !(Math.abs(Date.now() / 1_000 - Number(timestamp)) < TOLERANCE_S)) return false;
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return header(request, 'webhook-signature')
    .split(' ')
    .map((versioned) => versioned.split(','))
    .some(([version, signature = '']) => {
      const given = Buffer.from(signature, 'base64');
      return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
    });
}
