import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { NewSubscriptionView, SubscriptionView } from '@huiying/contract';
import { CASE_EVENTS } from '@huiying/core';
import { type Actor, SubscriptionStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { askedAddress, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';

const BASE64_SECRET = /^whsec_(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

const NewSubscription = z.strictObject({
  /** Private addresses are allowed: subscribers are systems of the office's own network. */
  url: askedAddress,
  secret: optional(
    z
      .string()
      .min(24, '至少 24 个字符')
      .max(200)
      .refine((secret) => !secret.startsWith('whsec_') || BASE64_SECRET.test(secret), 'whsec_ 之后应为 base64'),
  ),
  events: optional(z.array(z.enum(CASE_EVENTS)).min(1, '至少一种事件')),
});

@ApiTags('subscriptions')
@Controller('subscriptions')
@Allow('admin')
export class SubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionStore) {}

  @Get()
  async list(): Promise<{ items: SubscriptionView[] }> {
    return { items: await this.subscriptions.list() };
  }

  @Post()
  @BodyOf(NewSubscription)
  add(
    @Body(new ZodPipe(NewSubscription)) body: z.output<typeof NewSubscription>,
    @CurrentActor() actor: Actor,
  ): Promise<NewSubscriptionView> {
    return this.subscriptions.add(body, actor.username);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.subscriptions.remove(id, actor.username);
  }
}
