import { type CaseStore, DomainError } from '@huiying/core';

const ZH = { deadline: '时限', push: '推送', response: '回应' } as const;

/** The case that it belongs to. @throws DomainError `no-such-deadline`, `no-such-push`, `no-such-response` */
export async function caseOf(cases: CaseStore, what: keyof typeof ZH, id: string): Promise<string> {
  const caseId = await cases.caseOf(what, id);
  if (caseId === undefined) throw new DomainError('not-found', `no-such-${what}`, `没有${ZH[what]} ${id}`);
  return caseId;
}
