import { randomUUID } from 'node:crypto';
import {
  callerIn,
  type CaseFile,
  CaseStore,
  type ChosenCase,
  type Circumstances,
  type ConcernKind,
  DomainError,
  giveToCase,
  type IncomingReport,
  type JudgedReport,
  type JudgingRules,
  type KnownCases,
  learnFromPlacing,
  type LedgerDraft,
  openCase,
  type Opening,
  openingOf,
  type PlacedByPerson,
  type Placement,
  placeReports,
  type RecordedReply,
  type Rulebook,
  settleHistory,
  type Split,
  splitCase,
  type StoredReport,
  type Taken,
  type TakenInReport,
  withoutCaller,
} from '@huiying/core';
import type { HotlineRow } from '../hotline/hotline-row.js';
import { isOtherCall } from '../hotline/other-call.js';
import { judgeInTurn } from './judge-in-turn.js';
import type { JudgePool } from './judge-pool.js';
import { judgeReport } from './judge-report.js';
import { addLateReplies, type LateReply, type LateReplyFate } from './late-replies.js';
import { publicationOrder } from './publication-order.js';
import { storedParts } from './stored-parts.js';
import { wordingRounds } from './wording-rounds.js';

/** The one way in: whatever arrives is judged, finds its case and is stored. */
export class ReportIntake {
  constructor(
    private readonly cases: CaseStore,
    private readonly rulebook: Rulebook,
    private readonly rules: JudgingRules,
    /** Judges batches; without one they are judged in the calling thread. */
    private readonly pool?: JudgePool,
  ) {}

