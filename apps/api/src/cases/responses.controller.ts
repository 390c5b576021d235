import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import { CaseStore, decideResponse, DomainError, submitResponse } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, CaseViewStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { instant, line, longText } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';

const webAddress = z.url({ protocol: /^https?$/u, error: '应为 http 或 https 地址' }).max(2_000);

const NewResponse = z.strictObject({
  deliverable: line(100),
  publishedAt: instant,
  channel: line(200),
  publisher: line(200),
  url: webAddress.optional(),
  attachmentId: z.uuid().optional(),
  summary: longText,
  elements: z.array(line(100)).max(20).optional(),
  spokesperson: line(200).optional(),
  startedAt: instant.optional(),
  transcriptUrl: webAddress.optional(),
});
const Confirmation = z.strictObject({ accepted: z.boolean(), reason: line(2_000).optional() });

@ApiTags('responses')
@Controller()
export class ResponsesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly views: CaseViewStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Post('cases/:id/responses')
  @Allow('officer', 'admin')
  @BodyOf(NewResponse)
  async submit(
    @Param('id') id: string,
    @Body(new ZodPipe(NewResponse)) body: z.output<typeof NewResponse>,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string; status: string; qualityFlags: readonly string[] }> {
    if (body.attachmentId !== undefined) {
      throw new DomainError('invalid', 'no-such-attachment', '没有该附件', 'attachmentId');
    }
    const { response } = await this.cases.change(id, (file, at) =>
      submitResponse(file, body, actor.username, this.setup.rulebook, at),
    );
    return { id: response.id, status: response.status, qualityFlags: response.qualityFlags };
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
    const caseId = await this.cases.caseOf('response', id);
    if (caseId === undefined) throw new DomainError('not-found', 'no-such-response', `没有回应 ${id}`);
    const by = { name: actor.username, unitId: actor.unitId };
    await this.cases.change(caseId, (file, at) => decideResponse(file, id, body, by, this.setup.rulebook, at));
    return this.views.get(caseId);
  }
}
