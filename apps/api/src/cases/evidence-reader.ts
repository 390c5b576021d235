import { Inject, Injectable } from '@nestjs/common';
import type { CaseView, EvidenceMark, ReportView } from '@huiying/contract';
import { parseInstant, readEvidence } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { CaseViewStore } from '@huiying/storage';
import { SETUP } from '../setup.js';

/** Reports with the words their judgement rests on, read by the rules of now; the judgement of then stands beside it. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly views: CaseViewStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  /** @throws DomainError `no-such-case` */
  async case(id: string): Promise<CaseView> {
    const view = await this.views.get(id);
    return { ...view, reports: view.reports.map((report) => this.read(report)) };
  }

  read(report: ReportView): ReportView {
    const { title, text, scope, publishedAt, severity, concern, concernBy } = report;
    const published = publishedAt === null ? undefined : parseInstant(publishedAt)?.at;
    const { judgement, ours, evidence } = readEvidence(
      { title, text, scope, publishedAt: published },
      this.setup.judging,
    );
    return {
      ...report,
      reading: {
        marks: evidence.map((each): EvidenceMark => ({ ...each })),
        severity: judgement.severity,
        eventType: judgement.eventType,
        handlingClass: judgement.handlingClass,
        classRule: judgement.classBecause.rule,
        concern: judgement.concern,
        ours,
        reviewReasons: [...judgement.reviewReasons],
        isAsJudged: judgement.severity === severity && (concernBy !== null || judgement.concern === concern),
      },
    };
  }
}
