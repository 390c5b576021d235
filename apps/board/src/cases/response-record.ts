import type { CaseView } from '@huiying/contract';
import type { ResponseRecord } from '../api/requests';
import { deadlinesInOrder } from '../board/case-order';

export const CONFERENCE = 'press-conference';
/** 简要信息 and one of 初步核实 / 应对措施 / 防范措施: what an authoritative release has to hold. */
export const ELEMENTS = ['brief-information', 'verification', 'measures', 'precautions'] as const;

export type ResponseForm = Required<ResponseRecord>;

/** What is due next first, then everything else the case was ever asked for. */
export const deliverablesOf = (one: Pick<CaseView, 'allDeadlines'>): string[] => [
  ...new Set([...deadlinesInOrder(one.allDeadlines).map((deadline) => deadline.deliverable), 'response']),
];

export const emptyResponse = (deliverable: string, publisher: string): ResponseForm => ({
  deliverable,
  publishedAt: '',
  channel: '',
  publisher,
  summary: '',
  url: '',
  elements: [],
  spokesperson: '',
  startedAt: '',
  transcriptUrl: '',
  attachmentId: '',
});

/** The record as it is sent: what was left empty is left out. */
export function responseRecord(form: ResponseForm): ResponseRecord {
  const { deliverable, publishedAt, channel, publisher, summary, elements, url, attachmentId, ...conference } = form;
  const evidence = { url, attachmentId };
  const given = Object.entries(deliverable === CONFERENCE ? { ...evidence, ...conference } : evidence);
  return {
    deliverable,
    publishedAt,
    channel,
    publisher,
    summary: summary.trim(),
    ...(elements.length > 0 ? { elements: [...elements] } : {}),
    ...Object.fromEntries(given.filter(([, value]) => value.trim() !== '')),
  };
}

/** What a conference has to name and this one does not yet: when it began, who spoke, and where it can be read or seen. */
export const missingOfConference = ({ startedAt, spokesperson, transcriptUrl, attachmentId }: ResponseForm): string[] =>
  Object.entries({ startedAt, spokesperson, transcriptUrl: transcriptUrl + attachmentId })
    .filter(([, value]) => value.trim() === '')
    .map(([field]) => field);
