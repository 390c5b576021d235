import {
  Body,
  Controller,
  Get,
  Headers,
  type OnModuleInit,
  Param,
  Post,
  Query,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { AttachmentView } from '@huiying/contract';
import { type Actor, AttachmentStore } from '@huiying/storage';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { QueryOf } from '../http/api-schema.js';
import { BODY_LIMIT } from '../http/body-limit.js';
import { line } from '../http/fields.js';
import { InvalidInput } from '../http/invalid-input.js';
import { ZodPipe } from '../http/zod.pipe.js';

/** Screenshots, prints and saved pages, recordings. */
const COPY_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
  'text/html',
  'multipart/related',
  'video/mp4',
  'audio/mpeg',
];
const Named = z.strictObject({ name: line(200) });

/** Copies of what was published: handed in before the response that rests on them, and never changed. */
@ApiTags('responses')
@Controller('attachments')
export class AttachmentsController implements OnModuleInit {
  constructor(
    private readonly attachments: AttachmentStore,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.useBodyParser(COPY_TYPES, false, { bodyLimit: BODY_LIMIT });
  }

  @Post()
  @Allow('officer', 'admin')
  @QueryOf(Named)
  @ApiConsumes(...COPY_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  add(
    @Query(new ZodPipe(Named)) { name }: z.output<typeof Named>,
    @Body() content: unknown,
    @Headers('content-type') contentType: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<AttachmentView> {
    const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!COPY_TYPES.includes(mediaType)) {
      throw new UnsupportedMediaTypeException(`附件可为 ${COPY_TYPES.join('、')}`);
    }
    if (!Buffer.isBuffer(content) || content.length === 0) {
      throw new InvalidInput([{ field: '(body)', message: '附件是空的' }]);
    }
    return this.attachments.add({ name, mediaType, content }, actor.username);
  }

  /** Saved, not shown: a page from elsewhere must not run in the name of this one. */
  @Get(':id')
  async read(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { name, mediaType, content } = await this.attachments.content(id);
    void reply
      .type(mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return content;
  }
}
