import {
  bandKeys,
  classify,
  concernsUs,
  contentKey,
  decideReport,
  type IncomingReport,
  type JudgedReport,
  type JudgingRules,
  type PlaceFinding,
  placeNamesOf,
  readDocument,
} from '@huiying/core';

/** Judges one report by the rules: level, concern, place, and whether it may open or join a case. */
export function judgeReport(incoming: IncomingReport, id: string, rules: JudgingRules): JudgedReport {
  const judgement = classify(
    { title: incoming.title, text: incoming.text, publishedAt: incoming.published?.at },
    rules.severity,
    rules.pack.watchTopics,
  );
  const findPlace = (): PlaceFinding =>
    concernsUs(
      readDocument(incoming.title, incoming.text),
      incoming.scope,
      { kind: judgement.concern, quote: judgement.concernQuote },
      placeNamesOf(rules),
    );
  const decided = decideReport(judgement, findPlace, { origin: incoming.origin, isOld: incoming.backfill });
  const key = contentKey(incoming.title, incoming.text);
  return {
    id,
    incoming,
    judgement,
    inboxReason: decided.decision === 'case' ? null : decided.reason,
    inboxBecause: decided.decision === 'case' ? null : decided.because,
    contentKey: key,
    bands: bandKeys(key),
  };
}
