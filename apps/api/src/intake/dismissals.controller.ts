import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReportView } from '@huiying/contract';
import { CaseStore, DISMISSALS, dismissReport, recallDismissal } from '@huiying/core';
import type { Actor } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { InboxService } from './inbox.service.js';

const NewDismissal = z.strictObject({ reason: line(1_000), as: optional(z.enum(DISMISSALS)) });

/** A report of the inbox that a person has seen: it stays there, and the reason why is confirmed. */
@ApiTags('intake')
@Controller('reports/:id/dismissal')
@Allow('officer', 'admin')
export class DismissalsController {
  constructor(
    private readonly cases: CaseStore,
    private readonly inbox: InboxService,
  ) {}

  @Post()
  @HttpCode(200)
  @BodyOf(NewDismissal)
  async dismiss(
    @Param('id') id: string,
    @Body(new ZodPipe(NewDismissal)) { reason, as }: z.output<typeof NewDismissal>,
    @CurrentActor() actor: Actor,
  ): Promise<ReportView> {
    await this.cases.changeReport(id, (report, _file, at) => {
      const said = as ?? (report.reason === 'no-concern' ? 'no-concern' : 'not-ours');
      return dismissReport(report, { as: said, reason }, actor.username, at);
    });
    return this.inbox.get(id);
  }

  @Delete()
  async recall(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ReportView> {
    await this.cases.changeReport(id, (report, _file, at) => recallDismissal(report, actor.username, at));
    return this.inbox.get(id);
  }
}
