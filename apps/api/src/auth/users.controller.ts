import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { UserView } from '@huiying/contract';
import { DomainError, isMailAddress, phoneNumberIn } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, LedgerStore, UserStore } from '@huiying/storage';
import { z } from 'zod';
import { BodyOf } from '../http/api-schema.js';
import { emptiable, line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { Allow, CurrentActor } from './access.js';

const email = emptiable(line(254).refine(isMailAddress, '应为邮箱地址，例如 zhang@press.example.cn'));
const phone = emptiable(
  line(40).transform((text, context) => {
    const digits = phoneNumberIn(text);
    if (digits === undefined) context.addIssue({ code: 'custom', message: '应为电话号码，例如 13800001234' });
    return digits ?? z.NEVER;
  }),
);

/** Null takes it away. */
const Reach = z.strictObject({ email, phone });
const NewUser = z.strictObject({
  username: line(100),
  password: z.string().min(1, '不能为空').max(500),
  displayName: optional(line(100)),
  role: z.enum(['officer', 'leader', 'reviewer', 'admin']),
  unitId: optional(line(100)),
  email,
  phone,
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
  async list(@CurrentActor() actor: Actor): Promise<{ items: UserView[] }> {
    const items = await this.users.list();
    return { items: actor.role === 'admin' ? items : items.map(({ email: _email, phone: _phone, ...user }) => user) };
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

  @Patch(':id')
  @Allow('admin')
  @BodyOf(Reach)
  async change(
    @Param('id') id: string,
    @Body(new ZodPipe(Reach)) reach: z.output<typeof Reach>,
    @CurrentActor() actor: Actor,
  ): Promise<UserView> {
    const changed = await this.users.changeReach({ id }, reach);
    await this.ledger.record('user-changed', actor.username, {
      username: changed.username,
      changed: Object.keys(reach),
    });
    return changed;
  }
}
