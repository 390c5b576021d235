import { type Circumstances, Decision, type CaseFile, type Outcome, type Rulebook } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { DomainError } from '../domain-error.js';
import { isDeliverable, isRelease } from '../policy/deliverables.js';
import type { Unit } from '../policy/unit.js';
import { type Instant, writtenInstant } from '../time/instant.js';
import { assessReply } from './assess-reply.js';
import type { Attachment } from './attachment.js';
import { maySpeak } from './may-speak.js';
import { elementsIn, isSufficient } from './release-elements.js';
import { answers, type Response, stopsAt } from './response.js';

export interface ResponseDraft {
  readonly deliverable: string;
  readonly publishedAt: Instant;
  readonly channel: string;
  readonly publisher: string;
  readonly url?: string | undefined;
  readonly attachment?: Attachment | undefined;
  readonly summary: string;
  readonly elements?: readonly string[] | undefined;
  readonly spokesperson?: string | undefined;
  readonly startedAt?: Instant | undefined;
  readonly transcriptUrl?: string | undefined;
  /** What the reports of the case say, to compare the answer with; absent: the title of the case. */
  readonly asked?: string | undefined;
}

/**
 * Takes evidence in; it stops nothing until a different person confirms it.
 * @throws DomainError `unknown-deliverable`, `published-in-future`, `published-after-captured` (a copy cannot show what
 * was published after it was made), `not-held` (an announced press conference is not a held one)
 */
export function submitResponse(
  file: CaseFile,
  draft: ResponseDraft,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome & { readonly response: Response } {
  refuseIfMerged(file.case);
  if (!isDeliverable(draft.deliverable, rulebook.pack, file.deadlines)) {
    throw new DomainError('invalid', 'unknown-deliverable', `没有这种回应形式：${draft.deliverable}`, 'deliverable');
  }
  refuseFuture('publishedAt', draft.publishedAt, at.now);
  if (draft.startedAt) refuseFuture('startedAt', draft.startedAt, at.now);
  refuseEarlierCopy(draft);
  if (draft.deliverable === 'press-conference') requireHeld(draft);
  const response: Response = {
    id: rulebook.newId(),
    caseId: file.case.id,
    deliverable: draft.deliverable,
    publishedAt: draft.publishedAt,
    capturedAt: at.now,
    channel: draft.channel,
    publisher: draft.publisher,
    url: draft.url ?? null,
    attachment: draft.attachment ?? null,
    summary: draft.summary,
    elements: draft.elements ?? [],
    spokesperson: draft.spokesperson ?? null,
    startedAt: draft.startedAt ?? null,
    transcriptUrl: draft.transcriptUrl ?? null,
    qualityFlags: qualityFlags(file, draft, rulebook.units),
    status: 'pending-confirmation',
    submittedBy: actor,
    confirmedBy: null,
    reason: null,
    assessment: { ...assessReply(draft.asked ?? file.case.title, draft.summary), decided: null },
  };
  const decision = new Decision(file, actor);
  decision.addResponse(response);
  decision.note('response-submitted', response.publishedAt, handedIn(response));
  return { ...decision.outcome(), response };
}

/** For the ledger, whose hashes then cover what was handed in, word by word. */
export const handedIn = (response: Response) => ({
  responseId: response.id,
  deliverable: response.deliverable,
  channel: response.channel,
  publisher: response.publisher,
  url: response.url,
  qualityFlags: [...response.qualityFlags],
  evidence: evidenceOf(response),
  ...suggestionOf(response),
});

const evidenceOf = ({
  summary,
  elements,
  spokesperson,
  startedAt,
  transcriptUrl,
  capturedAt,
  attachment,
}: Response) => ({
  summary,
  elements,
  spokesperson,
  startedAt: startedAt?.toISOString() ?? null,
  transcriptUrl,
  capturedAt: capturedAt.toISOString(),
  ...(attachment && { attachment }),
});

/** For the ledger: what the rules suggest of a text; nothing when they suggest nothing. */
export const suggestionOf = ({ assessment }: Response): { readonly suggested?: readonly string[] } =>
  assessment && assessment.reasons.length > 0 ? { suggested: assessment.reasons } : {};

const nameOfTime = (field: string): string => (field === 'startedAt' ? '开始时间' : '发布时间');

function refuseFuture(field: string, at: Instant, now: Instant): void {
  if (at <= now) return;
  throw new DomainError('invalid', 'published-in-future', `${nameOfTime(field)}晚于当前时间，不能作为证据`, field);
}

function refuseEarlierCopy({ attachment, publishedAt, startedAt }: ResponseDraft): void {
  if (!attachment) return;
  const capturedAt = writtenInstant(attachment.capturedAt);
  const late = Object.entries({ publishedAt, startedAt }).find(([, at]) => at && at > capturedAt);
  if (!late) return;
  const message = `${nameOfTime(late[0])}晚于附件提交的时间（${attachment.capturedAt}），附件不能作为证据`;
  throw new DomainError('invalid', 'published-after-captured', message, late[0]);
}

function requireHeld(draft: ResponseDraft): void {
  const needed = [
    { field: 'startedAt', name: '开始时间', given: draft.startedAt },
    { field: 'spokesperson', name: '出席的发言人或负责人', given: draft.spokesperson },
    {
      field: 'transcriptUrl',
      name: '实录或视频（链接或附件）',
      given: draft.transcriptUrl ?? draft.url ?? draft.attachment,
    },
  ];
  const missing = needed.filter(({ given }) => !given);
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join('、');
  throw new DomainError('invalid', 'not-held', `新闻发布会须已举行：缺${names}`, missing[0]?.field);
}

function qualityFlags(file: CaseFile, draft: ResponseDraft, units: readonly Unit[]): string[] {
  const publisher = units.find((u) => [u.id, u.name, ...u.aliases].includes(draft.publisher));
  const flags: string[] = [];
  if (!publisher?.officialChannels.includes(draft.channel)) flags.push('unregistered-channel');
  if (publisher && !maySpeak(publisher, draft.deliverable, file.case, units)) flags.push('other-unit');
  if (isRelease(draft.deliverable) && !isSufficient([...(draft.elements ?? []), ...elementsIn(draft.summary)])) {
    flags.push('insufficient-content');
  }
  const asked = file.deadlines.filter((d) => d.status !== 'cancelled' && answers(draft.deliverable, d.deliverable));
  const against = asked.length > 0 ? asked : file.deadlines;
  if (against.length > 0 && against.every((d) => stopsAt(draft) < d.startedAt)) {
    flags.push('published-before-start');
  }
  return flags;
}
