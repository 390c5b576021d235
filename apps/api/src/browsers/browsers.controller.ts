import { ECDH } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BrowserCallsView } from '@huiying/contract';
import { DomainError } from '@huiying/core';
import { callerSecret, type Setup, vapidKeys } from '@huiying/settings';
import { type Actor, PgBrowserSubscriptions } from '@huiying/storage';
import { z } from 'zod';
import { CurrentActor } from '../auth/access.js';
import { BodyOf, QueryOf } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';

const endpoint = z.url({ protocol: /^https$/u, error: '应为 https 地址' }).max(2_000);
const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/u, '应为 base64url')
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, `应为 ${bytes} 字节的 base64url`);
const isPoint = (text: string): boolean => {
  try {
    return ECDH.convertKey(text, 'prime256v1', 'base64url').length > 0;
  } catch {
    return false;
  }
};

/** As a browser's `PushSubscription` turns to JSON. */
const Subscription = z.strictObject({
  endpoint,
  expirationTime: z.number().nullish(),
  keys: z.strictObject({ p256dh: base64url(65).refine(isPoint, '不是 P-256 的公钥'), auth: base64url(16) }),
});
const Endpoint = z.strictObject({ endpoint });

/** Everybody decides for the browser before them whether it calls them. */
@ApiTags('browsers')
@Controller('browsers')
export class BrowsersController {
  constructor(
    private readonly browsers: PgBrowserSubscriptions,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get()
  async standing(@CurrentActor() actor: Actor): Promise<BrowserCallsView> {
    const settings = this.#settings;
    const publicKey = settings ? vapidKeys(settings, callerSecret(this.setup.environment)).publicKey : null;
    const endpoints = (await this.browsers.of(actor.id)).map((browser) => browser.endpoint);
    return { publicKey, endpoints };
  }

  @Post()
  @HttpCode(204)
  @BodyOf(Subscription)
  async add(
    @Body(new ZodPipe(Subscription)) { endpoint: address, keys }: z.output<typeof Subscription>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const settings = this.#settings;
    if (!settings)
      throw new DomainError('conflict', 'no-web-push', '没有配置浏览器通知（escalation.yaml 的 web-push）');
    // Any address that the server would post to is one that somebody could have it post to.
    const { host } = new URL(address);
    if (!settings.services.some((service) => host === service || host.endsWith(`.${service}`))) {
      throw new DomainError('invalid', 'unknown-push-service', `${host} 不在允许的推送服务之列`, 'endpoint');
    }
    await this.browsers.add(actor.id, { endpoint: address, ...keys });
  }

  @Delete()
  @HttpCode(204)
  @QueryOf(Endpoint)
  async remove(
    @Query(new ZodPipe(Endpoint)) { endpoint: address }: z.output<typeof Endpoint>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.browsers.removeOwn(actor.id, address);
  }

  get #settings() {
    return this.setup.configuration.escalation.channels['web-push'];
  }
}
