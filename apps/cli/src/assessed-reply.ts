import type { ReplyAssessment } from '@huiying/core';
import { isRowId, type RowId } from './row-id.js';

/** A line of `assess-reply` as read. */
export interface AnsweredQuestion {
  readonly id: RowId;
  readonly question: string;
  readonly reply: string;
}

/** @returns the question with its reply, or the mistake that names the field */
export function readAnsweredQuestion(value: unknown): AnsweredQuestion | { readonly mistake: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { mistake: '应为 JSON 对象' };
  const { id, question, reply } = value as Readonly<Record<string, unknown>>;
  if (id === undefined || id === null) return { mistake: '缺少 id' };
  if (!isRowId(id)) return { mistake: 'id 应为文字或数字' };
  if (question === undefined || question === null) return { mistake: '缺少 question' };
  if (typeof question !== 'string') return { mistake: 'question 应为文字' };
  if (reply === undefined || reply === null) return { mistake: '缺少 reply' };
  if (typeof reply !== 'string') return { mistake: 'reply 应为文字' };
  return { id, question, reply };
}

export const assessedLine = (id: RowId, assessment: ReplyAssessment): ReplyAssessment & { id: typeof id } => ({
  id,
  ...assessment,
});
