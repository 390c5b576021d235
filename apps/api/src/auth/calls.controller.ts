import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CallsView, StepCallsView } from '@huiying/contract';
import { callsOfLadder, type LadderStep, peopleAt, reachedOver, type RungCall } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { DatabaseClock, type ListedUser, RosterStore, UserStore } from '@huiying/storage';
import { whyOnCall } from '../roster/roster-view.js';
import { momentAt, toPerson } from '../roster/roster-people.js';
import { SETUP } from '../setup.js';
import { personalChannels } from './personal-channels.js';

/** Whom the ladder would call now, unit by unit: what has to be known before the night, not in it. */
@ApiTags('users')
@Controller('units')
export class CallsController {
  constructor(
    private readonly users: UserStore,
    private readonly rosters: RosterStore,
    private readonly clock: DatabaseClock,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Get('calls')
  async calls(): Promise<CallsView> {
    const { units, escalation } = this.setup.configuration;
    const { ladder, channels } = escalation;
    const [listed, now] = await Promise.all([this.users.list(), this.clock.now()]);
    const users = listed.filter(({ active }) => active);
    const people = peopleAt(users.map(toPerson), await this.rosters.within(momentAt(now)), now);
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
  { called, absent, isInstead }: RungCall,
  channels: LadderStep['channels'],
  known: ReadonlyMap<string, ListedUser>,
): StepCallsView => ({
  called: called.map((person) => {
    const { id, name, unitId } = person;
    const { email = null, phone = null, browsers = 0 } = known.get(id) ?? {};
    return {
      id,
      name,
      unitId,
      ...whyOnCall(person),
      reachedOver: [...reachedOver(channels, { email, phone, browsers })],
    };
  }),
  absent: [...absent],
  instead: isInstead,
});
