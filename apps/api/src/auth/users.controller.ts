import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AddedPersonView, PersonView } from '@huiying/contract';
import { isMailAddress, phoneNumberIn, reachedOver } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, type ListedUser, UserStore } from '@huiying/storage';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BodyOf } from '../http/api-schema.js';
import { accountName, emptiable, line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { refuseUnknownUnit } from '../known-unit.js';
import { SETUP } from '../setup.js';
import { Allow, CurrentActor } from './access.js';
import { personalChannels } from './personal-channels.js';
import { tokenOf } from './session-token.js';

const email = emptiable(line(254).refine(isMailAddress, '应为邮箱地址，例如 zhang@press.example.cn'));
const phone = emptiable(
  line(40).transform((text, context) => {
    const digits = phoneNumberIn(text);
    if (digits === undefined) context.addIssue({ code: 'custom', message: '应为电话号码，例如 13800001234' });
    return digits ?? z.NEVER;
  }),
);

const unitId = emptiable(line(100));
const role = z.enum(['officer', 'leader', 'reviewer', 'admin']);
const displayName = emptiable(line(100));
const NewUser = z.strictObject({
  username: accountName,
  /** One is made when it is left out. */
  password: optional(z.string().max(500)),
  displayName,
  role,
  unitId,
  email,
  phone,
});
/** Null takes it away; what is not given stays. */
const UserChange = z.strictObject({
  displayName,
  role: role.optional(),
  unitId,
  email,
  phone,
  active: z.boolean().optional(),
});

/** People of the office: what they may, where they belong, and how a call reaches them. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UserStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<{ items: PersonView[] }> {
    const items = (await this.users.list()).map((user) => this.#toView(user));
    return { items: actor.role === 'admin' ? items : items.map(withoutReach) };
  }

  @Post()
  @Allow('admin')
  @BodyOf(NewUser)
  async add(
    @Body(new ZodPipe(NewUser)) user: z.output<typeof NewUser>,
    @CurrentActor() actor: Actor,
  ): Promise<AddedPersonView> {
    refuseUnknownUnit(this.setup.configuration.units, user.unitId);
    const { id, password } = await this.users.add(
      {
        ...user,
        displayName: user.displayName ?? undefined,
        unitId: user.unitId ?? undefined,
      },
      actor.username,
    );
    return { ...this.#toView(await this.users.get(id)), ...(password !== undefined && { password }) };
  }

  @Patch(':id')
  @Allow('admin')
  @BodyOf(UserChange)
  async change(
    @Param('id') id: string,
    @Body(new ZodPipe(UserChange)) change: z.output<typeof UserChange>,
    @CurrentActor() actor: Actor,
  ): Promise<PersonView> {
    refuseUnknownUnit(this.setup.configuration.units, change.unitId);
    await this.users.change({ id }, change, actor.username);
    return this.#toView(await this.users.get(id));
  }

  /** A new password, told this once; whoever was signed in with the one before is no more, except who asks here. */
  @Post(':id/password')
  @HttpCode(200)
  @Allow('admin')
  async resetPassword(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<{ password: string }> {
    const { password } = await this.users.resetPassword({ id }, actor.username, tokenOf(request.headers));
    return { password };
  }

  #toView({ browsers, ...user }: ListedUser): PersonView {
    const { email: mail = null, phone: number = null } = user;
    const channels = personalChannels(this.setup.configuration.escalation.channels);
    return { ...user, reachedOver: [...reachedOver(channels, { email: mail, phone: number, browsers })] };
  }
}

const withoutReach = ({ email: _email, phone: _phone, reachedOver: _reachedOver, ...user }: PersonView): PersonView =>
  user;
