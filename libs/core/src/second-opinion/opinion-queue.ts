import type { Opinion, OpinionRequest } from './second-opinion.js';

/** A case whose words are shown to the model; `wording` identifies them. */
export interface OpinionCase extends OpinionRequest {
  readonly caseId: string;
  readonly wording: string;
  readonly askedBy: string;
}

/** Cases that a second opinion is asked about, each wording of a case once, and what was answered. */
export abstract class OpinionQueue {
  /** The newest open case above 一般 or in need of review whose present wording nobody has asked about. */
  abstract claim(model: string): Promise<OpinionCase | undefined>;
  /**
   * The same for one case, whatever its level, as a person asks; undefined when its present wording is answered already.
   * @throws DomainError `no-such-case`
   */
  abstract claimCase(caseId: string, model: string, by: string): Promise<OpinionCase | undefined>;
  /** Keeps the answer beside the case; an answer, not its absence, is entered in the ledger. */
  abstract save(of: OpinionCase, opinion: Opinion): Promise<void>;
}
