import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView, ReportResult, ReportView } from '@huiying/contract';
import {
  beginningOf,
  CONCERNS,
  HEADING_LENGTH,
  type IncomingReport,
  type RecordedInstant,
  type Taken,
} from '@huiying/core';
import { parseFeedDate, ReportIntake } from '@huiying/intake';
import { type Actor, ReportStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { EvidenceReader } from '../cases/evidence-reader.js';
import { BodyOf, QueryOf } from '../http/api-schema.js';
import {
  anyText,
  EMPTY,
  flag,
  line,
  optional,
  pageCursor,
  pageLimit,
  recordId,
  writtenInstant,
} from '../http/fields.js';
import { fieldErrors, ZodPipe } from '../http/zod.pipe.js';
import { InboxService } from './inbox.service.js';

const MOST_REPORTS = 500;

const PushedReport = z
  .strictObject({
    externalId: line(500),
    sourceName: line(200),
    scope: optional(z.enum(['local', 'wide'])),
    url: optional(z.string().max(2_000)),
    title: z.string().trim().max(1_000),
    text: anyText,
    publishedAt: optional(writtenInstant),
    publishedRaw: optional(line(200)),
  })
  .refine(({ title, text }) => title !== '' || text !== '', { path: ['text'], error: EMPTY });
type PushedReportBody = z.output<typeof PushedReport>;

const Batch = z.strictObject({
  reports: z.array(z.unknown()).min(1, '至少一条').max(MOST_REPORTS, `每次至多 ${MOST_REPORTS} 条`),
});
const BatchDocument = z.strictObject({ reports: z.array(PushedReport).min(1).max(MOST_REPORTS) });

const ListQuery = z.strictObject({
  inbox: optional(flag),
  q: optional(line(200)),
  cursor: optional(pageCursor),
  limit: pageLimit,
});

const OpenCase = z.strictObject({
  reason: line(1_000),
  caseId: optional(recordId),
  concern: optional(z.enum(CONCERNS).exclude(['none'])),
});

@ApiTags('intake')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly intake: ReportIntake,
    private readonly reports: ReportStore,
    private readonly inbox: InboxService,
    private readonly reader: EvidenceReader,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('officer', 'admin', 'intake')
  @BodyOf(BatchDocument)
  async push(
    @Body(new ZodPipe(Batch)) batch: z.output<typeof Batch>,
    @CurrentActor() actor: Actor,
  ): Promise<{ results: ReportResult[] }> {
    const checked = batch.reports.map((item) => PushedReport.safeParse(item));
    const good = checked.flatMap((item) => (item.success ? [toIncoming(item.data)] : []));
    const taken = good.length > 0 ? await this.intake.accept(good, actor.username) : [];
    const answers = taken.values();
    const results = checked.map((item, index) =>
      item.success ? toResult(item.data.externalId, answers.next().value) : refusal(batch.reports[index], item.error),
    );
    return { results };
  }

  @Get()
  @QueryOf(ListQuery)
  async list(
    @Query(new ZodPipe(ListQuery)) query: z.output<typeof ListQuery>,
  ): Promise<{ items: ReportView[]; nextCursor: string | null }> {
    const page = await this.reports.list(query);
    return query.inbox ? { ...page, items: page.items.map((report) => this.reader.read(report)) } : page;
  }

  @Get(':id')
  async get(@Param('id') id: string): Promise<ReportView> {
    return this.reader.read(await this.reports.get(id));
  }

  @Post(':id/case')
  @Allow('officer', 'admin')
  @BodyOf(OpenCase)
  async openCase(
    @Param('id') id: string,
    @Body(new ZodPipe(OpenCase)) body: z.output<typeof OpenCase>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    return this.reader.case(await this.inbox.openCase(id, body, actor.username));
  }
}

/** 微博 with 某市:ABC is not 微博:某市 with ABC. */
const escaped = (name: string): string => name.replaceAll('%', '%25').replaceAll(':', '%3A');

function toIncoming(report: PushedReportBody): IncomingReport {
  return {
    identity: `push:${escaped(report.sourceName)}:${report.externalId}`,
    origin: 'push',
    scope: report.scope ?? 'local',
    sourceId: null,
    sourceName: report.sourceName,
    externalId: report.externalId,
    channel: null,
    url: report.url ?? null,
    title: report.title === '' ? beginningOf(report.text, HEADING_LENGTH) : report.title,
    text: report.text === '' ? report.title : report.text,
    published: report.publishedAt?.recorded ?? fromRaw(report.publishedRaw),
    publishedRaw: report.publishedRaw ?? report.publishedAt?.raw ?? null,
    occurred: null,
    place: null,
    callerName: null,
    callerPhone: null,
    unitId: null,
    backfill: false,
  };
}

function fromRaw(raw: string | null | undefined): RecordedInstant | null {
  const read = raw ? parseFeedDate(raw) : undefined;
  return read ? { at: read.at, precision: read.precision } : null;
}

function toResult(externalId: string, taken: Taken | undefined): ReportResult {
  if (!taken) throw new Error('intake answered fewer reports than it was given');
  if (taken.status === 'duplicate') {
    const caseId = taken.caseId ?? undefined;
    return { externalId, status: 'duplicate', reportId: taken.reportId, ...(caseId && { caseId }) };
  }
  const { decision, caseId, reason, report } = taken.placement;
  return {
    externalId,
    status: 'accepted',
    reportId: report.id,
    decision,
    ...(caseId && { caseId }),
    ...(reason && { reason }),
  };
}

function refusal(item: unknown, error: z.ZodError): ReportResult {
  const externalId = (item as { externalId?: unknown } | null)?.externalId;
  const [first] = fieldErrors(error);
  return {
    externalId: typeof externalId === 'string' ? externalId : null,
    status: 'refused',
    problem: {
      code: 'invalid-report',
      detail: fieldErrors(error)
        .map((e) => `${e.field}: ${e.message}`)
        .join('；'),
      ...(first && { field: first.field }),
    },
  };
}
