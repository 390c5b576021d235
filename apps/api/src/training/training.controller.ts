import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LessonKindWord } from '@huiying/contract';
import { LESSON_KINDS } from '@huiying/core';
import { type Actor, TrainingStore } from '@huiying/storage';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { QueryOf } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';

const ExportQuery = z.strictObject({
  kind: z.enum(LESSON_KINDS),
  format: z.enum(['jsonl']).default('jsonl'),
});

/** What corrections teach, for `train`. */
@ApiTags('training')
@Controller('training-rows')
@Allow('admin')
export class TrainingController {
  constructor(private readonly training: TrainingStore) {}

  @Get()
  @QueryOf(ExportQuery)
  async rows(
    @Query(new ZodPipe(ExportQuery)) { kind }: z.output<typeof ExportQuery>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const examples = await this.training.handOut(kind, actor.username);
    void reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="training-${kind}.jsonl"`);
    return examples.map((example) => `${JSON.stringify(example)}\n`).join('');
  }

  /** Corrections since the last export, by kind. */
  @Get('unlearned')
  async unlearned(): Promise<{ unlearned: Partial<Record<LessonKindWord, number>> }> {
    return { unlearned: await this.training.unlearned() };
  }
}
