import { randomUUID } from 'node:crypto';
import {
  askedKeys,
  bandKeys,
  contentKey,
  eventKeys,
  type IncomingReport,
  type Instant,
  type JudgedReport,
  type Judgement,
  readEvent,
  type RecordedInstant,
} from '@huiying/core';

/** A moment to the second. */
export const exact = (at: Instant): RecordedInstant => ({ at, precision: 'second' });

export const anIncomingReport = (change: Partial<IncomingReport> = {}): IncomingReport => ({
  identity: `spec:${randomUUID()}`,
  origin: 'hotline',
  scope: 'local',
  sourceId: null,
  sourceName: '测试热线',
  externalId: null,
  channel: '电话',
  url: null,
  title: '路灯不亮',
  text: '青年路一段的路灯已经三天不亮，晚上出行不便，请尽快派人维修。',
  published: null,
  publishedRaw: null,
  occurred: null,
  place: null,
  callerName: null,
  callerPhone: null,
  unitId: 'bureau',
  backfill: false,
  ...change,
});

export const aJudgement = (change: Partial<Judgement> = {}): Judgement => ({
  severity: 'ordinary',
  strictest: change.severity ?? 'ordinary',
  eventType: null,
  measures: {},
  evidence: [],
  setAside: [],
  needsReview: false,
  reviewReasons: [],
  because: [],
  concern: 'complaint',
  concernQuote: '',
  handlingClass: 'practical-difficulty',
  classBecause: { rule: 'otherwise' },
  ...change,
});

/** A report as it comes out of judging; its content key and bands are those of its text. */
export function aReport(
  incoming: Partial<IncomingReport> = {},
  judgement: Partial<Judgement> = {},
  inboxReason: JudgedReport['inboxReason'] = null,
): JudgedReport {
  const whole = anIncomingReport(incoming);
  const key = contentKey(whole.title, whole.text);
  const read = readEvent({ ...whole, publishedAt: whole.published?.at ?? null, contentKey: key });
  return {
    id: randomUUID(),
    incoming: whole,
    judgement: aJudgement(judgement),
    domain: { source: 'keywords', domain: null, scores: [], because: [] },
    focus: [],
    unitProposal: null,
    inboxReason,
    inboxFinding: inboxReason && { why: 'nothing-raised' },
    contentKey: key,
    bands: bandKeys(key),
    event: read.signature,
    eventKeys: eventKeys(read),
    askedKeys: askedKeys(read),
  };
}
