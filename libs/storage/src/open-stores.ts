import { CaseStore, DeadlineAudit, supervisingUnit, type Unit } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { prepareForApplication } from './application-role.js';
import { CallerVault } from './caller-vault.js';
import { openDatabase, type Patience } from './data-source.js';
import { ApiKeyStore } from './stores/api-key.store.js';
import { AttachmentStore } from './stores/attachment.store.js';
import { BoardStore } from './stores/board/board.store.js';
import { CaseViewStore } from './stores/cases/case-view.store.js';
import { HistoryStore } from './stores/board/history.store.js';
import { HotTopicStore } from './stores/board/hot-topic.store.js';
import { LedgerStore } from './stores/ledger/ledger.store.js';
import { OperationsStore } from './stores/alarms/operations.store.js';
import { PgDayHeads } from './stores/ledger/pg-day-heads.js';
import { PgAlarmBook } from './stores/alarms/pg-alarm-book.js';
import { PgDeadlineAudit } from './stores/alarms/pg-deadline-audit.js';
import { PgBrowserSubscriptions } from './stores/pushes/pg-browser-subscriptions.js';
import { PgDeliveryQueue } from './stores/pushes/pg-delivery-queue.js';
import { PgOpinionQueue } from './stores/pushes/pg-opinion-queue.js';
import { PgOutbox } from './stores/pushes/pg-outbox.js';
import { PgCaseStore } from './stores/cases/pg-case.store.js';
import { ReviewStore } from './stores/board/review.store.js';
import { ReportStore } from './stores/reports/report.store.js';
import { SessionStore } from './stores/session.store.js';
import { RosterStore } from './stores/roster.store.js';
import { SourceStore } from './stores/sources/source.store.js';
import { SuggestionStore } from './stores/cases/suggestion.store.js';
import { SubscriptionStore } from './stores/pushes/subscription.store.js';
import { ToldBefore } from './stores/reports/told-before.js';
import { TrainingStore } from './stores/reports/training.store.js';
import { UserStore } from './stores/user.store.js';

export interface StorageSettings {
  readonly url: string;
  /** The owner of the tables, where that is somebody else: brings them up to date first. */
  readonly ownerUrl?: string | undefined;
  /** Key for caller data. */
  readonly secret: string;
  readonly units: readonly Unit[];
  readonly poolSize?: number;
  readonly patience?: Patience;
  /** Over which alarms of the monitoring go out beside the board. */
  readonly alarmChannels?: readonly string[];
}

/** Every store over one connection pool; without Nest, for the command line and for tests. */
export interface Stores {
  readonly database: DataSource;
  readonly alarms: PgAlarmBook;
  readonly apiKeys: ApiKeyStore;
  readonly attachments: AttachmentStore;
  readonly audit: DeadlineAudit;
  readonly browsers: PgBrowserSubscriptions;
  readonly cases: CaseStore;
  readonly dayHeads: PgDayHeads;
  readonly deliveries: PgDeliveryQueue;
  readonly caseViews: CaseViewStore;
  readonly board: BoardStore;
  readonly history: HistoryStore;
  readonly hotTopics: HotTopicStore;
  readonly ledger: LedgerStore;
  readonly operations: OperationsStore;
  readonly opinions: PgOpinionQueue;
  readonly outbox: PgOutbox;
  readonly reports: ReportStore;
  readonly reviews: ReviewStore;
  readonly sessions: SessionStore;
  readonly rosters: RosterStore;
  readonly sources: SourceStore;
  readonly subscriptions: SubscriptionStore;
  readonly suggestions: SuggestionStore;
  /** Of the reports that this process has taken in, and of those before. */
  readonly told: ToldBefore;
  readonly training: TrainingStore;
  readonly users: UserStore;
}

/** @throws Error in one line that names the database, never its password */
export async function openStores(settings: StorageSettings): Promise<Stores> {
  if (settings.ownerUrl) await prepareForApplication(settings.ownerUrl, settings.url);
  const database = await openDatabase({
    url: settings.url,
    poolSize: settings.poolSize ?? 10,
    ...(settings.patience && { patience: settings.patience }),
  });
  const vault = new CallerVault(settings.secret);
  const { units } = settings;
  const office = supervisingUnit(units)?.name ?? '';
  const board = new BoardStore(database, units, office);
  const ledger = new LedgerStore(database);
  const reports = new ReportStore(database, vault);
  const told = new ToldBefore();
  return {
    database,
    board,
    ledger,
    reports,
    told,
    alarms: new PgAlarmBook(database, ['board', ...(settings.alarmChannels ?? [])]),
    apiKeys: new ApiKeyStore(database),
    attachments: new AttachmentStore(database),
    audit: new PgDeadlineAudit(database),
    browsers: new PgBrowserSubscriptions(database),
    cases: new PgCaseStore(database, vault, told),
    caseViews: new CaseViewStore(database, board, { reports, ledger }, units),
    dayHeads: new PgDayHeads(database),
    deliveries: new PgDeliveryQueue(database, vault),
    history: new HistoryStore(database, units),
    hotTopics: new HotTopicStore(database),
    operations: new OperationsStore(database),
    opinions: new PgOpinionQueue(database, vault),
    outbox: new PgOutbox(database),
    reviews: new ReviewStore(database, units),
    sessions: new SessionStore(database),
    rosters: new RosterStore(database),
    sources: new SourceStore(database),
    subscriptions: new SubscriptionStore(database, vault),
    suggestions: new SuggestionStore(database),
    training: new TrainingStore(database),
    users: new UserStore(database),
  };
}
