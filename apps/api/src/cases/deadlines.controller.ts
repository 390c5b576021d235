import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import {
  CaseStore,
  explainDeadline,
  extendDeadline,
  type Outcome,
  PAUSE_EVENTS,
  pauseDeadline,
  rebaseDeadline,
  restartDeadline,
  resumeDeadline,
  type Rulebook,
} from '@huiying/core';
import type { Setup } from '@huiying/settings';
import type { Actor } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { instant, line, optional, timedInstant, webAddress } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { SETUP } from '../setup.js';
import { caseOf } from './case-of.js';
import { EvidenceReader } from './evidence-reader.js';
import { withOwnName } from './own-approval.js';

const MOST_DAYS = 3_650;

/** The clause, and the document that shows the event. */
const grounds = { basis: line(500), evidence: line(500), evidenceUrl: optional(webAddress) };
const Pause = z.strictObject({ ...grounds, event: z.enum(PAUSE_EVENTS), from: instant, to: instant });
const Resumption = z.strictObject({ endedAt: instant, evidence: line(500) });
const Extension = z.strictObject({
  ...grounds,
  length: z.strictObject({ value: z.number().int().min(1).max(MOST_DAYS), unit: z.enum(['day', 'working-day']) }),
  approvedBy: optional(line(100)),
});
const Restart = z.strictObject({ ...grounds, receivedAt: instant });
const Rebase = z.strictObject({
  ...grounds,
  startedAt: timedInstant,
  startBasis: z.enum(['occurred', 'first-published']),
});
const Explanation = z.strictObject({ text: line(2_000) });

/**
 * What moves the due time of a period of days, by an event with a legal basis and evidence; hours take an explanation
 * only. Each answers with the case; the deadline goes on as a new epoch.
 */
@ApiTags('deadlines')
@Controller('deadlines/:id')
@Allow('officer', 'admin')
export class DeadlinesController {
  constructor(
    private readonly cases: CaseStore,
    private readonly reader: EvidenceReader,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  /** 中止. */
  @Post('pauses')
  @BodyOf(Pause)
  pause(
    @Param('id') id: string,
    @Body(new ZodPipe(Pause)) body: z.output<typeof Pause>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, rulebook, at) => pauseDeadline(file, id, body, username, rulebook, at));
  }

  /** 恢复: when the last pause ended. */
  @Post('resumptions')
  @BodyOf(Resumption)
  resume(
    @Param('id') id: string,
    @Body(new ZodPipe(Resumption)) body: z.output<typeof Resumption>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, rulebook, at) => resumeDeadline(file, id, body, username, rulebook, at));
  }

  /** 延长. */
  @Post('extensions')
  @BodyOf(Extension)
  extend(
    @Param('id') id: string,
    @Body(new ZodPipe(Extension)) body: z.output<typeof Extension>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    const extension = withOwnName(body, actor);
    return this.#change(id, (file, rulebook, at) => extendDeadline(file, id, extension, actor.username, rulebook, at));
  }

  /** 补正: the period counts anew. */
  @Post('restarts')
  @BodyOf(Restart)
  restart(
    @Param('id') id: string,
    @Body(new ZodPipe(Restart)) body: z.output<typeof Restart>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, rulebook, at) => restartDeadline(file, id, body, username, rulebook, at));
  }

  /** A known start instead of a presumed one (推定). */
  @Post('start')
  @HttpCode(200)
  @BodyOf(Rebase)
  rebase(
    @Param('id') id: string,
    @Body(new ZodPipe(Rebase)) body: z.output<typeof Rebase>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, rulebook, at) => rebaseDeadline(file, id, body, username, rulebook, at));
  }

  @Post('explanations')
  @BodyOf(Explanation)
  explain(
    @Param('id') id: string,
    @Body(new ZodPipe(Explanation)) { text }: z.output<typeof Explanation>,
    @CurrentActor() { username }: Actor,
  ): Promise<CaseView> {
    return this.#change(id, (file, _, at) => explainDeadline(file, id, text, username, at));
  }

  async #change(id: string, decide: Decide): Promise<CaseView> {
    const caseId = await caseOf(this.cases, 'deadline', id);
    await this.cases.change(caseId, (file, at) => decide(file, this.setup.rulebook, at));
    return this.reader.case(caseId);
  }
}

type Given = Parameters<Parameters<CaseStore['change']>[1]>;
type Decide = (file: Given[0], rulebook: Rulebook, at: Given[1]) => Outcome;
