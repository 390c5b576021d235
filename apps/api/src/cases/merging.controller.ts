import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import { type Actor, CaseViewStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, optional, recordId } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { CaseMerging } from './case-merging.js';

const MOST_REPORTS = 500;

const Merge = z.strictObject({ intoCaseId: recordId, reason: line(2_000) });
const Unmerge = z.strictObject({ reason: line(2_000) });
const Split = z.strictObject({
  reportIds: z
    .array(recordId)
    .min(1, '至少一条')
    .max(MOST_REPORTS)
    .refine((ids) => new Set(ids).size === ids.length, '有重复的信息'),
  reason: line(2_000),
  title: optional(line(500)),
});

@ApiTags('cases')
@Controller('cases')
@Allow('officer', 'admin')
export class MergingController {
  constructor(
    private readonly merging: CaseMerging,
    private readonly views: CaseViewStore,
  ) {}

  /** @returns the case that goes on for both */
  @Post(':id/merge')
  @HttpCode(200)
  @BodyOf(Merge)
  async merge(
    @Param('id') id: string,
    @Body(new ZodPipe(Merge)) { intoCaseId, reason }: z.output<typeof Merge>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.merging.merge(id, intoCaseId, reason, actor.username);
    return this.views.get(intoCaseId);
  }

  /** @returns the case that is its own again */
  @Post(':id/unmerge')
  @HttpCode(200)
  @BodyOf(Unmerge)
  async unmerge(
    @Param('id') id: string,
    @Body(new ZodPipe(Unmerge)) { reason }: z.output<typeof Unmerge>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.merging.unmerge(id, reason, actor.username);
    return this.views.get(id);
  }

  /** @returns the new case */
  @Post(':id/split')
  @BodyOf(Split)
  async split(
    @Param('id') id: string,
    @Body(new ZodPipe(Split)) body: z.output<typeof Split>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    return this.views.get(await this.merging.split(id, body, actor.username));
  }
}
