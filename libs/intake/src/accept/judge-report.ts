import {
  bandKeys,
  classify,
  concernsUs,
  contentKey,
  decideReport,
  type IncomingReport,
  type JudgedReport,
  type JudgingRules,
  placeNames,
  type PlaceFinding,
  type PlaceNames,
  readDocument,
} from '@huiying/core';

const prepared = new WeakMap<JudgingRules, PlaceNames>();

/** Prepared once for a set of rules, which never changes. */
function namesOf(rules: JudgingRules): PlaceNames {
  const known = prepared.get(rules);
  if (known) return known;
  const names = placeNames(rules.units, rules.gazetteer);
  prepared.set(rules, names);
  return names;
}

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
      namesOf(rules),
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
