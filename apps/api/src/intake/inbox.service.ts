import { Injectable } from '@nestjs/common';
import type { ReportView } from '@huiying/contract';
import { type ConcernKind, type IncomingReport, parseInstant } from '@huiying/core';
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
    const view = await this.reports.get(reportId);
    return this.intake.placeFromInbox({ id: view.id, incoming: toIncoming(view) }, choice, actor);
  }
}

/** What a report says now decides its case. */
export const toIncoming = (view: ReportView): IncomingReport => ({
  identity: view.id,
  origin: view.origin,
  scope: 'local',
  sourceId: null,
  sourceName: view.sourceName,
  externalId: view.externalId,
  channel: view.channel,
  url: view.url,
  title: (view.versions?.at(-1) ?? view).title,
  text: (view.versions?.at(-1) ?? view).text,
  published: view.publishedAt ? (parseInstant(view.publishedAt) ?? null) : null,
  publishedRaw: view.publishedRaw,
  occurred: null,
  place: view.place,
  callerName: null,
  callerPhone: null,
  unitId: null,
  backfill: false,
});
