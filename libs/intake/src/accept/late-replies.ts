import {
  type CaseFile,
  type CaseStore,
  type IncomingReport,
  type Instant,
  type LedgerDraft,
  type RecordedReply,
  replyToHistory,
  type Rulebook,
} from '@huiying/core';

/** The reply of a row that had been taken in before. */
export interface LateReply {
  readonly caseId: string;
  readonly receivedAt: Instant;
  readonly incoming: IncomingReport;
  readonly reply: RecordedReply;
}

/** `added`: its case is answered now. `known`: nothing is lacking, or it is another call of that number. `in-hand`: people work on the case, they submit answers. */
export type LateReplyFate = 'added' | 'known' | 'in-hand';

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
  await cases.changeTogether(ids, (files) => {
    const changed = new Map<string, CaseFile>();
    const entries: LedgerDraft[] = [];
    for (const late of replies) {
      const file = changed.get(late.caseId) ?? files.get(late.caseId);
      const fate = file ? fateOf(late, file) : 'known';
      fates.push(fate);
      if (!file || fate !== 'added') continue;
      const outcome = replyToHistory(file, late.incoming, late.reply, actor, rulebook);
      changed.set(late.caseId, outcome.file);
      entries.push(...outcome.entries);
    }
    return { files: [...changed.values()], entries, decided: { by: actor, reason: '导入的表格载有答复' } };
  });
  return fates;
}

function fateOf({ receivedAt }: LateReply, { case: kase, responses }: CaseFile): LateReplyFate {
  if (responses.length > 0 || kase.mergedInto !== null) return 'known';
  if (!kase.history) return 'in-hand';
  return kase.detectedAt.getTime() === receivedAt.getTime() ? 'added' : 'known';
}
