import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { UserView } from '@huiying/contract';
import { DomainError } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, LedgerStore, UserStore } from '@huiying/storage';
import { z } from 'zod';
import { BodyOf } from '../http/api-schema.js';
import { line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { Allow, CurrentActor } from './access.js';

const NewUser = z.strictObject({
  username: line(100),
  password: z.string().min(1, '不能为空').max(500),
  displayName: optional(line(100)),
  role: z.enum(['officer', 'leader', 'reviewer', 'admin']),
  unitId: line(100).nullish(),
});

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UserStore,
    private readonly ledger: LedgerStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get()
  async list(): Promise<{ items: UserView[] }> {
    return { items: await this.users.list() };
  }

  @Post()
  @Allow('admin')
  @BodyOf(NewUser)
  async add(
    @Body(new ZodPipe(NewUser)) user: z.output<typeof NewUser>,
    @CurrentActor() actor: Actor,
  ): Promise<UserView> {
    const { units } = this.setup.configuration;
    if (user.unitId && !units.some((unit) => unit.id === user.unitId)) {
      throw new DomainError('invalid', 'unknown-unit', `没有单位 ${user.unitId}`, 'unitId');
    }
    const added = await this.users.add({ ...user, unitId: user.unitId ?? undefined });
    const { username, role, unitId } = added;
    await this.ledger.record('user-added', actor.username, { username, role, unitId });
    return added;
  }
}
