import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BoardView } from '@huiying/contract';
import { formatInstant } from '@huiying/core';
import { BoardStore } from '@huiying/storage';
import { z } from 'zod';
import { QueryOf } from '../http/api-schema.js';
import { line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const BoardQuery = z.strictObject({ unitId: optional(line(100)) });

@ApiTags('board')
@Controller('board')
export class BoardController {
  constructor(private readonly board: BoardStore) {}

  @Get()
  @QueryOf(BoardQuery)
  async show(@Query(new ZodPipe(BoardQuery)) query: z.output<typeof BoardQuery>): Promise<BoardView> {
    const [page, figures] = [await this.board.page(undefined, query.unitId), await this.board.figures()];
    return { serverNow: formatInstant(page.now), seq: page.seq, cases: page.cases, figures };
  }
}
