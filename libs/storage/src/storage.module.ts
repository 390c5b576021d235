import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CaseStore, DeadlineAudit, type Unit } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { CallerVault } from './caller-vault.js';
import { DatabaseClock } from './database-clock.js';
import { openDatabase, type Patience } from './data-source.js';
import { BoardStore } from './stores/board.store.js';
import { CaseViewStore } from './stores/case-view.store.js';
import { HistoryStore } from './stores/history.store.js';
import { HotTopicStore } from './stores/hot-topic.store.js';
import { LedgerStore } from './stores/ledger.store.js';
import { OperationsStore } from './stores/operations.store.js';
import { PgDayHeads } from './stores/pg-day-heads.js';
import { PgAlarmBook } from './stores/pg-alarm-book.js';
import { PgDeadlineAudit } from './stores/pg-deadline-audit.js';
import { PgDeliveryQueue } from './stores/pg-delivery-queue.js';
import { PgOpinionQueue } from './stores/pg-opinion-queue.js';
import { PgOutbox } from './stores/pg-outbox.js';
import { PgCaseStore } from './stores/pg-case.store.js';
import { ReviewStore } from './stores/review.store.js';
import { ReportStore } from './stores/report.store.js';
import { SourceStore } from './stores/source.store.js';
import { SuggestionStore } from './stores/suggestion.store.js';
import { SubscriptionStore } from './stores/subscription.store.js';
import { TrainingStore } from './stores/training.store.js';
import { UserStore } from './stores/user.store.js';

export interface StorageSettings {
  readonly url: string;
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
  readonly audit: DeadlineAudit;
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
  readonly sources: SourceStore;
  readonly subscriptions: SubscriptionStore;
  readonly suggestions: SuggestionStore;
  readonly training: TrainingStore;
  readonly users: UserStore;
}

export async function openStores(settings: StorageSettings): Promise<Stores> {
  const database = await openDatabase({
    url: settings.url,
    poolSize: settings.poolSize ?? 10,
    ...(settings.patience && { patience: settings.patience }),
  });
  const vault = new CallerVault(settings.secret);
  const { units } = settings;
  const office = units.find((u) => u.supervises)?.name ?? units[0]?.name ?? '';
  const board = new BoardStore(database, units, office);
  const ledger = new LedgerStore(database);
  const reports = new ReportStore(database, vault);
  return {
    database,
    board,
    ledger,
    reports,
    alarms: new PgAlarmBook(database, ['board', ...(settings.alarmChannels ?? [])]),
    audit: new PgDeadlineAudit(database),
    cases: new PgCaseStore(database, vault),
    caseViews: new CaseViewStore(database, board, { reports, ledger }, units),
    dayHeads: new PgDayHeads(database),
    deliveries: new PgDeliveryQueue(database, vault),
    history: new HistoryStore(database, units),
    hotTopics: new HotTopicStore(database),
    operations: new OperationsStore(database),
    opinions: new PgOpinionQueue(database, vault),
    outbox: new PgOutbox(database),
    reviews: new ReviewStore(database, units),
    sources: new SourceStore(database),
    subscriptions: new SubscriptionStore(database, vault),
    suggestions: new SuggestionStore(database),
    training: new TrainingStore(database),
    users: new UserStore(database),
  };
}

const STORES = Symbol('stores');

@Injectable()
class StorageCloser implements OnApplicationShutdown {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.stores.database.isInitialized) await this.stores.database.destroy();
  }
}

const provide = (token: unknown, pick: (stores: Stores) => unknown) => ({
  provide: token as symbol,
  useFactory: pick,
  inject: [STORES],
});

@Module({})
export class StorageModule {
  static forRoot(settings: StorageSettings): DynamicModule {
    const stores = [
      provide(DatabaseClock, (s) => new DatabaseClock(s.database)),
      provide(PgAlarmBook, (s) => s.alarms),
      provide(DeadlineAudit, (s) => s.audit),
      provide(CaseStore, (s) => s.cases),
      provide(CaseViewStore, (s) => s.caseViews),
      provide(BoardStore, (s) => s.board),
      provide(PgDayHeads, (s) => s.dayHeads),
      provide(HistoryStore, (s) => s.history),
      provide(HotTopicStore, (s) => s.hotTopics),
      provide(LedgerStore, (s) => s.ledger),
      provide(OperationsStore, (s) => s.operations),
      provide(PgOutbox, (s) => s.outbox),
      provide(PgOpinionQueue, (s) => s.opinions),
      provide(PgDeliveryQueue, (s) => s.deliveries),
      provide(ReportStore, (s) => s.reports),
      provide(ReviewStore, (s) => s.reviews),
      provide(SourceStore, (s) => s.sources),
      provide(SubscriptionStore, (s) => s.subscriptions),
      provide(SuggestionStore, (s) => s.suggestions),
      provide(TrainingStore, (s) => s.training),
      provide(UserStore, (s) => s.users),
    ];
    return {
      module: StorageModule,
      global: true,
      providers: [{ provide: STORES, useFactory: () => openStores(settings) }, StorageCloser, ...stores],
      exports: stores.map((s) => s.provide),
    };
  }
}
