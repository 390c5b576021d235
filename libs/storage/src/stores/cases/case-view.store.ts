import type {
  BoardCase,
  CaseView,
  ProposedUnitView,
  ResponseAssessmentView,
  ResponseView,
  UnitRef,
} from '@huiying/contract';
import {
  type CaseFile,
  type Deadline,
  DomainError,
  formatInstant,
  type Instant,
  type ProposedUnit,
  type Response,
  type ResponseAssessment,
  settles,
  type Unit,
} from '@huiying/core';
import type { DataSource } from 'typeorm';
import { pageOf, placeOf } from '../page.js';
import type { Row } from '../../rows/case-file.row.js';
import type { BoardStore } from '../board/board.store.js';
import { countedBetween, ledBy, ofThePast } from '../board/history.store.js';
import { toDeadlineView } from './deadline-view.js';
import type { LedgerStore } from '../ledger/ledger.store.js';
import { linksOf, mergesOf } from './merges-of.js';
import { readFiles } from './load-files.js';
import { toProceedingsView } from './proceedings-view.js';
import { toPushView } from '../pushes/push-view.js';
import type { ReportStore } from '../reports/report.store.js';
import { wordsAskedFor } from '../words-asked-for.js';

export interface CaseQuery {
  readonly q?: string | undefined;
  readonly severity?: string | undefined;
  readonly stage?: string | undefined;
  readonly unitId?: string | undefined;
  readonly domain?: string | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** With a deadline that the history counts in this period. */
  readonly dueFrom?: Instant | undefined;
  readonly dueTo?: Instant | undefined;
  /** Imported as a record of the past, or not. */
  readonly imported?: boolean | undefined;
  /** With a response that says little, as decided or suggested; or without one. */
  readonly perfunctory?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** 2026-000123 as it is shown, or 123. */
const CASE_NUMBER = /^(?:\d{4}-)?0*(\d{1,9})$/u;

const orNull = (at: Instant | null | undefined): string | null => (at ? formatInstant(at) : null);

/** Cases as they are read: the list and the whole file of one. */
export class CaseViewStore {
  readonly #unitNames: ReadonlyMap<string, string>;

