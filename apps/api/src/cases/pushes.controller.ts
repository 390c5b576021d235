import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PushView } from '@huiying/contract';
import { acknowledge, CaseStore, DomainError } from '@huiying/core';
import { type Actor, PgAlarmBook, PgOutbox } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { QueryOf } from '../http/api-schema.js';
import { flag } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const ListQuery = z.strictObject({ to: z.enum(['me', 'all']).default('me'), open: flag.optional() });

@ApiTags('pushes')
@Controller('pushes')
export class PushesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly outbox: PgOutbox,
    private readonly alarms: PgAlarmBook,
  ) {}

  @Get()
  @QueryOf(ListQuery)
  async list(
    @Query(new ZodPipe(ListQuery)) query: z.output<typeof ListQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: PushView[] }> {
    const recipient = query.to === 'me' ? actor.id : null;
    return { items: await this.outbox.pushesOf(recipient, query.open ?? false) };
  }

  @Post(':id/acknowledgement')
  @HttpCode(200)
  @Allow('officer', 'leader', 'admin')
  async acknowledge(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<PushView | undefined> {
    const by = { id: actor.id, name: actor.username, role: actor.role, unitId: actor.unitId };
    if (await this.alarms.acknowledge(id, by)) return this.outbox.get(id);
    const caseId = await this.cases.caseOf('push', id);
    if (caseId === undefined) throw new DomainError('not-found', 'no-such-push', `没有推送 ${id}`);
    await this.cases.change(caseId, (file, at) => acknowledge(file, id, by, at));
    return this.outbox.get(id);
  }
}
