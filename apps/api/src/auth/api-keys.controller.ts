import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ApiKeyView } from '@huiying/contract';
import { type Actor, ApiKeyStore, LedgerStore } from '@huiying/storage';
import { z } from 'zod';
import { BodyOf } from '../http/api-schema.js';
import { line } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { Allow, CurrentActor } from './access.js';

const NewApiKey = z.strictObject({ name: line(100) });

/** Keys of machines that push reports and hotline entries. */
@ApiTags('users')
@Controller('api-keys')
@Allow('admin')
export class ApiKeysController {
  constructor(
    private readonly apiKeys: ApiKeyStore,
    private readonly ledger: LedgerStore,
  ) {}

  @Get()
  async list(): Promise<{ items: ApiKeyView[] }> {
    return { items: await this.apiKeys.list() };
  }

  /** The key is told this once. */
  @Post()
  @BodyOf(NewApiKey)
  async add(
    @Body(new ZodPipe(NewApiKey)) { name }: z.output<typeof NewApiKey>,
    @CurrentActor() actor: Actor,
  ): Promise<ApiKeyView & { key: string }> {
    const added = await this.apiKeys.add(name);
    await this.ledger.record('api-key-added', actor.username, { name, role: 'intake' });
    return added;
  }

  @Delete(':id')
  @HttpCode(204)
  async withdraw(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    const { name } = await this.apiKeys.withdraw(id);
    await this.ledger.record('api-key-withdrawn', actor.username, { name });
  }
}
