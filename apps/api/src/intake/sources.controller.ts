import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SourceAttemptView, SourcesView, SourceView } from '@huiying/contract';
import type { Setup } from '@huiying/settings';
import { type Actor, SourceStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { askedAddress, emptiable, line } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { refuseUnknownUnit } from '../known-unit.js';
import { SETUP } from '../setup.js';

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format() !== '';
  } catch {
    return false;
  }
};
const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

const address = { url: askedAddress, name: line(200) };
const scope = z.enum(['local', 'wide']);
const intervalMinutes = z.int().min(1).max(1_440);
const reading = {
  timeZone: emptiable(line(64).refine(isTimeZone, '不是已知时区，例如 Asia/Shanghai')),
  encoding: emptiable(line(64).refine(isEncoding, '不是已知字符集，例如 gb18030')),
  unitId: emptiable(line(100)),
};
export const NewSource = z.strictObject({
  ...address,
  scope: emptiable(scope),
  intervalMinutes: emptiable(intervalMinutes),
  ...reading,
});
/** Null takes a setting back to its default. */
const SourceChange = z
  .strictObject({ ...address, scope: emptiable(scope), intervalMinutes: emptiable(intervalMinutes), ...reading })
  .partial();

@ApiTags('sources')
@Controller('sources')
export class SourcesController {
  constructor(
    private readonly sources: SourceStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get()
  async list(): Promise<SourcesView> {
    return { items: await this.sources.list(), monitoring: await this.sources.monitoring() };
  }

  @Get(':id')
  get(@Param('id') id: string): Promise<SourceView> {
    return this.sources.get(id);
  }

  @Get(':id/attempts')
  async attempts(@Param('id') id: string): Promise<{ items: SourceAttemptView[] }> {
    return { items: await this.sources.attempts(id) };
  }

  @Post()
  @Allow('officer', 'admin')
  @BodyOf(NewSource)
  add(
    @Body(new ZodPipe(NewSource)) source: z.output<typeof NewSource>,
    @CurrentActor() actor: Actor,
  ): Promise<SourceView> {
    refuseUnknownUnit(this.setup.configuration.units, source.unitId);
    return this.sources.add(source, actor.username);
  }

  @Patch(':id')
  @Allow('officer', 'admin')
  @BodyOf(SourceChange)
  update(
    @Param('id') id: string,
    @Body(new ZodPipe(SourceChange)) change: z.output<typeof SourceChange>,
    @CurrentActor() actor: Actor,
  ): Promise<SourceView> {
    refuseUnknownUnit(this.setup.configuration.units, change.unitId);
    return this.sources.update(id, change, actor.username);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('officer', 'admin')
  remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.sources.remove(id, actor.username);
  }

  @Post(':id/poll')
  @HttpCode(200)
  @Allow('officer', 'admin')
  poll(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SourceView> {
    return this.sources.pollNow(id, actor.username);
  }
}
