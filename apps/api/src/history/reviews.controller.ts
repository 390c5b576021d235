import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ReviewRow, ReviewRulesView } from '@huiying/contract';
import { accountabilityOf, addMs, DAY_MS, sanctionsOf, scoreSheetOf } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { ReviewStore } from '@huiying/storage';
import { z } from 'zod';
import { QueryOf } from '../http/api-schema.js';
import { recordedInstant } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';

const Period = z.strictObject({ from: recordedInstant, to: recordedInstant });

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

  /** By unit, for its yearly assessment. A date without a time means the whole of that day. */
  @Get('history/reviews')
  @QueryOf(Period)
  async byUnit(@Query(new ZodPipe(Period)) { from, to }: z.output<typeof Period>): Promise<{ items: ReviewRow[] }> {
    const end = to.precision === 'day' ? addMs(to.at, DAY_MS) : to.at;
    return { items: await this.reviews.byUnit(from.at, end) };
  }
}
