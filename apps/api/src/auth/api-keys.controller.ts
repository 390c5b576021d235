import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ApiKeyView } from '@huiying/contract';
import { type Actor, ApiKeyStore } from '@huiying/storage';
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
  constructor(private readonly apiKeys: ApiKeyStore) {}

  @Get()
  async list(): Promise<{ items: ApiKeyView[] }> {
    return { items: await this.apiKeys.list() };
  }

  /** The key is told this once. */
  @Post()
  @BodyOf(NewApiKey)
  add(
    @Body(new ZodPipe(NewApiKey)) { name }: z.output<typeof NewApiKey>,
    @CurrentActor() actor: Actor,
  ): Promise<ApiKeyView & { key: string }> {
    return this.apiKeys.add(name, actor.username);
  }

  @Delete(':id')
  @HttpCode(204)
  withdraw(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.apiKeys.withdraw(id, actor.username);
  }
}
