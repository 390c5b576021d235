import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import { CaseStore, decideAssessment, decideResponse, DomainError, type Response, submitResponse } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, CaseViewStore, ReportStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, longText, optional, recordId, timedInstant, webAddress } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';

const NewResponse = z.strictObject({
  deliverable: line(100),
  publishedAt: timedInstant,
  channel: line(200),
  publisher: line(200),
  url: optional(webAddress),
  attachmentId: optional(recordId),
  summary: longText,
  elements: optional(z.array(line(100)).max(20)),
  spokesperson: optional(line(200)),
  startedAt: optional(timedInstant),
  transcriptUrl: optional(webAddress),
});
const Verdict = z.strictObject({ perfunctory: z.boolean(), reason: optional(line(2_000)) });
const Confirmation = z.strictObject({ accepted: z.boolean(), reason: optional(line(2_000)) });

@ApiTags('responses')
@Controller()
export class ResponsesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly views: CaseViewStore,
    private readonly reports: ReportStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Post('cases/:id/responses')
  @Allow('officer', 'admin')
  @BodyOf(NewResponse)
  async submit(
    @Param('id') id: string,
    @Body(new ZodPipe(NewResponse)) body: z.output<typeof NewResponse>,
    @CurrentActor() actor: Actor,
  ): Promise<Pick<Response, 'id' | 'status' | 'qualityFlags' | 'assessment'>> {
    if (body.attachmentId !== undefined) {
      throw new DomainError('invalid', 'no-such-attachment', '没有该附件', 'attachmentId');
    }
    const asked = (await this.reports.wordsOf(id)).join('\n');
    const { response } = await this.cases.change(id, (file, at) =>
      submitResponse(file, { ...body, asked }, actor.username, this.setup.rulebook, at),
    );
    const { status, qualityFlags, assessment } = response;
    return { id: response.id, status, qualityFlags, assessment };
  }

  @Post('responses/:id/confirmation')
  @HttpCode(200)
  @Allow('officer', 'leader', 'admin')
  @BodyOf(Confirmation)
  async confirm(
    @Param('id') id: string,
    @Body(new ZodPipe(Confirmation)) body: z.output<typeof Confirmation>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const caseId = await this.#caseOf(id);
    const by = { name: actor.username, unitId: actor.unitId };
    await this.cases.change(caseId, (file, at) => decideResponse(file, id, body, by, this.setup.rulebook, at));
    return this.views.get(caseId);
  }

  @Post('responses/:id/assessment')
  @HttpCode(200)
  @Allow('officer', 'reviewer', 'admin')
  @BodyOf(Verdict)
  async assess(
    @Param('id') id: string,
    @Body(new ZodPipe(Verdict)) body: z.output<typeof Verdict>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const caseId = await this.#caseOf(id);
    await this.cases.change(caseId, (file, at) => decideAssessment(file, id, body, actor.username, at));
    return this.views.get(caseId);
  }

  async #caseOf(responseId: string): Promise<string> {
    const caseId = await this.cases.caseOf('response', responseId);
    if (caseId === undefined) throw new DomainError('not-found', 'no-such-response', `没有回应 ${responseId}`);
    return caseId;
  }
}
