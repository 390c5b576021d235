import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HotTopic } from '@huiying/contract';
import { HotTopicStore } from '@huiying/storage';
import { z } from 'zod';
import { QueryOf } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';

const MOST_HOURS = 168;

const HotQuery = z.strictObject({
  hours: z.coerce.number().int().min(1).max(MOST_HOURS).default(24),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

@ApiTags('cases')
@Controller('hot-topics')
export class HotTopicsController {
  constructor(private readonly topics: HotTopicStore) {}

  /** Live cases that are told of more than usual, hottest first. */
  @Get()
  @QueryOf(HotQuery)
  list(@Query(new ZodPipe(HotQuery)) { hours, limit }: z.output<typeof HotQuery>): Promise<HotTopic[]> {
    return this.topics.hottest(hours, limit);
  }
}
