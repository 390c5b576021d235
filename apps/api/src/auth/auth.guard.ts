import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RoleWord } from '@huiying/contract';
import { SessionStore } from '@huiying/storage';
import { ACCESS, PEOPLE, type SignedRequest } from './access.js';
import { tokenOf } from './session-token.js';

/** Every route asks who calls and whether the role may; only what is marked public does not. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionStore,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<readonly RoleWord[] | 'public' | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = tokenOf(request.headers);
    const actor = token ? await this.sessions.actorOf(token) : undefined;
    if (!actor) throw new UnauthorizedException('请先登录');
    if (!(access ?? PEOPLE).includes(actor.role)) throw new ForbiddenException('当前角色无权进行此操作');
    request.actor = actor;
    return true;
  }
}
