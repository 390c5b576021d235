import { Body, Controller, HttpCode, Inject, type OnModuleDestroy, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SourceCheck } from '@huiying/contract';
import { checkSource, ParsePool } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import { z } from 'zod';
import { Allow } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { NewSource } from './sources.controller.js';

const Check = z.strictObject({
  url: NewSource.shape.url,
  timeZone: NewSource.shape.timeZone,
  encoding: NewSource.shape.encoding,
});

@ApiTags('sources')
@Controller('sources/check')
export class SourceCheckController implements OnModuleDestroy {
  /** A large feed must not hold up the board. */
  readonly #pool = new ParsePool({ size: 1 });

  constructor(@Inject(SETUP) private readonly setup: Setup) {}

  onModuleDestroy(): Promise<void> {
    return this.#pool.close();
  }

  /** What an address would give as a source; nothing is kept. */
  @Post()
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(Check)
  check(@Body(new ZodPipe(Check)) { url, ...settings }: z.output<typeof Check>): Promise<SourceCheck> {
    return checkSource(url, {
      allowPrivate: this.setup.environment.feedAllowPrivate,
      parse: this.#pool.parse,
      ...settings,
    });
  }
}
