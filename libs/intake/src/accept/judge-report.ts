import {
  bandKeys,
  classifyDocument,
  concernsUs,
  contentKey,
  decideReport,
  type Document,
  type DomainFinding,
  eventKeys,
  focusesOf,
  type IncomingReport,
  type JudgedReport,
  type Judgement,
  type JudgingRules,
  type PlaceFinding,
  preparedFor,
  proposeUnit,
  readDocument,
  readEvent,
  topicsAt,
  type UnitProposal,
} from '@huiying/core';

/** What of a report is judged. */
export type ReportToJudge = Pick<
  IncomingReport,
  'title' | 'text' | 'place' | 'published' | 'origin' | 'scope' | 'backfill'
>;

/** All that judging says of a report. */
export type Findings = Omit<JudgedReport, 'id' | 'incoming'>;

export const judgeReport = (incoming: IncomingReport, id: string, rules: JudgingRules): JudgedReport => ({
  id,
  incoming,
  ...findingsOf(incoming, rules),
});

/** Judges by the rules: level, concern, domain, place, who should answer, and whether it may open or join a case. */
export function findingsOf(incoming: ReportToJudge, rules: JudgingRules): Findings {
  const { places, local } = preparedFor(rules);
  const watchTopics = topicsAt(rules.pack, incoming.published?.at);
  const document = readDocument(incoming.title, incoming.text);
  const judgement = classifyDocument(document, incoming.published?.at, rules.severity, watchTopics);
  const findPlace = (): PlaceFinding =>
    concernsUs(document, incoming.scope, { kind: judgement.concern, quote: judgement.concernQuote }, places);
  const decided = decideReport(judgement, findPlace, { origin: incoming.origin, isOld: incoming.backfill });
  const domain = rules.domains.read(incoming, document);
  const origin = incoming.origin === 'push' ? 'feed' : incoming.origin;
  const key = contentKey(incoming.title, incoming.text);
  const { title, text, place: where, published } = incoming;
  const read = readEvent({
    title,
    text,
    place: where,
    publishedAt: published?.at ?? null,
    contentKey: key,
    document,
  });
  return {
    judgement,
    domain,
    focus: focusesOf({ title, text, origin, judgement }, { ...rules.pack, watchTopics }, document),
    unitProposal: unitOf(incoming, document, judgement, domain, rules),
    inboxReason: decided.decision === 'case' ? null : decided.reason,
    inboxBecause: decided.decision === 'case' ? null : decided.because,
    contentKey: key,
    bands: bandKeys(key),
    event: read.signature,
    eventKeys: eventKeys(read, local),
  };
}

function unitOf(
  incoming: ReportToJudge,
  document: Document,
  { eventType }: Judgement,
  { domain }: DomainFinding,
  { units, pack, domains }: JudgingRules,
): UnitProposal | null {
  const { title, text, place } = incoming;
  const watched = pack.watchTopics.flatMap(({ lead, words }) => {
    const quote = words.find((word) => title.includes(word) || text.includes(word));
    return lead && quote !== undefined ? [{ lead, quote }] : [];
  });
  const topics = domains.topicsOf(incoming, domain, document);
  return proposeUnit({ title, text, place, eventType, domain, topics, watched }, units, document) ?? null;
}
