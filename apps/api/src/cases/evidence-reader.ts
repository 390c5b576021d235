import { Inject, Injectable } from '@nestjs/common';
import type { CaseView, EvidenceMark, ReportView } from '@huiying/contract';
import { parseInstant, readEvidence, type ReadingRules } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { CaseViewStore } from '@huiying/storage';
import { SETUP } from '../setup.js';

/** Reports with the words their judgement rests on, read by the rules of now; the judgement of then stands beside it. */
@Injectable()
export class EvidenceReader {
  readonly #rules: ReadingRules;

  constructor(
    private readonly views: CaseViewStore,
    @Inject(SETUP) { severityRules, configuration }: Setup,
  ) {
    const { units, pack } = configuration;
    this.#rules = { severity: severityRules, units, watchTopics: pack.watchTopics };
  }

  /** @throws DomainError `no-such-case` */
  async case(id: string): Promise<CaseView> {
    const view = await this.views.get(id);
    return { ...view, reports: view.reports.map((report) => this.read(report)) };
  }

  read(report: ReportView): ReportView {
    const { title, text, scope, publishedAt, severity, concern, concernBy } = report;
    const published = publishedAt === null ? undefined : parseInstant(publishedAt)?.at;
    const { judgement, ours, evidence } = readEvidence({ title, text, scope, publishedAt: published }, this.#rules);
    return {
      ...report,
      reading: {
        marks: evidence.map((each): EvidenceMark => ({ ...each })),
        severity: judgement.severity,
        eventType: judgement.eventType,
        handlingClass: judgement.handlingClass,
        concern: judgement.concern,
        ours,
        reviewReasons: [...judgement.reviewReasons],
        isAsJudged: judgement.severity === severity && (concernBy !== null || judgement.concern === concern),
      },
    };
  }
}
