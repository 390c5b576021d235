import { Body, Controller, HttpCode, Inject, type OnModuleDestroy, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SourceCheck } from '@huiying/contract';
import { checkSource, ParsePool } from '@huiying/intake';
import { DomainError, registrableDomain } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { SourceStore } from '@huiying/storage';
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

  constructor(
    private readonly sources: SourceStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  onModuleDestroy(): Promise<void> {
    return this.#pool.close();
  }

  /** What an address would give as a source; nothing is kept. */
  @Post()
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(Check)
  async check(@Body(new ZodPipe(Check)) { url, timeZone, encoding }: z.output<typeof Check>): Promise<SourceCheck> {
    await this.#respectHold(registrableDomain(url));
    const allowPrivate = this.setup.environment.feedAllowPrivate;
    return checkSource(url, {
      allowPrivate,
      parse: this.#pool.parse,
      timeZone: timeZone ?? undefined,
      encoding: encoding ?? undefined,
    });
  }

  /** A domain that asked one of its sources to wait gets no request for another one. */
  async #respectHold(domain: string): Promise<void> {
    const held = (await this.sources.list()).find((source) => source.domain === domain && source.heldUntil !== null);
    if (!held?.heldUntil) return;
    const until = held.heldUntil.slice(0, 16).replace('T', ' ');
    throw new DomainError('conflict', 'domain-held', `${domain} 要求等待，${until} 前不测试`, 'url');
  }
}
