import { randomUUID } from 'node:crypto';
import type { IncomingReport } from '@huiying/core';
import type { WrittenInstant } from '../http/fields.js';

/** What an officer enters by hand, as the report its case stands on. */
export const manualReport = (entry: {
  readonly title: string;
  readonly text: string;
  readonly occurredAt?: WrittenInstant | undefined;
}): IncomingReport => ({
  identity: `manual:${randomUUID()}`,
  origin: 'manual',
  scope: 'local',
  sourceId: null,
  sourceName: '人工录入',
  externalId: null,
  channel: null,
  url: null,
  title: entry.title,
  text: entry.text,
  published: null,
  publishedRaw: null,
  occurred: entry.occurredAt?.recorded ?? null,
  ...(entry.occurredAt && { occurredRaw: entry.occurredAt.raw }),
  place: null,
  callerName: null,
  callerPhone: null,
  unitId: null,
  backfill: false,
});
