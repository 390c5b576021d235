import { Readable } from 'node:stream';
import { Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DayHeadView, TimelineEntry } from '@huiying/contract';
import { type DayHead, formatInstant } from '@huiying/core';
import { LedgerStore, type LedgerVerification, PgDayHeads } from '@huiying/storage';
import { z } from 'zod';
import { Allow } from '../auth/access.js';
import { QueryOf } from '../http/api-schema.js';
import { line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const LedgerQuery = z.strictObject({ caseId: line(100).toLowerCase() });
const FileQuery = z.strictObject({ since: optional(z.iso.date()) });

/** A year and a bit of days. */
const SHOWN = 400;

@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerStore,
    private readonly dayHeads: PgDayHeads,
  ) {}

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

  /** Newest first. */
  @Get('heads')
  async heads(): Promise<{ items: DayHeadView[] }> {
    return { items: (await this.dayHeads.latest(SHOWN)).map(toDayHeadView) };
  }

  /** A head over everything until now; the last one when nothing was written since. */
  @Post('heads')
  @Allow('officer', 'admin')
  async takeHead(): Promise<DayHeadView> {
    return toDayHeadView(await this.dayHeads.takeNow());
  }

  /** What is to be kept outside: JSON Lines, each head followed by the ends of the chains that it covers. */
  @Get('heads/file')
  @QueryOf(FileQuery)
  file(@Query(new ZodPipe(FileQuery)) { since }: z.output<typeof FileQuery>): StreamableFile {
    return new StreamableFile(Readable.from(this.dayHeads.fileLines(since), { objectMode: false }), {
      type: 'text/plain; charset=utf-8',
      disposition: 'attachment; filename="ledger-heads.jsonl"',
    });
  }
}

const toDayHeadView = (head: DayHead): DayHeadView => ({ ...head, takenAt: formatInstant(head.takenAt) });
