import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PushView } from '@huiying/contract';
import { acknowledge, CaseStore, handOver, type Person, supervise } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, PgAlarmBook, PgOutbox } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf, QueryOf } from '../http/api-schema.js';
import { flag, line, optional, pageCursor, pageLimit, recordId } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { caseOf } from './case-of.js';

/** As many as were answered before there were pages. */
const PAGE = 200;

const ListQuery = z.strictObject({
  to: z.enum(['me', 'all']).default('me'),
  open: optional(flag),
  cursor: optional(pageCursor),
  limit: pageLimit.default(PAGE),
});
const Transfer = z.strictObject({ toUserId: recordId, note: optional(line(500)) });
const NewSupervision = z.strictObject({ deadlineId: optional(recordId), instruction: optional(line(500)) });

/** What people ask of each other about a deadline: that one has heard, that another one sees to it, that it is answered. */
@ApiTags('pushes')
@Controller()
export class PushesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly outbox: PgOutbox,
    private readonly alarms: PgAlarmBook,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get('pushes')
  @QueryOf(ListQuery)
  async list(
    @Query(new ZodPipe(ListQuery)) query: z.output<typeof ListQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: PushView[]; nextCursor: string | null }> {
    const recipient = query.to === 'me' ? actor.id : null;
    return this.outbox.pushesOf(recipient, query.open ?? false, query);
  }

  @Post('pushes/:id/acknowledgement')
  @HttpCode(200)
  @Allow('officer', 'leader', 'admin')
  async acknowledge(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<PushView | undefined> {
    const by = personOf(actor);
    if (await this.alarms.acknowledge(id, by)) return this.outbox.get(id);
    const caseId = await caseOf(this.cases, 'push', id);
    await this.cases.change(caseId, (file, at) => acknowledge(file, id, by, at));
    return this.outbox.get(id);
  }

  /** 转交: acknowledges the call and calls the other one. */
  @Post('pushes/:id/transfer')
  @HttpCode(200)
  @Allow('officer', 'leader', 'admin')
  @BodyOf(Transfer)
  async handOver(
    @Param('id') id: string,
    @Body(new ZodPipe(Transfer)) body: z.output<typeof Transfer>,
    @CurrentActor() actor: Actor,
  ): Promise<PushView | undefined> {
    const { rulebook } = this.setup;
    const caseId = await caseOf(this.cases, 'push', id);
    await this.cases.change(caseId, (file, at) => handOver(file, id, body, personOf(actor), rulebook, at));
    return this.outbox.get(id);
  }

  /** 督办 of what is due first, or of the deadline that is named. */
  @Post('cases/:id/supervisions')
  @Allow('officer', 'leader', 'admin')
  @BodyOf(NewSupervision)
  async supervise(
    @Param('id') id: string,
    @Body(new ZodPipe(NewSupervision)) body: z.output<typeof NewSupervision>,
    @CurrentActor() actor: Actor,
  ): Promise<{ count: number }> {
    const { rulebook } = this.setup;
    const { file } = await this.cases.change(id, (found, at) => supervise(found, body, personOf(actor), rulebook, at));
    return { count: file.case.proceedings.supervisions?.length ?? 0 };
  }
}

const personOf = ({ id, username, role, unitId }: Actor): Person => ({ id, name: username, role, unitId });
