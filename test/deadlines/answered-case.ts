import { type CaseFile, type Deadline, decideResponse, type Instant, type Period, submitResponse } from '@huiying/core';
import { aCase, aPack, aRulebook, deadlineOf, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import { CN } from './deadline-table.js';

/** What a deadline of `period` is once an answer published at that moment has been confirmed, an hour later. */
export function answerAt(period: Period, startedAt: Instant, publishedAt: Instant): Deadline {
  const obligations = aPack().obligations.map((each) => ({ ...each, within: period }));
  const rulebook = aRulebook({ pack: aPack({ obligations }), calendar: CN });
  const file: CaseFile = aCase({ rulebook, startedAt });
  const submitted = submitResponse(
    file,
    { deliverable: 'response', publishedAt, channel: '应急局网站', publisher: 'bureau', summary: '已经修好。' },
    '经办人',
    rulebook,
    { now: publishedAt, people: PEOPLE },
  );
  const confirmed = decideResponse(submitted.file, submitted.response.id, { accepted: true }, PRESS_OFFICER, rulebook, {
    now: new Date(publishedAt.getTime() + 3_600_000),
    people: PEOPLE,
  });
  return deadlineOf(confirmed.file, 'response');
}