  /**
   * Judges each part of a batch while the part before is being stored. When one cannot be stored the parts before it
   * are in; handed in again they are answered as duplicates.
   * @returns one answer per report, in the order given; they are taken in by their publication
   */
  async accept(reports: readonly IncomingReport[], actor: string): Promise<readonly Taken[]> {
    const order = publicationOrder(reports);
    const answers = await this.#acceptInTurn(
      order.flatMap((index) => reports[index] ?? []),
      actor,
    );
    const taken: Taken[] = [];
    for (const [turn, index] of order.entries()) {
      const answer = answers[turn];
      if (answer) taken[index] = answer;
    }
    return taken;
  }

  async #acceptInTurn(reports: readonly IncomingReport[], actor: string): Promise<readonly Taken[]> {
    const taken: Taken[] = [];
    let storing: Promise<readonly Taken[]> = Promise.resolve([]);
    for (const part of storedParts(reports)) {
      const judging = this.#judge(part);
      const [stored, judged] = await Promise.all([storing, judging]);
      taken.push(...stored);
      storing = this.#store(judged, actor);
    }
    taken.push(...(await storing));
    return taken;
  }

  async #store(judged: readonly JudgedReport[], actor: string): Promise<readonly Taken[]> {
    const taken: Taken[] = [];
    for (const round of wordingRounds(judged)) {
      const place = (fresh: readonly JudgedReport[], known: KnownCases, at: Circumstances) =>
        placeReports(fresh, known, actor, this.rulebook, at);
      taken.push(...(await this.cases.takeIn(round, place)));
    }
    return taken;
  }

  #judge(reports: readonly IncomingReport[]): Promise<JudgedReport[]> {
    const named = reports.map((report) => ({ id: randomUUID(), incoming: clean(report) }));
    return this.pool ? this.pool.judge(named) : judgeInTurn(named, this.rules);
  }

  /**
   * A case that a person opens from words of their own; it never joins another by itself. @returns the case's id
   * @throws DomainError `drill-and-real` when it is to go on from a case of the other sort
   */
  async openByHand(
    incoming: IncomingReport,
    choice: Pick<Opening, 'stated' | 'drill' | 'earlier'>,
    actor: string,
  ): Promise<string> {
    const judged = judgeReport(clean(incoming), randomUUID(), this.rules);
    let caseId = '';
    await this.cases.takeIn([judged], (fresh, _known, at) => {
      const outcomes = fresh.map((report) =>
        openCase(report, { ...openingOf(report, actor, this.rulebook, at), ...choice }, this.rulebook),
      );
      caseId = outcomes[0]?.file.case.id ?? '';
      return {
        placements: fresh.map((report) => ({ report, decision: 'opened', caseId, reason: null })),
        files: outcomes.map((outcome) => outcome.file),
        entries: outcomes.flatMap((outcome) => outcome.entries),
      };
    });
    return caseId;
  }

  /**
   * Gives a report of the inbox a case, by a person's choice. @returns the case's id: of the one chosen, or of the one
   * that its new facts opened
   * @throws DomainError `no-such-report`, `has-a-case`, `no-such-case`, `drill-and-real`
   */
  placeFromInbox(
    { id, incoming, since }: TakenInReport,
    choice: {
      readonly caseId?: string | undefined;
      readonly concern?: ConcernKind | undefined;
      readonly reason: string;
    },
    actor: string,
  ): Promise<string> {
    const judged = judgeReport(incoming, id, this.rules);
    const report = { ...judged, incoming: { ...incoming, published: since.published } };
    const place = (chosen: ChosenCase | undefined, at: Circumstances, known: StoredReport): PlacedByPerson => {
      const opening = { ...openingOf(report, actor, this.rulebook, at), detectedAt: since.takenInAt, openedAt: at.now };
      const placed = chosen
        ? giveToCase(chosen, report, { opening, reason: choice.reason }, this.rulebook, at)
        : openCase(report, opening, this.rulebook);
      return learnFromPlacing(placed, known, choice, actor, at);
    };
    return this.cases.placeStored(id, choice.caseId, place, choice.reason);
  }

  /**
   * Gives some reports of a case one of their own, judged by what they say. @returns the new case's id
   * @throws DomainError `no-such-case`, `not-of-this-case`, `nothing-left` and those of `splitCase`
   */
  async split(
    caseId: string,
    stored: readonly TakenInReport[],
    choice: Pick<Split, 'publications' | 'reason' | 'title'>,
    actor: string,
  ): Promise<string> {
    const reports = stored.map(({ id, incoming }) => judgeReport(incoming, id, this.rules));
    const outcome = await this.cases.changeTogether([caseId], (files, at) => {
      const file = files.get(caseId);
      if (!file) throw new DomainError('not-found', 'no-such-case', `没有事件 ${caseId}`);
      return splitCase(file, { ...choice, reports }, actor, this.rulebook, at);
    });
    return outcome.caseId;
  }

  /**
   * Rows of a spreadsheet of the past: settled from the recorded times, one case each. A reply of a row that was taken in
   * before without one is added to its case.
   */
  async importHistory(
    rows: readonly HotlineRow[],
    incoming: readonly IncomingReport[],
    actor: string,
  ): Promise<ImportedHistory> {
    const judged = await this.#judge(incoming);
    const replies = new Map<string, { reply: RecordedReply | null; row: HotlineRow }>();
    for (const [i, { id, incoming: report }] of judged.entries()) {
      const row = rows[i];
      if (row) replies.set(id, { reply: row.reply && storableReply(row.reply, report), row });
    }
    const taken = await this.cases.takeIn(judged, (fresh, _known, at) => {
      const files: CaseFile[] = [];
      const entries: LedgerDraft[] = [];
      const placements = fresh.map((report): Placement => {
        const recorded = replies.get(report.id);
        const receivedAt = recorded?.row.receivedAt ?? at.now;
        const outcome = settleHistory(report, recorded?.reply ?? null, receivedAt, actor, this.rulebook, at);
        files.push(outcome.file);
        entries.push(...outcome.entries);
        return { report, decision: 'opened', caseId: outcome.file.case.id, reason: 'history' };
      });
      return { placements, files, entries };
    });
    const late = judged.flatMap(({ id, incoming: report }, at): (LateReply & { readonly at: number })[] => {
      const answer = taken[at];
      const { reply, row } = replies.get(id) ?? {};
      if (!reply || !row || answer?.status !== 'duplicate' || answer.caseId === null) return [];
      if (isOtherCall(answer, row)) return [];
      const { isReworded } = answer.stored;
      return [{ at, caseId: answer.caseId, receivedAt: row.receivedAt, incoming: report, reply, isReworded }];
    });
    const fates = await addLateReplies(this.cases, late, actor, this.rulebook);
    return { taken, late: new Map(late.flatMap(({ at }, i) => (fates[i] ? [[at, fates[i]]] : []))) };
  }
}

export interface ImportedHistory {
  /** One per row, in order. */
  readonly taken: readonly Taken[];
  /** By the place of a row that was known: what became of its reply. */
  readonly late: ReadonlyMap<number, LateReplyFate>;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const storableReply = (reply: RecordedReply, report: IncomingReport): RecordedReply => ({
  ...reply,
  text: withoutCaller(storable(reply.text), callerIn(report)),
  raw: storable(reply.raw),
});

const isStorable = (value: unknown): boolean =>
  typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));

/** Nearly every report comes back as it is. */
function clean(report: IncomingReport): IncomingReport {
  const members: readonly [string, unknown][] = Object.entries(report);
  if (members.every(([, value]) => isStorable(value))) return report;
  const cleaned = members.map(([name, value]) => [name, typeof value === 'string' ? storable(value) : value]);
  return Object.fromEntries(cleaned) as IncomingReport;
}
