import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SuggestionView } from '@huiying/contract';
import { DomainError } from '@huiying/core';
import { type Actor, CaseViewStore, SuggestionStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf, QueryOf } from '../http/api-schema.js';
import { line, optional, pageLimit, recordId } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { CaseMerging } from './case-merging.js';

const ListQuery = z.strictObject({
  status: z.enum(['open', 'confirmed', 'rejected', 'void']).default('open'),
  cursor: optional(recordId),
  limit: pageLimit.default(200),
});
const Confirmation = z.strictObject({
  accepted: z.boolean(),
  reason: optional(line(2_000)),
  intoCaseId: optional(recordId),
});

const SAME_EVENT = '核对合并建议：同一事件';

@ApiTags('cases')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly merging: CaseMerging,
    private readonly views: CaseViewStore,
  ) {}

  @Get()
  @QueryOf(ListQuery)
  list(
    @Query(new ZodPipe(ListQuery)) query: z.output<typeof ListQuery>,
  ): Promise<{ items: SuggestionView[]; nextCursor: string | null }> {
    return this.suggestions.list(query);
  }

  /** Accepted, the case that was opened later is merged into the earlier one, unless `intoCaseId` names the other. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(Confirmation)
  async decide(
    @Param('id') id: string,
    @Body(new ZodPipe(Confirmation)) body: z.output<typeof Confirmation>,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string; status: 'confirmed' | 'rejected'; caseId?: string }> {
    if (!body.accepted) {
      await this.suggestions.reject(id, body.reason ?? null, actor.username);
      return { id, status: 'rejected' };
    }
    const pair = await this.suggestions.openPair(id);
    const survivorId = body.intoCaseId ?? (await this.#earlier(pair));
    const childId = pair.find((caseId) => caseId !== survivorId);
    if (!pair.includes(survivorId) || childId === undefined) {
      throw new DomainError('invalid', 'not-of-this-suggestion', 'intoCaseId 不是该建议中的事件', 'intoCaseId');
    }
    await this.merging.merge(childId, survivorId, body.reason ?? SAME_EVENT, actor.username);
    return { id, status: 'confirmed', caseId: survivorId };
  }

  async #earlier([one, other]: readonly [string, string]): Promise<string> {
    const [a, b] = await Promise.all([this.views.get(one), this.views.get(other)]);
    return Date.parse(b.detectedAt) < Date.parse(a.detectedAt) ? b.id : a.id;
  }
}
