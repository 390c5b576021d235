import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BoardCase, CaseView, ResponseView } from '@huiying/contract';
import {
  assignUnit,
  CaseStore,
  closeCase,
  DomainError,
  HANDLING_CLASSES,
  recordConsultation,
  reopenCase,
  setSeverity,
  SEVERITIES,
  STAGES,
} from '@huiying/core';
import { ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import { type Actor, CaseViewStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf, QueryOf } from '../http/api-schema.js';
import {
  flag,
  inOrder,
  instant,
  line,
  longText,
  optional,
  OUT_OF_ORDER,
  pageCursor,
  pageLimit,
  periodEnd,
  recordId,
  timedInstant,
  writtenInstant,
} from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { withConfirmationRight } from './confirmation-right.js';
import { EvidenceReader } from './evidence-reader.js';
import { manualReport } from './manual-report.js';
import { withOwnName } from './own-approval.js';

const ListQuery = z
  .strictObject({
    q: optional(line(200)),
    severity: optional(z.enum(SEVERITIES)),
    stage: optional(z.enum(STAGES)),
    unitId: optional(line(100)),
    domain: optional(line(100)),
    from: optional(instant),
    to: optional(periodEnd),
    dueFrom: optional(instant),
    dueTo: optional(periodEnd),
    imported: optional(flag),
    perfunctory: optional(flag),
    cursor: optional(pageCursor),
    limit: pageLimit,
  })
  .refine(inOrder, OUT_OF_ORDER)
  .refine(({ dueFrom, dueTo }) => inOrder({ from: dueFrom, to: dueTo }), {
    path: ['dueFrom'],
    error: 'dueFrom 应早于 dueTo',
  });
const NewCase = z.strictObject({
  title: line(500),
  text: longText,
  severity: optional(z.enum(SEVERITIES)),
  occurredAt: optional(writtenInstant),
  linkedTo: optional(recordId),
  drill: optional(z.boolean()),
});
const NewSeverity = z.strictObject({
  severity: z.enum(SEVERITIES),
  eventType: optional(line(100)),
  handlingClass: optional(z.enum(HANDLING_CLASSES)),
  reason: line(2_000),
  qualifyingFactAt: optional(timedInstant),
  approvedBy: optional(line(100)),
});
const NewAssignment = z.strictObject({
  unitId: line(100),
  role: z.enum(['lead', 'supporting']),
  reason: line(2_000),
  person: optional(line(50)),
});
const NewConsultation = z.strictObject({
  heldAt: instant,
  parties: z.array(line(200)).min(1, '至少一方').max(50),
  conclusion: line(5_000),
});
const Reason = z.strictObject({ reason: line(2_000) });

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly views: CaseViewStore,
    private readonly intake: ReportIntake,
    private readonly reader: EvidenceReader,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get()
  @QueryOf(ListQuery)
  list(
    @Query(new ZodPipe(ListQuery)) query: z.output<typeof ListQuery>,
  ): Promise<{ items: BoardCase[]; nextCursor: string | null }> {
    return this.views.list(query);
  }

  @Get(':id')
  async get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<CaseView> {
    const view = await this.reader.case(id);
    const told = (response: ResponseView) => withConfirmationRight(response, actor, this.setup.rulebook);
    return { ...view, responses: view.responses.map(told) };
  }

  @Post()
  @Allow('officer', 'admin')
  @BodyOf(NewCase)
  async open(
    @Body(new ZodPipe(NewCase)) body: z.output<typeof NewCase>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const { severity: stated, drill, linkedTo } = body;
    const earlier = linkedTo === undefined ? undefined : (await this.views.file(linkedTo)).case;
    const id = await this.intake.openByHand(manualReport(body), { stated, drill, earlier }, actor.username);
    return this.views.get(id);
  }

  @Post(':id/severity')
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(NewSeverity)
  async setSeverity(
    @Param('id') id: string,
    @Body(new ZodPipe(NewSeverity)) body: z.output<typeof NewSeverity>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    if (body.eventType !== undefined) refuseUnknownType(body.eventType, this.setup);
    const decision = withOwnName(body, actor);
    await this.cases.change(id, (file, at) => setSeverity(file, decision, actor.username, this.setup.rulebook, at));
    return this.views.get(id);
  }

  @Post(':id/assignments')
  @Allow('officer', 'admin')
  @BodyOf(NewAssignment)
  async assign(
    @Param('id') id: string,
    @Body(new ZodPipe(NewAssignment)) body: z.output<typeof NewAssignment>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => assignUnit(file, body, actor.username, this.setup.rulebook, at));
    return this.views.get(id);
  }

  @Post(':id/consultations')
  @Allow('officer', 'admin')
  @BodyOf(NewConsultation)
  async consult(
    @Param('id') id: string,
    @Body(new ZodPipe(NewConsultation)) body: z.output<typeof NewConsultation>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => recordConsultation(file, body, actor.username, at));
    return this.views.get(id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(Reason)
  async close(
    @Param('id') id: string,
    @Body(new ZodPipe(Reason)) { reason }: z.output<typeof Reason>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => closeCase(file, reason, actor.username, at));
    return this.views.get(id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(Reason)
  async reopen(
    @Param('id') id: string,
    @Body(new ZodPipe(Reason)) { reason }: z.output<typeof Reason>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => reopenCase(file, reason, actor.username, at));
    return this.views.get(id);
  }
}

/** A type that neither the tables nor the pack know would be owed nothing, without a word. */
function refuseUnknownType(eventType: string, { judging, rulebook }: Setup): void {
  const known = [
    ...judging.severity.eventTypes.map(({ id }) => id),
    ...rulebook.pack.obligations.flatMap(({ appliesTo }) => appliesTo.eventTypes ?? []),
  ];
  if (known.includes(eventType)) return;
  throw new DomainError(
    'invalid',
    'unknown-event-type',
    `没有事件类型 ${eventType}（可用：${known.join('、')}）`,
    'eventType',
  );
}
