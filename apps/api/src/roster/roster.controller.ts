import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { OnDutyNowView, RosterView } from '@huiying/contract';
import {
  addMs,
  dateOf,
  DAY_MS,
  DomainError,
  formatInstant,
  type Span,
  startOfDate,
  supervisingUnit,
} from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { type Actor, DatabaseClock, RosterStore, UserStore } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf, QueryOf } from '../http/api-schema.js';
import {
  emptiable,
  instant,
  inOrder,
  line,
  optional,
  OUT_OF_ORDER,
  periodEnd,
  recordId,
  timedInstant,
} from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { refuseUnknownUnit } from '../known-unit.js';
import { SETUP } from '../setup.js';
import { mayKeepRoster, momentAt, rosterable } from './roster-people.js';
import { DUTY_ROLES, postOf, rosterView, type Seen, withPresent } from './roster-view.js';

const SHOWN_DAYS = 14;
const LONGEST_SHOWN_MS = 100 * DAY_MS;
const LONGEST_SHIFT_MS = 31 * DAY_MS;

const Period = z.object({ from: optional(instant), to: optional(periodEnd) });
const placeId = emptiable(line(100)).transform((id) => id ?? null);
/** A time that was refused by itself is looked at here, too, and is no Date. */
const isShort = ({ from, to }: Span): boolean => !(to.valueOf() - from.valueOf() > LONGEST_SHIFT_MS);
const NewShift = z
  .strictObject({
    unitId: placeId,
    role: z.enum(['leader', 'officer']),
    userId: recordId,
    from: timedInstant,
    to: timedInstant,
  })
  .refine(inOrder, OUT_OF_ORDER)
  .refine(isShort, { path: ['to'], error: '一个班次最长 31 天' });
const NewAbsence = z
  .strictObject({
    userId: recordId,
    deputyId: optional(recordId).transform((id) => id ?? null),
    from: timedInstant,
    to: timedInstant,
  })
  .refine(inOrder, OUT_OF_ORDER)
  .refine(({ userId, deputyId }) => userId !== deputyId, { path: ['deputyId'], error: '代班人不能是本人' });

/** 值班表: who is on duty when, and who is away; whoever a rung calls is looked up in it at the instant it fires. */
@ApiTags('users')
@Controller('roster')
export class RosterController {
  constructor(
    private readonly rosters: RosterStore,
    private readonly users: UserStore,
    private readonly clock: DatabaseClock,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  /** Two weeks from today on unless a period is given. */
  @Get()
  @QueryOf(Period)
  async roster(
    @Query(new ZodPipe(Period)) { from, to }: z.output<typeof Period>,
    @CurrentActor() actor: Actor,
  ): Promise<RosterView> {
    const seen = await this.#seen(actor);
    const start = from ?? startOfDate(dateOf(seen.now));
    const period = { from: start, to: to ?? addMs(start, SHOWN_DAYS * DAY_MS) };
    if (!inOrder(period) || period.to.getTime() - period.from.getTime() > LONGEST_SHOWN_MS)
      throw new DomainError('invalid', 'wrong-period', '起止时间应有先后，且相隔不超过 100 天', 'to');
    // Who is on duty now is told beside any period.
    const [shown, present] = await Promise.all([this.rosters.within(period), this.rosters.within(momentAt(seen.now))]);
    return rosterView(withPresent(shown, present), period, seen);
  }

  /** Who is on duty in the supervising office now. */
  @Get('now')
  async now(@CurrentActor() actor: Actor): Promise<OnDutyNowView> {
    const seen = await this.#seen(actor);
    const moment = momentAt(seen.now);
    const roster = await this.rosters.within(moment);
    const unit = supervisingUnit(seen.units);
    const posts = DUTY_ROLES.map((role) => {
      const { now } = postOf(role, unit?.id ?? null, roster, moment, seen);
      return { role, now };
    });
    return { serverNow: formatInstant(seen.now), unit: unit?.name ?? '', posts };
  }

  @Post('shifts')
  @Allow('officer', 'leader', 'admin')
  @BodyOf(NewShift)
  async addShift(
    @Body(new ZodPipe(NewShift)) shift: z.output<typeof NewShift>,
    @CurrentActor() actor: Actor,
  ): Promise<{ added: boolean }> {
    const seen = await this.#seen(actor);
    refuseUnknownUnit(seen.units, shift.unitId);
    refuseUnlessKeeper(seen, shift.unitId);
    rosterable(shift.userId, 'userId', seen.users, actor, seen.units);
    return { added: (await this.rosters.addShifts([shift], actor.username)) > 0 };
  }

  /** What goes on ends now; what is over stays. */
  @Delete('shifts/:id')
  @HttpCode(204)
  @Allow('officer', 'leader', 'admin')
  async removeShift(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    const { shifts } = await this.rosters.withId(id);
    for (const shift of shifts) refuseUnlessKeeper(await this.#seen(actor), shift.unitId);
    await this.rosters.removeShift(id, actor.username);
  }

  @Post('absences')
  @Allow('officer', 'leader', 'admin')
  @BodyOf(NewAbsence)
  async addAbsence(
    @Body(new ZodPipe(NewAbsence)) absence: z.output<typeof NewAbsence>,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    const seen = await this.#seen(actor);
    const { unitId: placeOf } = rosterable(absence.userId, 'userId', seen.users, actor, seen.units);
    refuseUnlessKeeper(seen, placeOf);
    const { deputyId } = absence;
    if (deputyId !== null) rosterable(deputyId, 'deputyId', seen.users, actor, seen.units);
    const { id } = await this.rosters.addAbsence(absence, actor.username);
    return { id };
  }

  @Delete('absences/:id')
  @HttpCode(204)
  @Allow('officer', 'leader', 'admin')
  async removeAbsence(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    const { absences } = await this.rosters.withId(id);
    const seen = await this.#seen(actor);
    for (const { userId } of absences)
      refuseUnlessKeeper(seen, seen.users.find((user) => user.id === userId)?.unitId ?? null);
    await this.rosters.removeAbsence(id, actor.username);
  }

  async #seen(actor: Actor): Promise<Seen> {
    const [users, now] = await Promise.all([this.users.list(), this.clock.now()]);
    return { users, actor, now, units: this.setup.configuration.units };
  }
}

function refuseUnlessKeeper({ actor, units }: Seen, unitId: string | null): void {
  if (mayKeepRoster(actor, unitId, units)) return;
  throw new DomainError('forbidden', 'not-your-roster', '只能维护本单位的值班表；其他单位的由新闻办或管理员维护');
}
