import {
  callerIn,
  type CaseFile,
  type CaseStore,
  editableContent,
  type IncomingReport,
  type Instant,
  type LedgerDraft,
  type RecordedReply,
  replyToHistory,
  type Response,
  type Rulebook,
  withoutCaller,
} from '@huiying/core';

/** The reply of a row that had been taken in before. */
export interface LateReply {
  readonly caseId: string;
  readonly receivedAt: Instant;
  readonly incoming: IncomingReport;
  readonly reply: RecordedReply;
  /** The row tells the call in other words than those stored. */
  readonly isReworded: boolean;
}

/**
 * `added`: its case is answered now. `known`: nothing is lacking, or the number stands at other words. `differs`: another
 * reply was recorded, which stays. `in-hand`: people work on the case, they submit answers.
 */
export type LateReplyFate = 'added' | 'known' | 'differs' | 'in-hand';

/** In one transaction. @returns what became of each, in order */
export async function addLateReplies(
  cases: CaseStore,
  replies: readonly LateReply[],
  actor: string,
  rulebook: Rulebook,
): Promise<readonly LateReplyFate[]> {
  const fates: LateReplyFate[] = [];
  if (replies.length === 0) return fates;
  const ids = [...new Set(replies.map(({ caseId }) => caseId))];
  await cases.changeTogether(ids, (files, at) => {
    const changed = new Map<string, CaseFile>();
    const entries: LedgerDraft[] = [];
    for (const late of replies) {
      const file = changed.get(late.caseId) ?? files.get(late.caseId);
      const fate = file ? fateOf(late, file) : 'known';
      fates.push(fate);
      if (!file || fate !== 'added') continue;
      const outcome = replyToHistory(file, late.incoming, late.reply, actor, rulebook, at);
      changed.set(late.caseId, outcome.file);
      entries.push(...outcome.entries);
    }
    return { files: [...changed.values()], entries, decided: { by: actor, reason: '导入的表格载有答复' } };
  });
  return fates;
}

function fateOf(late: LateReply, { case: kase, responses }: CaseFile): LateReplyFate {
  if (kase.mergedInto !== null) return 'known';
  if (!kase.history) return responses.length > 0 ? 'known' : 'in-hand';
  if (late.isReworded && kase.detectedAt.getTime() !== late.receivedAt.getTime()) return 'known';
  if (responses.length === 0) return 'added';
  return responses.some((response) => tells(response, late)) ? 'known' : 'differs';
}

const tells = ({ publishedAt, summary }: Response, { reply, incoming }: LateReply): boolean =>
  publishedAt.getTime() === reply.repliedAt.getTime() && isSame(withoutCaller(summary, callerIn(incoming)), reply.text);

const isSame = (one: string, other: string): boolean => editableContent('', one) === editableContent('', other);
