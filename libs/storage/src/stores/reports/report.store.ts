import type { CallerView, ReportVersionView, ReportView } from '@huiying/contract';
import {
  DomainError,
  formatInstant,
  type InboxFinding,
  inboxSentence,
  maskName,
  maskPhone,
  type Publication,
  type TakenInReport,
} from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import { pageOf, placeOf } from '../page.js';
import type { Row } from '../../rows/case-file.row.js';
import { wordsAskedFor } from '../words-asked-for.js';
import { versionsOf } from './report-versions.js';
import { publicationsOf, readTakenIn } from './taken-in-reports.js';

export interface ReportQuery {
  readonly inbox?: boolean | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Reports as they are read; a caller is masked wherever it was not asked for. */
export class ReportStore {
  constructor(
    private readonly database: DataSource,
    private readonly vault: CallerVault,
  ) {}

  async list(query: ReportQuery): Promise<{ items: ReportView[]; nextCursor: string | null }> {
    const { at, id } = placeOf(query.cursor);
    const { operator, patterns } = wordsAskedFor(query.q);
    const parts = (query.inbox ? ['null'] : ['null', 'not null']).map(
      // each is read in the order of its own index, as far as the page goes
      (ofCase) => `(
       select * from report
       where case_id is ${ofCase}
         and ($1::text[] is null or concat_ws(chr(10), title, text) ${operator} all ($1) or exists (
           select 1 from report_version v
           where v.report_id = report.id and concat_ws(chr(10), v.title, v.text) ${operator} all ($1)))
         and ($2::timestamptz is null or (taken_in_at, id) < ($2, $3::uuid))
       order by taken_in_at desc, id desc limit $4)`,
    );
    const rows = await this.database.query<Row[]>(
      `select * from (${parts.join(' union all ')}) part order by taken_in_at desc, id desc limit $4`,
      [patterns, at, id, query.limit + 1],
    );
    const page = pageOf(rows, query.limit, 'taken_in_at');
    return { items: page.rows.map((row) => this.#toView(row)), nextCursor: page.nextCursor };
  }

  /**
   * Of the case and of those that were merged into it.
   * @param manager of the transaction that asks, which has a connection already
   */
  async ofCase(caseId: string, manager: EntityManager = this.database.manager): Promise<ReportView[]> {
    const rows = await manager.query<Row[]>(
      `select * from report
       where case_id in (select merged_family($1))
         or id in (select report_id from report_version where case_id in (select merged_family($1)))
       order by taken_in_at, published_at, id`,
      [caseId],
    );
    return this.#withVersions(rows, manager);
  }

  /** What the reports of a case say, oldest first: titles and texts as they came, never a caller. */
  async wordsOf(caseId: string): Promise<string[]> {
    const rows = await this.database.query<{ title: string; text: string }[]>(
      'select title, text from report where case_id = $1 order by taken_in_at, id limit 20',
      [caseId],
    );
    return rows.map(({ title, text }) => (text.startsWith(title) ? text : `${title}\n${text}`));
  }

  /** @throws DomainError `no-such-report` */
  async get(id: string): Promise<ReportView> {
    const [row] = await this.database.query<Row[]>('select * from report where id = $1', [id]);
    if (!row) throw noSuchReport(id);
    const [view] = await this.#withVersions([row], this.database.manager);
    return view ?? this.#toView(row);
  }

  /** @throws DomainError `no-such-report` */
  async takenIn(id: string): Promise<TakenInReport> {
    const report = await readTakenIn(this.database.manager, id);
    if (!report) throw noSuchReport(id);
    return report;
  }

  publicationsOf(caseId: string): Promise<readonly Publication[]> {
    return publicationsOf(this.database.manager, caseId);
  }

  /**
   * Who called, unmasked, and the case whose ledger is to say that it was read.
   * @throws DomainError `no-such-report`, `no-caller`
   */
  async callerOf(id: string): Promise<CallerView & { readonly caseId: string }> {
    const [row] = await this.database.query<Row[]>('select case_id, caller from report where id = $1', [id]);
    if (!row) throw noSuchReport(id);
    const [caseId, sealed] = [row['case_id'] as string | null, row['caller'] as Buffer | null];
    if (!sealed || caseId === null) throw new DomainError('not-found', 'no-caller', '没有来电人信息');
    const { name, phone } = this.vault.open(sealed);
    return { caseId, callerName: name, callerPhone: phone };
  }

  /** A report as it came, with what it was reworded to, if it was. */
  async #withVersions(rows: readonly Row[], manager: EntityManager): Promise<ReportView[]> {
    const ids = rows.map((row) => String(row['id']));
    const versions = await versionsOf(manager, ids);
    return rows.map((row) => this.#toView(row, versions.get(String(row['id']))));
  }

  #toView(row: Row, versions: readonly ReportVersionView[] = []): ReportView {
    const sealed = row['caller'] as Buffer | null;
    const caller = sealed ? this.vault.open(sealed) : { name: null, phone: null };
    return {
      id: String(row['id']),
      origin: row['origin'] as ReportView['origin'],
      sourceName: String(row['source_name']),
      externalId: row['external_id'] as string | null,
      channel: row['channel'] as string | null,
      url: row['url'] as string | null,
      title: String(row['title']),
      text: String(row['text']),
      publishedAt: row['published_at'] ? formatInstant(row['published_at'] as Date) : null,
      publishedRaw: row['published_raw'] as string | null,
      takenInAt: formatInstant(row['taken_in_at'] as Date),
      decision: row['decision'] as ReportView['decision'],
      reason: row['reason'] as string | null,
      ...whyInbox(row),
      caseId: row['case_id'] as string | null,
      severity: row['severity'] as ReportView['severity'],
      concern: String(row['concern']),
      concernBy: row['concern_by'] as string | null,
      scope: row['scope'] as ReportView['scope'],
      domain: row['domain'] as string | null,
      domainFinding: row['domain_finding'] as ReportView['domainFinding'],
      because: row['because'] as ReportView['because'],
      place: row['place'] as string | null,
      dismissedAs: row['dismissed_as'] as ReportView['dismissedAs'],
      callerName: caller.name ? maskName(caller.name) : null,
      callerPhone: caller.phone ? maskPhone(caller.phone) : null,
      ...(versions.length > 0 && { versions: [...versions] }),
    };
  }
}

const noSuchReport = (id: string): DomainError => new DomainError('not-found', 'no-such-report', `没有舆情信息 ${id}`);

/** A report of a case stays nowhere. */
function whyInbox(row: Row): Pick<ReportView, 'inboxBecause' | 'inboxFinding'> {
  if (row['case_id'] !== null) return { inboxBecause: null, inboxFinding: null };
  const finding = row['inbox_finding'] as InboxFinding | null;
  return {
    inboxBecause: finding ? inboxSentence(finding) : (row['inbox_because'] as string | null),
    inboxFinding: finding,
  };
}
