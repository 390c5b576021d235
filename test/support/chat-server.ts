import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a question: a status, a body, the content of an answer, or nothing but silence or a cut. */
export type ChatAnswer = { status: number } | { body: string } | { content: unknown } | 'silence' | 'reset';

export interface Question {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A chat endpoint on 127.0.0.1 that answers as it is told, the last answer again and again. */
export class ChatServer {
  readonly questions: Question[] = [];
  #answers: ChatAnswer[] = [{ status: 500 }];

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.#take(request, response));
  }

  static async start(): Promise<ChatServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ChatServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  answerWith(...answers: ChatAnswer[]): void {
    this.#answers = answers;
    this.questions.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization } = request.headers;
    this.questions.push({ path: request.url ?? '', authorization, body: Buffer.concat(chunks).toString() });
    const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    if (answer === 'silence' || answer === undefined) return;
    if (answer === 'reset') request.socket.resetAndDestroy();
    else if ('status' in answer) response.writeHead(answer.status).end('{}');
    else
      response.setHeader('content-type', 'application/json').end('body' in answer ? answer.body : completion(answer));
  }
}

const completion = ({ content }: { readonly content: unknown }): string =>
  JSON.stringify({ choices: [{ message: { role: 'assistant', content: JSON.stringify(content) } }] });
