import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@huiying/contract';
import {
  type CaseFile,
  CaseStore,
  CONCERNS,
  correctConcern,
  correctDomain,
  correctEventType,
  correctHandlingClass,
  correctMeasure,
  type DecideReport,
  DomainError,
  HANDLING_CLASSES,
  leaveCase,
  type ReportOutcome,
} from '@huiying/core';
import type { Setup } from '@huiying/settings';
import type { Actor } from '@huiying/storage';
import { z } from 'zod';
import { Allow, CurrentActor } from '../auth/access.js';
import { BodyOf } from '../http/api-schema.js';
import { line, optional, recordId } from '../http/fields.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { InboxService } from '../intake/inbox.service.js';
import { SETUP } from '../setup.js';
import { EvidenceReader } from './evidence-reader.js';
import { withOwnName } from './own-approval.js';

const why = { reason: line(2_000).default('人工更正'), approvedBy: optional(line(100)) };
const ofReport = { ...why, reportId: recordId };

const Correction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handling-class'), label: z.enum(HANDLING_CLASSES).nullable(), ...why }),
  z.strictObject({ kind: z.literal('event-type'), label: line(100).nullable(), ...why }),
  z.strictObject({ kind: z.literal('domain'), label: line(100).nullable(), ...why }),
  z.strictObject({ kind: z.literal('concern'), label: z.enum(CONCERNS), ...ofReport }),
  z.strictObject({ kind: z.literal('ours'), label: z.enum(['ours', 'not-ours']), ...ofReport }),
  z.strictObject({
    kind: z.literal('measure'),
    measure: line(50),
    value: z.number().min(0).max(1e15),
    reason: line(2_000),
  }),
]);
type Correction = z.output<typeof Correction>;

/** What a person says against the judgement of a case: kept, recorded and learned from in one transaction. */
@ApiTags('cases')
@Controller('cases/:id/corrections')
@Allow('officer', 'admin')
export class CorrectionsController {
  constructor(
    private readonly cases: CaseStore,
    private readonly inbox: InboxService,
    private readonly reader: EvidenceReader,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  @Post()
  @HttpCode(200)
  @BodyOf(Correction)
  async correct(
    @Param('id') id: string,
    @Body(new ZodPipe(Correction)) body: Correction,
    @CurrentActor() actor: Actor,
  ): Promise<CaseView> {
    await this.#apply(id, withOwnName(body, actor), actor.username);
    return this.reader.case(id);
  }

  #apply(id: string, to: Correction, actor: string): Promise<unknown> {
    const { rulebook, judging } = this.setup;
    const rules = { rulebook, severity: judging.severity };
    if (to.kind === 'handling-class') {
      return this.cases.change(id, (file, at) => correctHandlingClass(file, to, actor, rulebook, at));
    }
    if (to.kind === 'event-type') {
      return this.cases.change(id, (file, at) => correctEventType(file, to, actor, rules, at));
    }
    if (to.kind === 'domain') {
      return this.cases.change(id, (file, at) => correctDomain(file, to, actor, judging.domains.names, at));
    }
    if (to.kind === 'measure') {
      return this.cases.change(id, (file, at) => correctMeasure(file, to, actor, rules, at));
    }
    if (to.kind === 'ours' && to.label === 'ours') return this.#takeBack(id, to, actor);
    return this.#changeReport(id, to.reportId, (report, file, at, publications) =>
      to.kind === 'concern'
        ? correctConcern(report, file, to, actor, at)
        : leaveCase(report, file, to, actor, at, publications),
    );
  }

  #changeReport(caseId: string, reportId: string, decide: DecideOfCase): Promise<void> {
    return this.cases.changeReport(reportId, (report, file, at, publications) => {
      if (!file || report.caseId !== caseId) {
        throw new DomainError('invalid', 'not-of-this-case', '该信息不属于此事件', 'reportId');
      }
      return decide(report, file, at, publications);
    });
  }

  /** A report of the inbox, ours after all; one that is in the case already stays. */
  async #takeBack(caseId: string, to: { reportId: string; reason: string }, actor: string): Promise<void> {
    const { caseId: current } = await this.inbox.get(to.reportId);
    if (current === caseId) return;
    if (current !== null) throw new DomainError('conflict', 'has-a-case', '该信息已归入其他事件', 'reportId');
    await this.inbox.openCase(to.reportId, { reason: to.reason, caseId }, actor);
  }
}

type DecideOfCase = (
  report: Parameters<DecideReport>[0],
  file: CaseFile,
  at: Parameters<DecideReport>[2],
  publications: Parameters<DecideReport>[3],
) => ReportOutcome;
