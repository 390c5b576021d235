import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReviewRow, ReviewRulesView } from '@huiying/contract';
import { accountabilityOf, sanctionsOf, scoreSheetOf } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { ReviewStore } from '@huiying/storage';
import { z } from 'zod';
import { QueryOf } from '../http/api-schema.js';
import { inOrder, instant, OUT_OF_ORDER, periodEnd } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';

const Period = z.strictObject({ from: instant, to: periodEnd }).refine(inOrder, OUT_OF_ORDER);

/** 评估 and 问责: by which rules, and what came of them. */
@ApiTags('history')
@Controller()
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get('review-rules')
  rules(): ReviewRulesView {
    const { pack } = this.setup.rulebook;
    return {
      scoreSheet: scoreSheetOf(pack).map(({ quote, ...item }) => ({ ...item, quote: quote ?? null })),
      accountability: accountabilityOf(pack).map(({ pack: { id: packId }, clause }) => ({
        clause: clause.id,
        packId,
        action: clause.action,
        sanctions: sanctionsOf(clause),
        document: clause.document,
        quote: clause.quote ?? null,
      })),
    };
  }

  /** By unit, for its yearly assessment. */
  @Get('history/reviews')
  @QueryOf(Period)
  async byUnit(@Query(new ZodPipe(Period)) { from, to }: z.output<typeof Period>): Promise<{ items: ReviewRow[] }> {
    return { items: await this.reviews.byUnit(from, to) };
  }
}
