import { Injectable } from '@nestjs/common';
import type { ReportView } from '@huiying/contract';
import type { ConcernKind } from '@huiying/core';
import { ReportIntake } from '@huiying/intake';
import { ReportStore } from '@huiying/storage';

/** A person's choice for a report that stayed in the inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly intake: ReportIntake,
    private readonly reports: ReportStore,
  ) {}

  /** @throws DomainError `no-such-report` */
  get(reportId: string): Promise<ReportView> {
    return this.reports.get(reportId);
  }

  /** @returns the case's id */
  async openCase(
    reportId: string,
    choice: { reason: string; caseId?: string | undefined; concern?: ConcernKind | undefined },
    actor: string,
  ): Promise<string> {
    return this.intake.placeFromInbox(await this.reports.takenIn(reportId), choice, actor);
  }
}
