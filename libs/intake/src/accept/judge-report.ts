import {
  bandKeys,
  classify,
  concernsUs,
  contentKey,
  decideReport,
  type IncomingReport,
  type JudgedReport,
  type PolicyPack,
  type SeverityRules,
  type Unit,
} from '@huiying/core';

export interface JudgingRules {
  readonly severity: SeverityRules;
  readonly units: readonly Unit[];
  readonly pack: PolicyPack;
}

/** Judges one report by the rules: level, concern, place, and whether it may open or join a case. */
export function judgeReport(incoming: IncomingReport, id: string, rules: JudgingRules): JudgedReport {
  const judgement = classify(
    { title: incoming.title, text: incoming.text, publishedAt: incoming.published?.at },
    rules.severity,
    rules.pack.watchTopics,
  );
  const place = concernsUs(incoming, rules.units);
  const { decision, reason } = decideReport(judgement, place, { origin: incoming.origin, isOld: incoming.backfill });
  const key = contentKey(incoming.title, incoming.text);
  return {
    id,
    incoming,
    judgement,
    inboxReason: decision === 'case' ? null : (reason ?? 'no-concern'),
    contentKey: key,
    bands: bandKeys(key),
  };
}
