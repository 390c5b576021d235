/** Requests that broke a limit, by limit. */
export interface BrokenLimits {
  /** A domain was asked while another answer of it was on its way. */
  atOnce: number;
  /** More than four in hand and one every two seconds. */
  tokens: number;
  /** Before the end of a Retry-After. */
  rest: number;
  /** The same source within a minute. */
  tooSoon: number;
}

const BURST = 4;
const TOKEN_EVERY_MS = 2_000;
const SHORTEST_MS = 60_000;
/** A request takes longer on its way at one time than at another. */
const JITTER_MS = 500;

interface Domain {
  open: number;
  tokens: number;
  refilledAtMs: number;
  restUntilMs: number;
}

/** What a server sees of the limits that its reader keeps: counted by arrival, without knowing how they are kept. */
export class PolitenessWitness {
  readonly broken: BrokenLimits = { atOnce: 0, tokens: 0, rest: 0, tooSoon: 0 };
  readonly #domains = new Map<string, Domain>();
  readonly #lastAsked = new Map<string, number>();

  asked(domain: string, source: string, atMs: number): void {
    const at = this.#domain(domain, atMs);
    if (at.open > 0) this.broken.atOnce += 1;
    if (atMs < at.restUntilMs) this.broken.rest += 1;
    if (atMs - (this.#lastAsked.get(source) ?? -Infinity) < SHORTEST_MS - JITTER_MS) this.broken.tooSoon += 1;
    const passedMs = atMs - at.refilledAtMs;
    at.tokens = Math.min(BURST, at.tokens + passedMs / TOKEN_EVERY_MS);
    at.refilledAtMs = atMs;
    if (at.tokens < 1 - JITTER_MS / TOKEN_EVERY_MS) this.broken.tokens += 1;
    at.tokens = Math.max(0, at.tokens - 1);
    at.open += 1;
    this.#lastAsked.set(source, atMs);
  }

  answered(domain: string, atMs: number, restMs = 0): void {
    const at = this.#domain(domain, atMs);
    at.open -= 1;
    at.restUntilMs = Math.max(at.restUntilMs, atMs + restMs);
  }

  #domain(name: string, atMs: number): Domain {
    const known = this.#domains.get(name);
    if (known) return known;
    const fresh = { open: 0, tokens: BURST, refilledAtMs: atMs, restUntilMs: 0 };
    this.#domains.set(name, fresh);
    return fresh;
  }
}
