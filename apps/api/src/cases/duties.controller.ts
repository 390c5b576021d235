import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DutyView } from '@huiying/contract';
import { dutiesOf, dutyStanding, subjectOf } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { CaseViewStore } from '@huiying/storage';
import { SETUP } from '../setup.js';

@ApiTags('cases')
@Controller('cases/:id/duties')
export class DutiesController {
  constructor(
    @Inject(SETUP) private readonly setup: Setup,
    private readonly views: CaseViewStore,
  ) {}

  /** The requirements of the packs in force that concern the case, without a deadline, and how they stand. */
  @Get()
  async list(@Param('id') id: string): Promise<{ items: DutyView[] }> {
    const file = await this.views.file(id);
    const { pack, units } = this.setup.rulebook;
    const subject = { ...subjectOf(file.case, units), severity: file.case.severity };
    const items = dutiesOf(pack, subject).map(({ pack: { id: packId }, duty }): DutyView => {
      const { state, published, records, missing } = dutyStanding(duty, file);
      return {
        id: duty.id,
        packId,
        what: duty.what,
        quote: duty.quote ?? null,
        artefacts: [...(duty.artefacts ?? [])],
        state,
        published: published.map((response) => response.id),
        records: records.map(({ who, what, url, at, by }) => ({ who, what, url, at, by })),
        missing: [...missing],
      };
    });
    return { items };
  }
}
