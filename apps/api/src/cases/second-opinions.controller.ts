import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SecondOpinionsView } from '@huiying/contract';
import { DomainError, SecondOpinion } from '@huiying/core';
import { ChatSecondOpinion } from '@huiying/second-opinion';
import type { Setup } from '@huiying/settings';
import { type Actor, CaseViewStore, PgOpinionQueue } from '@huiying/storage';
import { Allow, CurrentActor } from '../auth/access.js';
import { SETUP } from '../setup.js';

/** 第二意见 on a case: what was said, and asking once more. It changes neither level nor deadline. */
@ApiTags('cases')
@Controller('cases')
export class SecondOpinionsController {
  readonly #opinion: SecondOpinion | undefined;

  constructor(
    private readonly queue: PgOpinionQueue,
    private readonly views: CaseViewStore,
    @Inject(SETUP) setup: Setup,
  ) {
    const { secondOpinion } = setup.environment;
    this.#opinion = secondOpinion && new ChatSecondOpinion(secondOpinion);
  }

  @Get(':id/second-opinions')
  async list(@Param('id') id: string): Promise<SecondOpinionsView> {
    await this.views.file(id);
    return { isOn: this.#opinion !== undefined, items: await this.queue.ofCase(id) };
  }

  /** Waits for the answer, at most twice 20 s. A wording that is answered already is not asked about again. */
  @Post(':id/second-opinion')
  @HttpCode(200)
  @Allow('officer', 'admin')
  async ask(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SecondOpinionsView> {
    if (!this.#opinion) throw new DomainError('conflict', 'second-opinion-off', '未设置第二意见服务');
    const claimed = await this.queue.claimCase(id, this.#opinion.model, actor.username);
    if (claimed) await this.queue.save(claimed, await this.#opinion.ask({ title: claimed.title, text: claimed.text }));
    return this.list(id);
  }
}
