import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CallerView } from '@huiying/contract';
import { CaseStore, viewCaller } from '@huiying/core';
import { type Actor, ReportStore } from '@huiying/storage';
import { Allow, CurrentActor } from '../auth/access.js';

/** Who called, for those who have to call back. Asked for by POST: each view leaves an entry in the ledger of the case. */
@ApiTags('intake')
@Controller('reports/:id/caller')
@Allow('officer', 'admin')
export class CallerController {
  constructor(
    private readonly cases: CaseStore,
    private readonly reports: ReportStore,
  ) {}

  @Post()
  @HttpCode(200)
  async view(@Param('id') id: string, @CurrentActor() { username }: Actor): Promise<CallerView> {
    const { caseId, ...caller } = await this.reports.callerOf(id);
    await this.cases.change(caseId, (file, at) => viewCaller(file, id, username, at));
    return caller;
  }
}
