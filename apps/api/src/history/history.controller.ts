import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HistoryView } from '@huiying/contract';
import { formatInstant, instantOf, SEVERITIES } from '@huiying/core';
import { historyCsv, historyFileNames, historyXlsx } from '@huiying/exports';
import { HistoryStore } from '@huiying/storage';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { QueryOf } from '../http/api-schema.js';
import { flag, inOrder, instant, line, optional, OUT_OF_ORDER, periodEnd } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const HistoryQuery = z
  .strictObject({
    from: instant,
    to: periodEnd,
    by: z.enum(['unit', 'severity', 'month']).default('unit'),
    severity: optional(z.enum(SEVERITIES)),
    unitId: optional(line(100)),
    imported: optional(flag),
    format: z.enum(['json', 'csv', 'xlsx']).default('json'),
  })
  .refine(inOrder, OUT_OF_ORDER);

const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@ApiTags('history')
@Controller('history')
export class HistoryController {
  constructor(private readonly history: HistoryStore) {}

  @Get('response-times')
  @QueryOf(HistoryQuery)
  async responseTimes(
    @Query(new ZodPipe(HistoryQuery)) query: z.output<typeof HistoryQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HistoryView | string | Buffer> {
    const { format, ...asked } = query;
    const { from, to, by } = asked;
    const { rows, total, drillsLeftOut } = await this.history.responseTimes(asked);
    const view: HistoryView = { from: formatInstant(from), to: formatInstant(to), by, rows, total, drillsLeftOut };
    if (format === 'json') return view;
    const { ascii, zh } = historyFileNames(view, { format, imported: asked.imported, madeAt: instantOf(Date.now()) });
    void reply
      .type(FILE_TYPES[format])
      .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(zh)}`);
    return format === 'csv' ? historyCsv(view) : historyXlsx(view);
  }
}
