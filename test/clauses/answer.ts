import { type CaseFile, decideResponse, type ResponseDraft, type Rulebook, submitResponse } from '@huiying/core';
import { PRESS_OFFICER } from '@huiying/fakes';
import { after } from './case-under.js';

/** The case once an answer published so many hours after the first report has been confirmed an hour later. */
export function answered(
  file: CaseFile,
  rulebook: Rulebook,
  hours: number,
  change: Partial<ResponseDraft> = {},
): CaseFile {
  const draft: ResponseDraft = {
    deliverable: 'response',
    publishedAt: after(hours).now,
    channel: '应急局网站',
    publisher: 'bureau',
    summary: '路段已经封闭，抢修人员已到场，预计今晚恢复。',
    ...change,
  };
  const { file: submitted, response } = submitResponse(file, draft, '经办人', rulebook, after(hours));
  return decideResponse(submitted, response.id, { accepted: true }, PRESS_OFFICER, rulebook, after(hours + 1)).file;
}
