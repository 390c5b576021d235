import type { SessionView } from '@huiying/contract';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  /** parsed when it is JSON, the text otherwise */
  readonly body: T;
}

export interface Sent {
  readonly method: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests of one caller: a person who signed in, a machine with a key, or nobody. */
export class ApiClient {
  constructor(
    readonly origin: string,
    readonly token?: string,
  ) {}

  /** A client of the same app for somebody else. */
  as(token: string | undefined): ApiClient {
    return token === undefined ? new ApiClient(this.origin) : new ApiClient(this.origin, token);
  }

  async signIn(username: string, password: string): Promise<ApiClient> {
    const { status, body } = await this.post<SessionView>('/api/session', { username, password });
    if (status !== 201) throw new Error(`sign-in of ${username} answered ${status}`);
    return this.as(body.token);
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>(path, { method: 'GET' });
  }

  post<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>(path, { method: 'POST', body });
  }

  /** The body of a request that must succeed. */
  async done<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  async send<T>(path: string, { method, body, headers }: Sent): Promise<Answer<T>> {
    const answer = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: isAsSent(body) ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as T };
  }
}

const isAsSent = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;
