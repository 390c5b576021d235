import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import {
  CaseStore,
  decideNoAnswer,
  evaluateCase,
  holdAccountable,
  type Outcome,
  type Rulebook,
  SANCTIONS,
  withdrawNoAnswer,
} from '@huiying/core';
import type { Setup } from '@huiying/settings';
import type { Actor } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, optional } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { EvidenceReader } from './evidence-reader.js';
import { withOwnName } from './own-approval.js';

const MOST_ITEMS = 100;

const NewNoAnswer = z.strictObject({ reason: line(2_000), approvedBy: optional(line(100)) });
const Withdrawal = z.strictObject({ reason: line(2_000) });
const NewEvaluation = z.strictObject({
  scores: z
    .array(z.strictObject({ item: line(200), points: z.number(), note: optional(line(2_000)) }))
    .min(1, '至少一项')
    .max(MOST_ITEMS),
  conclusion: line(5_000),
});
const NewAccountability = z.strictObject({
  unitId: line(100),
  sanction: z.enum(SANCTIONS),
  clause: line(200),
  reason: line(2_000),
  decidedBy: line(100),
});

/** What people decide about the handling of a case, beside its answers. */
@ApiTags('cases')
@Controller('cases/:id')
export class ProceedingsController {
  constructor(
    private readonly cases: CaseStore,
    private readonly reader: EvidenceReader,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  /** 不回应. */
  @Post('no-answer')
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(NewNoAnswer)
  decideNoAnswer(
    @Param('id') id: string,
    @Body(new ZodPipe(NewNoAnswer)) body: z.output<typeof NewNoAnswer>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const decision = withOwnName(body, actor);
    return this.#change(id, (file, rulebook, at) => decideNoAnswer(file, decision, actor.username, rulebook, at));
  }

  @Post('no-answer/withdrawal')
  @HttpCode(200)
  @Allow('officer', 'admin')
  @BodyOf(Withdrawal)
  withdrawNoAnswer(
    @Param('id') id: string,
    @Body(new ZodPipe(Withdrawal)) { reason }: z.output<typeof Withdrawal>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, rulebook, at) => withdrawNoAnswer(file, reason, username, rulebook, at));
  }

  /** 评估. */
  @Post('evaluation')
  @HttpCode(200)
  @Allow('officer', 'reviewer', 'admin')
  @BodyOf(NewEvaluation)
  evaluate(
    @Param('id') id: string,
    @Body(new ZodPipe(NewEvaluation)) body: z.output<typeof NewEvaluation>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, { pack }, at) => evaluateCase(file, body, username, pack, at));
  }

  /** 问责 of a unit. */
  @Post('accountability')
  @Allow('officer', 'admin')
  @BodyOf(NewAccountability)
  holdAccountable(
    @Param('id') id: string,
    @Body(new ZodPipe(NewAccountability)) body: z.output<typeof NewAccountability>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, rulebook, at) => holdAccountable(file, body, username, rulebook, at));
  }

  async #change(id: string, decide: Decide): Promise<CaseView> {
    await this.cases.change(id, (file, at) => decide(file, this.setup.rulebook, at));
    return this.reader.case(id);
  }
}

type Given = Parameters<Parameters<CaseStore['change']>[1]>;
type Decide = (file: Given[0], rulebook: Rulebook, at: Given[1]) => Outcome;
