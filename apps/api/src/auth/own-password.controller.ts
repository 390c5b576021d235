import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@huiying/core';
import { type Actor, UserStore } from '@huiying/storage';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BodyOf } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { CurrentActor } from './access.js';
import { tokenOf } from './session-token.js';
import { SignInThrottle } from './sign-in-throttle.js';

const PasswordChange = z.strictObject({
  currentPassword: z.string().min(1, '不能为空').max(LONGEST_PASSWORD),
  newPassword: z
    .string()
    .min(SHORTEST_PASSWORD, `至少 ${SHORTEST_PASSWORD} 个字符`)
    .max(LONGEST_PASSWORD, `最多 ${LONGEST_PASSWORD} 字`),
});

@ApiTags('session')
@Controller('session/password')
export class OwnPasswordController {
  constructor(
    private readonly users: UserStore,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Everyone their own. Where else they are signed in, they are no more. */
  @Post()
  @HttpCode(204)
  @BodyOf(PasswordChange)
  async change(
    @Body(new ZodPipe(PasswordChange)) { currentPassword, newPassword }: z.output<typeof PasswordChange>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    // Whoever sits down at a screen left open is slowed down like whoever guesses at the door.
    const who = `password ${actor.id}`;
    const words = { current: currentPassword, next: newPassword };
    const token = tokenOf(request.headers) ?? '';
    await this.throttle.attempt(who, async () => {
      await this.users.changeOwnPassword(actor.id, words, token);
      return actor;
    });
  }
}
