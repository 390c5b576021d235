import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UnauthorizedException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CurrentSessionView, SessionView } from '@huiying/contract';
import { foldAccountName } from '@huiying/core';
import { type Actor, SessionStore } from '@huiying/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BoardBroadcast } from '../board/board-broadcast.js';
import { BodyOf } from '../http/api-schema.js';
import { accountName } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { CurrentActor, Public } from './access.js';
import { SESSION_COOKIE, tokenOf } from './session-token.js';
import { SignInThrottle } from './sign-in-throttle.js';

const Credentials = z.strictObject({ username: accountName, password: z.string().min(1, '不能为空').max(500) });

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly throttle: SignInThrottle,
    private readonly broadcast: BoardBroadcast,
  ) {}

  @Post()
  @Public()
  @BodyOf(Credentials)
  async signIn(
    @Body(new ZodPipe(Credentials)) credentials: z.output<typeof Credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const who = `${request.ip} ${foldAccountName(credentials.username)}`;
    const { username, password } = credentials;
    const session = await this.throttle.attempt(who, () => this.sessions.signIn(username, password));
    if (!session) throw new UnauthorizedException('用户名或密码不正确');
    void reply.header('set-cookie', `${SESSION_COOKIE}=${session.token}; Path=/; HttpOnly; SameSite=Strict`);
    return session;
  }

  @Get()
  async current(@CurrentActor() actor: Actor): Promise<CurrentSessionView> {
    return { user: actor, mustChangePassword: await this.sessions.hasOneTimePassword(actor.id) };
  }

  @Delete()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request.headers);
    if (token) {
      await this.sessions.signOut(token);
      this.broadcast.endSession(token);
    }
    void reply.header('set-cookie', `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
  }
}
