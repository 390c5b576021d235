import { type DomainFinding, type Judgement, parseInstant, type ReportText } from '@huiying/core';
import { isRowId, type RowId } from './row-id.js';

/** A line of `classify` as read; `doubt` names what was there and could not be used. */
export interface Post {
  readonly id: RowId;
  readonly report: ReportText;
  readonly doubt?: string;
}

/** @returns the post, or the mistake that names the field */
export function readPost(value: unknown): Post | { readonly mistake: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { mistake: '应为 JSON 对象' };
  const { id, title, text, publishedAt } = value as Readonly<Record<string, unknown>>;
  if (id === undefined || id === null) return { mistake: '缺少 id' };
  if (!isRowId(id)) return { mistake: 'id 应为文字或数字' };
  if (text === undefined || text === null) return { mistake: '缺少 text' };
  if (typeof text !== 'string') return { mistake: 'text 应为文字' };
  if (title !== undefined && title !== null && typeof title !== 'string') return { mistake: 'title 应为文字' };
  return { id, ...datedReport(text, title ?? undefined, publishedAt ?? undefined) };
}

/** The date only tells the year that a text speaks of; one that cannot be read costs the post nothing else. */
function datedReport(text: string, title: string | undefined, publishedAt: unknown): Omit<Post, 'id'> {
  if (publishedAt === undefined) return { report: { title, text } };
  const parsed = typeof publishedAt === 'string' ? parseInstant(publishedAt) : undefined;
  if (!parsed) return { report: { title, text }, doubt: 'publishedAt 不是 ISO 8601 时间，未使用' };
  return { report: { title, text, publishedAt: parsed.at } };
}

export interface ClassifiedLine extends Pick<
  Judgement,
  | 'severity'
  | 'strictest'
  | 'eventType'
  | 'measures'
  | 'needsReview'
  | 'reviewReasons'
  | 'because'
  | 'concern'
  | 'handlingClass'
  | 'classBecause'
> {
  readonly id: RowId;
  /** Null when nothing speaks for any. */
  readonly domain: string | null;
  readonly domainScores: Readonly<Record<string, number>>;
  readonly domainSource: DomainFinding['source'];
  readonly domainBecause: readonly string[];
}

export const classifiedLine = (id: RowId, judgement: Judgement, domain: DomainFinding): ClassifiedLine => ({
  id,
  severity: judgement.severity,
  strictest: judgement.strictest,
  eventType: judgement.eventType,
  measures: judgement.measures,
  needsReview: judgement.needsReview,
  reviewReasons: judgement.reviewReasons,
  because: judgement.because,
  concern: judgement.concern,
  handlingClass: judgement.handlingClass,
  classBecause: judgement.classBecause,
  domain: domain.domain,
  domainScores: Object.fromEntries(domain.scores.map(({ domain: name, score }) => [name, score])),
  domainSource: domain.source,
  domainBecause: domain.because,
});
