import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TimelineEntry } from '@huiying/contract';
import { LedgerStore, type LedgerVerification } from '@huiying/storage';
import { z } from 'zod';
import { QueryOf } from '../http/api-schema.js';
import { line } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const LedgerQuery = z.strictObject({ caseId: line(100) });

@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly ledger: LedgerStore) {}

  @Get()
  @QueryOf(LedgerQuery)
  async entries(
    @Query(new ZodPipe(LedgerQuery)) query: z.output<typeof LedgerQuery>,
  ): Promise<{ items: TimelineEntry[] }> {
    return { items: await this.ledger.entriesOf(query.caseId) };
  }

  @Get('verification')
  verify(): Promise<LedgerVerification> {
    return this.ledger.verify();
  }
}
