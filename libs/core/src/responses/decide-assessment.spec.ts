import { aCase, aRulebook, PEOPLE } from '@huiying/fakes';
import { addMs, instantOf } from '../time/instant.js';
import { decideAssessment } from './decide-assessment.js';
import { submitResponse } from './submit-response.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const at = { now: addMs(START, 3_600_000), people: PEOPLE };
const rulebook = aRulebook();

const submitted = (summary: string) => {
  const draft = { deliverable: 'response', publishedAt: START, channel: '应急局网站', publisher: 'bureau', summary };
  return submitResponse(aCase({ rulebook, startedAt: START }), draft, '经办人', rulebook, at);
};

describe('what a response says', () => {
  it('is suggested when it is handed in, beside the quality flags and not among them', () => {
    const { response, entries } = submitted('您的留言已收悉，已转交有关部门处理。');
    expect(response.assessment).toMatchObject({ perfunctory: true, reasons: ['says-little'], decided: null });
    expect(response.qualityFlags).toEqual([]);
    expect(entries[0]?.data['suggested']).toEqual(['says-little']);
  });

  it.each([true, false])('is decided by a person (%s), and no deadline moves', (perfunctory) => {
    const { file, response } = submitted('您的留言已收悉。');
    const outcome = decideAssessment(file, response.id, { perfunctory, reason: ' 已另行电话答复 ' }, '审核人', at);
    expect(outcome.file.responses[0]?.assessment?.decided).toEqual({
      perfunctory,
      by: '审核人',
      at: '2026-11-23T11:00:00+08:00',
      reason: '已另行电话答复',
    });
    expect(outcome.file.deadlines).toBe(file.deadlines);
    expect(outcome.file.timers).toBe(file.timers);
    expect(outcome.entries.map(({ kind }) => kind)).toEqual(['response-assessed']);
  });

  it('cannot be decided of a response that is not there or was never assessed', () => {
    const { file, response } = submitted('路灯已修好。');
    const old = { ...file, responses: [{ ...response, assessment: null }] };
    const attempt = (of: typeof file, id: string) => () => decideAssessment(of, id, { perfunctory: true }, '审', at);
    expect(attempt(file, 'x')).toThrow(expect.objectContaining({ code: 'no-such-response' }));
    expect(attempt(old, response.id)).toThrow(expect.objectContaining({ code: 'not-assessed' }));
  });
});
