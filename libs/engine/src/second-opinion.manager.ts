import { type Instant, Manager, type NoOpinion, type OpinionQueue, type SecondOpinion } from '@huiying/core';

/** The endpoint is the office's own machine: one question at a time, and not the next at once. */
const REST_MS = 10_000;

/** Asks for a second opinion on one case after the other, beside the cycle: a slow model holds up nothing. */
export class SecondOpinionManager extends Manager {
  override readonly name = 'second-opinion';
  #underWay: Promise<void> | undefined;
  #restsUntilMs = 0;

  constructor(
    private readonly queue: OpinionQueue,
    private readonly opinion: SecondOpinion,
    private readonly problem: (caseId: string, because: unknown) => void,
  ) {
    super();
  }

  override async runOnce(now: Instant): Promise<number> {
    if (this.#underWay || now.getTime() < this.#restsUntilMs) return 0;
    this.#restsUntilMs = now.getTime() + REST_MS;
    const claimed = await this.queue.claim(this.opinion.model);
    if (!claimed) return 0;
    this.#underWay = this.#ask(claimed).finally(() => (this.#underWay = undefined));
    return 1;
  }

  override async idle(): Promise<void> {
    await this.#underWay;
  }

  async #ask(of: Parameters<OpinionQueue['save']>[0]): Promise<void> {
    try {
      const opinion = await this.opinion.ask({ title: of.title, text: of.text });
      await this.queue.save(of, opinion);
      if (isNone(opinion)) this.problem(of.caseId, opinion.because);
    } catch (error) {
      this.problem(of.caseId, error);
    }
  }
}

const isNone = (opinion: { readonly status: string }): opinion is NoOpinion => opinion.status === 'unavailable';
