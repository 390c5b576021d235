import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { RoleWord } from '@huiying/contract';
import type { Actor } from '@huiying/storage';
import type { FastifyRequest } from 'fastify';

export const ACCESS = 'access';

/** Who may call a route. Without one, every signed-in person may, and no machine. */
export const Allow = (...roles: readonly RoleWord[]): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, roles);
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, 'public');

export const PEOPLE: readonly RoleWord[] = ['officer', 'leader', 'reviewer', 'admin'];

export interface SignedRequest extends FastifyRequest {
  actor?: Actor;
}

/** Who is calling. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedRequest>();
  if (!actor) throw new Error('route without a guard asked for the actor');
  return actor;
});
