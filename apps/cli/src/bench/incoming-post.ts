import { type IncomingReport, instantOf } from '@huiying/core';
import type { GeneratedPost } from './generated-post.js';

/** A generated post as a portal pushes it. */
export const incomingPost = ({ title, text }: GeneratedPost, number: number): IncomingReport => ({
  identity: `bench:${number}`,
  origin: 'push',
  scope: 'wide',
  sourceId: null,
  sourceName: '演练门户',
  externalId: String(number),
  channel: null,
  url: `http://news.example/show?id=${number}`,
  title,
  text,
  published: { at: instantOf(Date.now() - 60_000), precision: 'second' },
  publishedRaw: null,
  occurred: null,
  place: null,
  callerName: null,
  callerPhone: null,
  unitId: null,
  backfill: false,
});
