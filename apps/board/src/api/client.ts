import type { Problem } from '@huiying/contract';

/** An answer that was not a success; `network` when there was no answer at all. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get isUnauthorised(): boolean {
    return this.problem.status === 401;
  }

  get isNetwork(): boolean {
    return this.problem.code === 'network';
  }
}

type Query = Record<string, string | number | boolean | null | undefined>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

let signInAgain: () => Promise<boolean> = () => Promise.resolve(false);

/** Asked whenever an answer says that nobody is signed in any more; true once somebody is again. */
export function whenUnauthorised(listener: () => Promise<boolean>): void {
  signInAgain = listener;
}

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

const networkProblem = (detail: string): Problem => ({
  type: 'about:blank',
  title: 'network',
  status: 0,
  code: 'network',
  detail,
});

async function problemOf(answer: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: answer.statusText, status: answer.status, code: 'unknown' };
  try {
    return { ...fallback, ...((await answer.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

/** A file goes as it is, everything else as JSON. */
function sentAs(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body, headers: { 'content-type': body.type || 'application/octet-stream' } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/**
 * What was refused because the session had ended was not done: it waits for the sign-in and is sent once more, so that nothing
 * has to be written twice.
 * @throws ProblemError for every answer but 2xx, and when there is none.
 */
export async function call<T>(method: Method, path: string, body?: unknown, query?: Query): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address(path, query), { method, credentials: 'same-origin', ...sentAs(body) });
  } catch (error) {
    throw new ProblemError(networkProblem(String(error)));
  }
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (problem.status === 401 && path !== '/session' && (await signInAgain())) return call(method, path, body, query);
    throw new ProblemError(problem);
  }
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
