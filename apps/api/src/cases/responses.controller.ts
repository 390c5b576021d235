import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseStore, type Response, submitResponse } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, AttachmentStore, ReportStore } from '@huiying/storage';
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

@ApiTags('responses')
@Controller('cases/:id/responses')
export class ResponsesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly reports: ReportStore,
    private readonly attachments: AttachmentStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Post()
  @Allow('officer', 'admin')
  @BodyOf(NewResponse)
  async submit(
    @Param('id') id: string,
    @Body(new ZodPipe(NewResponse)) { attachmentId, ...body }: z.output<typeof NewResponse>,
    @CurrentActor() actor: Actor,
  ): Promise<Pick<Response, 'id' | 'status' | 'qualityFlags' | 'assessment'>> {
    const attachment = attachmentId === undefined ? undefined : await this.attachments.get(attachmentId);
    const asked = (await this.reports.wordsOf(id)).join('\n');
    const { response } = await this.cases.change(id, (file, at) =>
      submitResponse(file, { ...body, attachment, asked }, actor.username, this.setup.rulebook, at),
    );
    const { status, qualityFlags, assessment } = response;
    return { id: response.id, status, qualityFlags, assessment };
  }
}
