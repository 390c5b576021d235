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

function problemOf(answer: Response, text: string): Problem {
  const fallback = { type: 'about:blank', title: answer.statusText, status: answer.status, code: 'unknown' };
  try {
    return { ...fallback, ...(JSON.parse(text) as Partial<Problem>) };
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

/** Longer than the api may take for anything, so that a line that has gone dead is told. */
const LONGEST_WAIT_MS = 60_000;
/** A file over a slow line. */
const LONGEST_UPLOAD_MS = 600_000;

async function answerOf(path: string, init: RequestInit): Promise<{ answer: Response; text: string }> {
  const waiting = new AbortController();
  const longest = init.body instanceof Blob ? LONGEST_UPLOAD_MS : LONGEST_WAIT_MS;
  const limit = setTimeout(() => waiting.abort(new Error('no answer in time')), longest);
  try {
    const answer = await fetch(path, { ...init, credentials: 'same-origin', signal: waiting.signal });
    return { answer, text: await answer.text() };
  } catch (error) {
    throw new ProblemError(networkProblem(String(error)));
  } finally {
    clearTimeout(limit);
  }
}

/**
 * What was refused because the session had ended was not done: it waits for the sign-in and is sent once more, so that nothing
 * has to be written twice.
 * @throws ProblemError for every answer but 2xx, and when there is none in time.
 */
export async function call<T>(method: Method, path: string, body?: unknown, query?: Query): Promise<T> {
  const { answer, text } = await answerOf(address(path, query), { method, ...sentAs(body) });
  if (!answer.ok) {
    const problem = problemOf(answer, text);
    if (problem.status === 401 && path !== '/session' && (await signInAgain())) return call(method, path, body, query);
    throw new ProblemError(problem);
  }
  return (text ? JSON.parse(text) : undefined) as T;
}
