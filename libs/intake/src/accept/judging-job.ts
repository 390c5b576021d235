import {
  DomainModel,
  type DomainKnowledge,
  type DomainWords,
  type EventSignature,
  type JudgingRules,
  KeywordDomains,
  OfficeDomains,
} from '@huiying/core';
import type { Findings, ReportToJudge } from './judge-report.js';

/** The rules as data alone: what a thread is given when it starts. */
export interface SentRules extends Omit<JudgingRules, 'domains'> {
  readonly domainWords: readonly DomainWords[];
  readonly knowledge: DomainKnowledge | undefined;
}

export const sendRules = (
  { severity, units, pack, gazetteer, domains }: JudgingRules,
  model: DomainModel | undefined,
): SentRules => ({
  severity,
  units,
  pack,
  gazetteer,
  domainWords: domains.keywords.domains,
  knowledge: model?.knowledge,
});

export function receiveRules({ domainWords, knowledge, ...rules }: SentRules): JudgingRules {
  const model = knowledge && new DomainModel(knowledge);
  return { ...rules, domains: new OfficeDomains(new KeywordDomains(domainWords), () => model) };
}

/** Reports of one job, and what was found of each, in order. */
export type JudgingJob = readonly ReportToJudge[];
export type JudgingAnswer = readonly SentFindings[];

/** A text is copied as often as it is named. */
export type SentFindings = Omit<Findings, 'event'> & { readonly event: Omit<EventSignature, 'contentKey'> };

/** Only what is judged: no caller's name goes along. */
export const sendReport = ({
  title,
  text,
  place,
  published,
  origin,
  scope,
  backfill,
}: ReportToJudge): ReportToJudge => ({ title, text, place, published, origin, scope, backfill });

export function sendFindings({ event, ...findings }: Findings): SentFindings {
  const { contentKey: _, ...rest } = event;
  return { ...findings, event: rest };
}

export const receiveFindings = ({ event, ...findings }: SentFindings): Findings => ({
  ...findings,
  event: { ...event, contentKey: findings.contentKey },
});
