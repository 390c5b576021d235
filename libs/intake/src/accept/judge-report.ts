import {
  bandKeys,
  classify,
  concernsUs,
  contentKey,
  decideReport,
  type DomainFinding,
  eventKeys,
  eventSignatureOf,
  focusesOf,
  type IncomingReport,
  type JudgedReport,
  type Judgement,
  type JudgingRules,
  type PlaceFinding,
  preparedFor,
  proposeUnit,
  readDocument,
  type UnitProposal,
} from '@huiying/core';

/** Judges one report by the rules: level, concern, domain, place, who should answer, and whether it may open or join a case. */
export function judgeReport(incoming: IncomingReport, id: string, rules: JudgingRules): JudgedReport {
  const { places, local } = preparedFor(rules);
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
      places,
    );
  const decided = decideReport(judgement, findPlace, { origin: incoming.origin, isOld: incoming.backfill });
  const domain = rules.domains.read(incoming);
  const origin = incoming.origin === 'push' ? 'feed' : incoming.origin;
  const key = contentKey(incoming.title, incoming.text);
  const { title, text, place: where, published } = incoming;
  const event = eventSignatureOf({
    title,
    text,
    place: where,
    publishedAt: published?.at ?? null,
    contentKey: key,
  });
  return {
    id,
    incoming,
    judgement,
    domain,
    focus: focusesOf({ title: incoming.title, text: incoming.text, origin, judgement }, rules.pack),
    unitProposal: unitOf(incoming, judgement, domain, rules),
    inboxReason: decided.decision === 'case' ? null : decided.reason,
    inboxBecause: decided.decision === 'case' ? null : decided.because,
    contentKey: key,
    bands: bandKeys(key),
    event,
    eventKeys: eventKeys(event, local),
  };
}

function unitOf(
  incoming: IncomingReport,
  { eventType }: Judgement,
  { domain }: DomainFinding,
  { units, pack, domains }: JudgingRules,
): UnitProposal | null {
  const { title, text, place } = incoming;
  const watched = pack.watchTopics.flatMap(({ lead, words }) => {
    const quote = words.find((word) => title.includes(word) || text.includes(word));
    return lead && quote !== undefined ? [{ lead, quote }] : [];
  });
  const topics = domains.topicsOf(incoming, domain);
  return proposeUnit({ title, text, place, eventType, domain, topics, watched }, units) ?? null;
}
