import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dateOf, DomainError, instantOf, layersOf, packHints, type PolicyPack, type Unit } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { SETUP } from '../setup.js';

interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly active: boolean;
  readonly drill: boolean;
  /** 提示: rules that may be out of date. */
  readonly hints: readonly string[];
}

/** A pack is in force by itself, above others or under one. */
const isActive = (id: string, pack: PolicyPack): boolean => layersOf(pack).some((layer) => layer.id === id);

const today = (): string => dateOf(instantOf(Date.now()));

@ApiTags('policies')
@Controller()
export class PoliciesController {
  constructor(@Inject(SETUP) private readonly setup: Setup) {}

  @Get('policies')
  list(): { items: PackSummary[] } {
    const { packs, pack } = this.setup.configuration;
    return {
      items: packs.map((each) => {
        const { id, title, version, drill } = each;
        return { id, title, version, drill, active: isActive(id, pack), hints: packHints(each, today()) };
      }),
    };
  }

  @Get('policies/:id')
  get(@Param('id') id: string): PolicyPack & { active: boolean } {
    const { packs, pack } = this.setup.configuration;
    const found = packs.find((one) => one.id === id);
    if (!found) throw new DomainError('not-found', 'no-such-policy', `没有制度包 ${id}`);
    return { ...found, active: isActive(id, pack) };
  }

  @Get('units')
  units(): { items: readonly Unit[] } {
    return { items: this.setup.configuration.units };
  }

  /** 领域 that a case can be given: those of the office's model and of its word lists. */
  @Get('domains')
  domains(): { items: readonly string[] } {
    return { items: this.setup.judging.domains.names };
  }
}
