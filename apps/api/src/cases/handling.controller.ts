import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import { CaseStore, nameSpokesperson, recordDuty, recordProgress } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import type { Actor } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { instant, line, optional, webAddress } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { EvidenceReader } from './evidence-reader.js';

const Progress = z.strictObject({ at: instant, what: line(1_000) });
const Spokesperson = z.strictObject({
  name: line(50),
  title: optional(line(100)),
  unitId: optional(line(100)),
});
const NewDutyRecord = z.strictObject({
  at: instant,
  who: line(200),
  what: line(2_000),
  url: optional(webAddress),
});

/** What is done on the way of a case: its progress, who speaks for it, and what the packs ask besides deadlines. */
@ApiTags('cases')
@Controller('cases/:id')
@Allow('officer', 'admin')
export class HandlingController {
  constructor(
    private readonly cases: CaseStore,
    private readonly reader: EvidenceReader,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  /** 处置进展: asks for a follow-up release until something is published that is no older. */
  @Post('progress')
  @BodyOf(Progress)
  async progress(
    @Param('id') id: string,
    @Body(new ZodPipe(Progress)) body: z.output<typeof Progress>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => recordProgress(file, body, username, at));
    return this.reader.case(id);
  }

  /** 第一新闻发言人、第一解读人. */
  @Post('spokesperson')
  @HttpCode(200)
  @BodyOf(Spokesperson)
  async spokesperson(
    @Param('id') id: string,
    @Body(new ZodPipe(Spokesperson)) body: z.output<typeof Spokesperson>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => nameSpokesperson(file, body, username, this.setup.rulebook, at));
    return this.reader.case(id);
  }

  /** What was done on one of the case's duties (`GET /cases/:id/duties`). */
  @Post('duties/:dutyId/records')
  @BodyOf(NewDutyRecord)
  async recordDuty(
    @Param('id') id: string,
    @Param('dutyId') dutyId: string,
    @Body(new ZodPipe(NewDutyRecord)) body: z.output<typeof NewDutyRecord>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    await this.cases.change(id, (file, at) => recordDuty(file, dutyId, body, username, this.setup.rulebook, at));
    return this.reader.case(id);
  }
}
