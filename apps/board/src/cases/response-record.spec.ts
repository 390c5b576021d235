import { emptyResponse, missingOfConference, responseRecord } from './response-record';

const form = (over: Partial<ReturnType<typeof emptyResponse>>) => ({
  ...emptyResponse('response', '市水务局'),
  publishedAt: '2026-11-22T03:00:00+08:00',
  channel: '政务微博',
  summary: ' 已抢修 ',
  ...over,
});

describe('responseRecord', () => {
  it('leaves out what was left empty', () => {
    expect(responseRecord(form({}))).toEqual({
      deliverable: 'response',
      publishedAt: '2026-11-22T03:00:00+08:00',
      channel: '政务微博',
      publisher: '市水务局',
      summary: '已抢修',
    });
  });

  it('sends what a conference needs only for a conference', () => {
    const conference = { spokesperson: '发言人', startedAt: '2026-11-22T02:00:00+08:00' };
    expect(responseRecord(form(conference))).not.toHaveProperty('spokesperson');
    expect(responseRecord(form({ ...conference, deliverable: 'press-conference' }))).toMatchObject(conference);
  });
});

it('names all that a conference lacks; a copy stands for the address', () => {
  expect(missingOfConference(form({}))).toEqual(['startedAt', 'spokesperson', 'transcriptUrl']);
  const held = { startedAt: '2026-11-22T02:00:00+08:00', spokesperson: '发言人' };
  expect(missingOfConference(form({ ...held, attachmentId: 'a' }))).toEqual([]);
  expect(missingOfConference(form({ ...held, transcriptUrl: ' ' }))).toEqual(['transcriptUrl']);
});