  constructor(
    private readonly database: DataSource,
    private readonly board: BoardStore,
    private readonly reads: { readonly reports: ReportStore; readonly ledger: LedgerStore },
    units: readonly Unit[],
  ) {
    this.#unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  }

  async list(query: CaseQuery): Promise<{ items: BoardCase[]; nextCursor: string | null }> {
    const { at, id } = placeOf(query.cursor);
    const { operator, patterns } = wordsAskedFor(query.q);
    const rows = await this.database.query<Row[]>(
      `select * from cases c
       where ($1::text[] is null or concat_ws(chr(10), title, summary) ${operator} all ($1) or number = $12 or exists (
           select 1 from report r where r.case_id = c.id
             and concat_ws(chr(10), c.title, c.summary, r.title, r.text) ${operator} all ($1)))
         and ($2::text is null or severity = $2) and ($3::text is null or stage = $3)
         and ${ledBy('$4')} and ($11::text is null or domain = $11)
         and ($5::timestamptz is null or detected_at >= $5) and ($6::timestamptz is null or detected_at < $6)
         and ($7::timestamptz is null or (detected_at, id) < ($7, $8::uuid))
         and ($10::boolean is null or $10 = exists (
           select 1 from response r where r.case_id = c.id
             and coalesce(r.assessment #>> '{decided,perfunctory}', r.assessment ->> 'perfunctory') = 'true'))
         and ($13::timestamptz is null or exists (
           select 1 from deadline d where d.case_id = c.id and ${countedBetween('$13', '$14')}))
         and ${ofThePast('$15')}
       order by detected_at desc, id desc limit $9`,
      [
        patterns,
        query.severity ?? null,
        query.stage ?? null,
        query.unitId ?? null,
        query.from ?? null,
        query.to ?? null,
        at,
        id,
        query.limit + 1,
        query.perfunctory ?? null,
        query.domain ?? null,
        query.q === undefined ? null : (CASE_NUMBER.exec(query.q.trim())?.[1] ?? null),
        query.dueFrom ?? null,
        query.dueTo ?? 'infinity',
        query.imported ?? null,
      ],
    );
    const page = pageOf(rows, query.limit, 'detected_at');
    return { items: await this.board.assemble(this.database.manager, page.rows), nextCursor: page.nextCursor };
  }

  /** The case with what belongs to it, as decisions see it. @throws DomainError `no-such-case` */
  file(id: string): Promise<CaseFile> {
    return this.database.transaction(async (manager) => {
      const file = (await readFiles(manager, [id])).get(id);
      if (!file) throw new DomainError('not-found', 'no-such-case', `没有事件 ${id}`);
      return file;
    });
  }

  /** @throws DomainError `no-such-case` */
  get(id: string): Promise<CaseView> {
    return this.database.transaction(async (manager) => {
      const rows = await manager.query<Row[]>('select * from cases where id = $1', [id]);
      const [boardCase] = await this.board.assemble(manager, rows);
      const file = (await readFiles(manager, [id])).get(id);
      if (!boardCase || !file) throw new DomainError('not-found', 'no-such-case', `没有事件 ${id}`);
      const pushes = await manager.query<Row[]>(
        `select p.*, c.title as case_title, c.severity, d.due_at from push p join cases c on c.id = p.case_id
         join deadline d on d.id = p.deadline_id where p.case_id = $1 order by p.scheduled_at, p.id`,
        [id],
      );
      return {
        ...boardCase,
        ...this.#details(file),
        ...(await mergesOf(manager, id, file.case.mergedInto)),
        linked: await linksOf(manager, id, file.case.proceedings.linkedTo),
        reports: await this.reads.reports.ofCase(id, manager),
        pushes: pushes.map(toPushView),
        timeline: await this.reads.ledger.entriesOf(id, manager),
      };
    });
  }

  #details(
    file: CaseFile,
  ): Omit<CaseView, keyof BoardCase | 'mergedWith' | 'merged' | 'linked' | 'reports' | 'pushes' | 'timeline'> {
    const { case: kase } = file;
    return {
      handlingClass: kase.handlingClass,
      eventType: kase.eventType,
      origin: kase.origin,
      measures: { ...kase.measures },
      because: [...kase.because],
      domainFinding: kase.domainFinding && {
        ...kase.domainFinding,
        scores: [...kase.domainFinding.scores],
        because: [...kase.domainFinding.because],
      },
      focus: [...kase.focus],
      unitProposal: kase.unitProposal && {
        ...this.#named(kase.unitProposal),
        supporting: kase.unitProposal.supporting.map((unit) => this.#named(unit)),
      },
      needsReview: kase.needsReview,
      corrected: { fields: [...(kase.corrected.fields ?? [])], proposed: kase.corrected.proposed ?? null },
      firstPublishedAt: orNull(kase.firstPublishedAt?.at),
      assignedAt: orNull(kase.assignedAt),
      closedAt: orNull(kase.closedAt),
      supporting: kase.supportingUnitIds.map((id): UnitRef => this.#unitRef(id)),
      proceedings: toProceedingsView(kase.proceedings, (id) => this.#unitRef(id)),
      allDeadlines: file.deadlines.map((d) => toDeadlineView(d, isPending(file, d), kase.provisional)),
      responses: file.responses.map((r) => toResponseView(r, this.#nameOf(r.publisher))),
    };
  }

  #named({ unitId, rule, quote }: ProposedUnit): ProposedUnitView {
    return { unitId, name: this.#nameOf(unitId), rule, quote };
  }

  #unitRef(id: string): UnitRef {
    return { id, name: this.#nameOf(id) };
  }

  /** A unit that was taken out of the list keeps its id for a name. */
  #nameOf(unitId: string): string {
    return this.#unitNames.get(unitId) ?? unitId;
  }
}

export const isPending = (file: CaseFile, deadline: Deadline): boolean =>
  file.responses.some((r) => r.status === 'pending-confirmation' && settles(r, deadline, file.case));

const toResponseView = (response: Response, publisherName: string): ResponseView => ({
  id: response.id,
  deliverable: response.deliverable,
  status: response.status,
  publishedAt: formatInstant(response.publishedAt),
  capturedAt: formatInstant(response.capturedAt),
  channel: response.channel,
  publisher: response.publisher,
  publisherName,
  url: response.url,
  attachment: response.attachment,
  summary: response.summary,
  elements: [...response.elements],
  spokesperson: response.spokesperson,
  startedAt: orNull(response.startedAt),
  transcriptUrl: response.transcriptUrl,
  qualityFlags: [...response.qualityFlags],
  submittedBy: response.submittedBy,
  confirmedBy: response.confirmedBy,
  reason: response.reason,
  assessment: response.assessment && toAssessmentView(response.assessment),
});

const toAssessmentView = ({ because, reasons, ...rest }: ResponseAssessment): ResponseAssessmentView => ({
  ...rest,
  reasons: [...reasons],
  because: [...because],
});
