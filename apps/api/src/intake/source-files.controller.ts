import { Body, Controller, Get, Header, Headers, HttpCode, Inject, type OnModuleInit, Post } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { OpmlAnswer } from '@huiying/contract';
import { DomainError } from '@huiying/core';
import { MAX_OPML_BYTES, NotOpml, type OpmlReading, type OpmlSource, readOpml, writeOpml } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import { type Actor, SourceStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { InvalidInput } from '../http/invalid-input.js';
import { fieldErrors } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';

const XML_TYPES = ['text/x-opml', 'text/xml', 'application/xml', 'application/octet-stream'];
const OpmlText = z.strictObject({ opml: z.string().max(MAX_OPML_BYTES) });
/** `opml` in JSON grows by its escapes. */
const BODY_LIMIT = MAX_OPML_BYTES * 2;

/** The list of sources as a file, for other readers and from them. */
@ApiTags('sources')
@Controller('sources/opml')
export class SourceFilesController implements OnModuleInit {
  constructor(
    private readonly sources: SourceStore,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  /** XML is handed on as bytes: only its reader knows the charset. */
  onModuleInit(): void {
    this.host.httpAdapter.useBodyParser(XML_TYPES, false, { bodyLimit: BODY_LIMIT });
  }

  @Get()
  @Header('content-type', 'text/x-opml; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="huiying-sources.opml"')
  async write(): Promise<string> {
    return writeOpml('回应 信源', await this.sources.list());
  }

  @Post()
  @HttpCode(200)
  @Allow('officer', 'admin')
  @ApiConsumes('text/x-opml', 'application/json')
  @ApiBody({ schema: { type: 'object', properties: { opml: { type: 'string' } } } })
  async read(
    @Body() body: unknown,
    @Headers('content-type') contentType: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<OpmlAnswer> {
    const reading = readingOf(body, contentType);
    const ignored: OpmlAnswer['ignored'] = [...reading.ignored];
    const sources = reading.sources.map((source) => this.#withKnownUnit(source, ignored));
    const { added, known } = await this.sources.addMissing(sources, actor.username);
    const exist = known.map((url) => ({ url, reason: 'exists' as const }));
    return { added, skipped: [...reading.skipped, ...exist], ignored };
  }

  #withKnownUnit(source: OpmlSource, ignored: OpmlAnswer['ignored']): OpmlSource {
    const { unitId, ...rest } = source;
    if (unitId === undefined || this.setup.configuration.units.some((unit) => unit.id === unitId)) return source;
    ignored.push({ url: source.url, field: 'unitId', value: unitId });
    return rest;
  }
}

function readingOf(body: unknown, contentType: string | undefined): OpmlReading {
  try {
    return Buffer.isBuffer(body) ? readOpml(body, contentType) : readOpml(Buffer.from(textOf(body)));
  } catch (error) {
    if (error instanceof NotOpml) throw new DomainError('invalid', 'not-opml', `不是 OPML 文件：${error.message}`);
    throw error;
  }
}

function textOf(body: unknown): string {
  const parsed = OpmlText.safeParse(body ?? {});
  if (!parsed.success) throw new InvalidInput(fieldErrors(parsed.error));
  return parsed.data.opml;
}
