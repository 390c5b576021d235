import { randomUUID } from 'node:crypto';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { HotlineAnswer } from '@huiying/contract';
import { HEADING_LENGTH, headingOf, type IncomingReport, type Taken, withoutCaller } from '@huiying/core';
import { ReportIntake } from '@huiying/intake';
import { type Actor, CaseViewStore } from '@huiying/storage';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, longText, optional, writtenInstant } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const HotlineEntry = z.strictObject({
  externalId: optional(line(200)),
  channel: line(100),
  receivedAt: writtenInstant,
  title: optional(line(500)),
  text: longText,
  callerName: optional(line(100)),
  callerPhone: optional(line(50)),
  place: optional(line(300)),
  occurredAt: optional(writtenInstant),
});
type HotlineEntryBody = z.output<typeof HotlineEntry>;

@ApiTags('intake')
@Controller('hotline-entries')
export class HotlineController {
  constructor(
    private readonly intake: ReportIntake,
    private readonly views: CaseViewStore,
  ) {}

  @Post()
  @Allow('officer', 'admin', 'intake')
  @BodyOf(HotlineEntry)
  @ApiResponse({ status: 201, description: '受理：新开事件，或并入已有事件' })
  @ApiResponse({ status: 200, description: '同一 externalId 已受理，编号与原来相同' })
  async take(
    @Body(new ZodPipe(HotlineEntry)) entry: HotlineEntryBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HotlineAnswer> {
    const [taken] = await this.intake.accept([toIncoming(entry)], actor.username);
    if (!taken) throw new Error('intake answered nothing');
    if (taken.status === 'duplicate') void reply.status(200);
    return this.#answer(taken);
  }

  async #answer(taken: Taken): Promise<HotlineAnswer> {
    const isNew = taken.status === 'accepted';
    const caseId = isNew ? taken.placement.caseId : taken.caseId;
    const reportId = isNew ? taken.placement.report.id : taken.reportId;
    if (caseId === null) throw new Error(`hotline entry ${reportId} has no case`);
    const view = await this.views.get(caseId);
    const own = view.reports.find((report) => report.id === reportId);
    return {
      reportId,
      caseId,
      decision: own?.decision === 'joined' ? 'joined' : 'opened',
      severity: view.severity,
      provisional: view.provisional,
      because: view.because,
      deadlines: view.deadlines,
    };
  }
}

function toIncoming(entry: HotlineEntryBody): IncomingReport {
  const caller = { name: entry.callerName ?? null, phone: entry.callerPhone ?? null };
  const text = withoutCaller(entry.text, caller);
  return {
    identity: `hotline:${entry.externalId ?? randomUUID()}`,
    origin: 'hotline',
    scope: 'local',
    sourceId: null,
    sourceName: '12345热线',
    externalId: entry.externalId ?? null,
    channel: entry.channel,
    url: null,
    title: entry.title ? withoutCaller(entry.title, caller) : headingOf(text, HEADING_LENGTH),
    text,
    published: entry.receivedAt.recorded,
    publishedRaw: entry.receivedAt.raw,
    occurred: entry.occurredAt?.recorded ?? null,
    ...(entry.occurredAt && { occurredRaw: entry.occurredAt.raw }),
    place: entry.place ?? null,
    callerName: caller.name,
    callerPhone: caller.phone,
    unitId: null,
    backfill: false,
  };
}
