import type { SessionView } from '@huiying/contract';

/** An answer of the api that is not a success. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    what: string,
    body: string,
  ) {
    super(`${what}: ${status} ${body}`);
  }
}

/** Requests of one person of the demo's office. */
export class DemoClient {
  constructor(
    readonly origin: string,
    private readonly token?: string,
  ) {}

  async signIn(username: string, password: string): Promise<DemoClient> {
    const { token } = await this.post<SessionView>('/session', { username, password });
    return new DemoClient(this.origin, token);
  }

  get<T>(path: string): Promise<T> {
    return this.#send<T>('GET', path);
  }

  /** @throws Refused */
  post<T>(path: string, body?: unknown): Promise<T> {
    return this.#send<T>('POST', path, body);
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.origin}/api${path}`, {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refused(answer.status, `${method} ${path}`, text);
    return JSON.parse(text) as T;
  }
}
