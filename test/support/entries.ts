import type { CaseView, HotlineAnswer } from '@huiying/contract';
import type { ApiClient } from './api-client.js';

export const COLLAPSE = '某工地坍塌，已致12人死亡';
export const COMPLAINT = '青禾区和平小区楼下夜市油烟扰民，多次投诉一直无人管，请有关部门尽快处理。';

export const HOUR_MS = 3_600_000;

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** Phones in a hotline entry; it always has a case. */
export const phoneIn = (client: ApiClient, text: string, more: Record<string, unknown> = {}): Promise<HotlineAnswer> =>
  client.done(
    client.post<HotlineAnswer>('/api/hotline-entries', { channel: '电话', receivedAt: minutesAgo(60), text, ...more }),
  );

export const caseOf = (client: ApiClient, id: string): Promise<CaseView> =>
  client.done(client.get<CaseView>(`/api/cases/${id}`));

/** Milliseconds from start to due, by deliverable. */
export const limitsOf = (deadlines: HotlineAnswer['deadlines']): Record<string, number> =>
  Object.fromEntries(deadlines.map((d) => [d.deliverable, Date.parse(d.dueAt) - Date.parse(d.startedAt)]));

/** Evidence of an answer that was published half an hour ago on a registered channel. */
export const published = (deliverable: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  deliverable,
  publishedAt: minutesAgo(30),
  channel: '某市发布微博',
  publisher: 'press',
  url: 'https://example.cn/answer',
  summary: '简要情况和应对措施。',
  elements: ['简要信息', '应对措施'],
  ...more,
});
