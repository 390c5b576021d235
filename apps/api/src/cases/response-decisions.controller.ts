import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import { CaseStore, decideAssessment, decideResponse } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, CaseViewStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { caseOf } from './case-of.js';
import { CONFIRMERS } from './confirmation-right.js';

const Verdict = z.strictObject({ perfunctory: z.boolean(), reason: optional(line(2_000)) });
const Confirmation = z.strictObject({ accepted: z.boolean(), reason: optional(line(2_000)) });

/** What a second person says of evidence that was handed in. */
@ApiTags('responses')
@Controller('responses/:id')
export class ResponseDecisionsController {
  constructor(
    private readonly cases: CaseStore,
    private readonly views: CaseViewStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Post('confirmation')
  @HttpCode(200)
  @Allow(...CONFIRMERS)
  @BodyOf(Confirmation)
  async confirm(
    @Param('id') id: string,
    @Body(new ZodPipe(Confirmation)) body: z.output<typeof Confirmation>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const caseId = await caseOf(this.cases, 'response', id);
    const by = { name: actor.username, unitId: actor.unitId };
    await this.cases.change(caseId, (file, at) => decideResponse(file, id, body, by, this.setup.rulebook, at));
    return this.views.get(caseId);
  }

  @Post('assessment')
  @HttpCode(200)
  @Allow('officer', 'reviewer', 'admin')
  @BodyOf(Verdict)
  async assess(
    @Param('id') id: string,
    @Body(new ZodPipe(Verdict)) body: z.output<typeof Verdict>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const caseId = await caseOf(this.cases, 'response', id);
    await this.cases.change(caseId, (file, at) => decideAssessment(file, id, body, actor.username, at));
    return this.views.get(caseId);
  }
}
