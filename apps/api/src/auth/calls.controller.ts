import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CallsView, StepCallsView } from '@huiying/contract';
import { callsOfLadder, type LadderStep, reachedOver, type RungCall } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type ListedUser, UserStore } from '@huiying/storage';
import { SETUP } from '../setup.js';
import { personalChannels } from './personal-channels.js';

/** Whom the ladder would call now, unit by unit: what has to be known before the night, not in it. */
@ApiTags('users')
@Controller('units')
export class CallsController {
  constructor(
    private readonly users: UserStore,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get('calls')
  async calls(): Promise<CallsView> {
    const { units, escalation } = this.setup.configuration;
    const { ladder, channels } = escalation;
    const users = (await this.users.list()).filter(({ active }) => active);
    const people = users.map(({ id, username, displayName, role, unitId }) => ({
      id,
      name: displayName ?? username,
      role,
      unitId,
    }));
    const known = new Map(users.map((user) => [user.id, user]));
    return {
      channels: [...personalChannels(channels)],
      ladder: ladder.steps.map((step) => ({ at: step.at, to: [...step.to], channels: [...step.channels] })),
      units: units.map(({ id, name }) => ({
        id,
        name,
        steps: callsOfLadder(ladder, id, units, people).map((call, index) =>
          toView(call, ladder.steps[index]?.channels ?? [], known),
        ),
      })),
    };
  }
}

const toView = (
  { called, isInstead }: RungCall,
  channels: LadderStep['channels'],
  known: ReadonlyMap<string, ListedUser>,
): StepCallsView => ({
  called: called.map(({ id, name, unitId }) => {
    const { email = null, phone = null, browsers = 0 } = known.get(id) ?? {};
    return { id, name, unitId, reachedOver: [...reachedOver(channels, { email, phone, browsers })] };
  }),
  instead: isInstead,
});
