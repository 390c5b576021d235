import { Inject, Injectable } from '@nestjs/common';
import { CaseStore, DomainError, type JointOutcome, mergeCases, unmergeCase } from '@huiying/core';
import { ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import { ReportStore } from '@huiying/storage';
import { SETUP } from '../setup.js';

/** What people decide about several cases at once: that they are one event, or that they are not. */
@Injectable()
export class CaseMerging {
  constructor(
    private readonly cases: CaseStore,
    private readonly intake: ReportIntake,
    private readonly reports: ReportStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  async merge(childId: string, survivorId: string, reason: string, actor: string): Promise<void> {
    await this.cases.changeTogether([...new Set([childId, survivorId])], (files, at): JointOutcome => {
      const [child, survivor] = [files.get(childId), files.get(survivorId)];
      if (!child || !survivor) throw noSuchCase(childId);
      return mergeCases({ child, survivor, reason }, actor, this.setup.rulebook, at);
    });
  }

  async unmerge(childId: string, reason: string, actor: string): Promise<void> {
    await this.cases.changeTogether([childId], (files, at): JointOutcome => {
      const child = files.get(childId);
      if (!child) throw noSuchCase(childId);
      const survivor = files.get(child.case.mergedInto ?? childId) ?? child;
      const others = [...files.values()].filter((f) => f !== child && f.case.mergedInto === survivor.case.id);
      return unmergeCase({ child, survivor, others, reason }, actor, this.setup.rulebook, at);
    });
  }

  /** @returns the id of the new case */
  async split(
    caseId: string,
    split: { readonly reportIds: readonly string[]; readonly reason: string; readonly title?: string | undefined },
    actor: string,
  ): Promise<string> {
    const publications = await this.reports.publicationsOf(caseId);
    const arrived = publications.map(({ reportId }) => reportId);
    const inOrder = split.reportIds.toSorted((a, b) => arrived.indexOf(a) - arrived.indexOf(b));
    const leaving = await Promise.all(inOrder.map((id) => this.reports.takenIn(id)));
    return this.intake.split(caseId, leaving, { ...split, publications }, actor);
  }
}

const noSuchCase = (id: string): DomainError => new DomainError('not-found', 'no-such-case', `没有事件 ${id}`);
