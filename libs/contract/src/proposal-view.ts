/** What a domain was proposed on: a model learned from labelled history, or lists of words. */
export interface DomainFindingView {
  source: 'model' | 'keywords';
  domain: string | null;
  /** The first few, best first; shares of 1. */
  scores: { domain: string; score: number }[];
  /** Words of the text that spoke for it most. */
  because: string[];
}

/** A collection focus or watch topic of the policy pack that a case falls under. */
export interface FocusView {
  kind: 'focus' | 'watch-topic';
  id: string;
  what: string;
  quote: string;
}

/** `named`: the text names the unit; else what points to it. `quote` is what it rests on. */
export interface ProposedUnitView {
  unitId: string;
  name: string;
  rule: 'named' | 'event-type' | 'watch-topic' | 'topic' | 'domain' | 'district';
  quote: string;
}

export interface UnitProposalView extends ProposedUnitView {
  supporting: ProposedUnitView[];
}
