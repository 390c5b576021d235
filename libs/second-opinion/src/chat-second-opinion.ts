import { boundedText, type Opinion, type OpinionRequest, SecondOpinion } from '@huiying/core';
import { opinionPrompt } from './opinion-prompt.js';
import { readOpinion } from './read-opinion.js';

/** An OpenAI-compatible endpoint; `/chat/completions` is added to its address. */
export interface ChatEndpoint {
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** For one attempt, headers and body. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
const ATTEMPTS = 2;
const LONGEST_ANSWER = 1_000_000;

/** An answer that says "not now"; what else is wrong will be wrong again. */
const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 408;

/** Asks the endpoint, once more if it was slow, cut off or busy. */
export class ChatSecondOpinion extends SecondOpinion {
  constructor(private readonly endpoint: ChatEndpoint) {
    super();
  }

  override get model(): string {
    return this.endpoint.model;
  }

  override async ask(request: OpinionRequest): Promise<Opinion> {
    let because = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const answer = await this.#attempt(request);
      if ('opinion' in answer) return answer.opinion;
      because = answer.because;
      if (!answer.again) break;
    }
    return { status: 'unavailable', model: this.model, because };
  }

  async #attempt(
    request: OpinionRequest,
  ): Promise<{ readonly opinion: Opinion } | { readonly because: string; readonly again: boolean }> {
    try {
      const response = await this.#post(request);
      if (!response.ok) {
        await response.body?.cancel();
        return { because: `HTTP ${response.status}`, again: isPassing(response.status) };
      }
      const opinion = readOpinion(await boundedText(response.body ?? [], LONGEST_ANSWER), request, this.model);
      return opinion ? { opinion } : { because: 'unreadable', again: false };
    } catch (error) {
      return { because: error instanceof Error ? error.name : 'failed', again: true };
    }
  }

  #post(request: OpinionRequest): Promise<Response> {
    const { url, model, key, timeoutMs = TIMEOUT_MS } = this.endpoint;
    return fetch(`${url.replace(/\/+$/u, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        temperature: 0,
        response_format: { type: 'json_object' },
        messages: opinionPrompt(request),
      }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}
