import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dutiesOf, type Origin, unitAndAbove } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { CaseViewStore } from '@huiying/storage';
import { SETUP } from '../setup.js';

/** A requirement of the packs in force that concerns a case, without a deadline. */
interface DutyView {
  readonly id: string;
  readonly packId: string;
  readonly what: string;
  readonly quote: string | null;
}

@ApiTags('cases')
@Controller('cases/:id/duties')
export class DutiesController {
  constructor(
    @Inject(SETUP) private readonly setup: Setup,
    private readonly views: CaseViewStore,
  ) {}

  @Get()
  async list(@Param('id') id: string): Promise<{ items: DutyView[] }> {
    const { severity, origin, handlingClass, eventType, focus, unit } = await this.views.get(id);
    const subject = {
      severity,
      origin: origin as Origin,
      handlingClass: handlingClass ?? undefined,
      eventType: eventType ?? undefined,
      focuses: focus.map((each) => each.id),
      unitIds: unitAndAbove(unit?.id ?? null, this.setup.configuration.units),
    };
    const duties = dutiesOf(this.setup.rulebook.pack, subject);
    return {
      items: duties.map(({ pack, duty }) => ({
        id: duty.id,
        packId: pack.id,
        what: duty.what,
        quote: duty.quote ?? null,
      })),
    };
  }
}
