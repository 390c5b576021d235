import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CaseStore, DeadlineAudit } from '@huiying/core';
import { DatabaseClock } from './database-clock.js';
import type { Stores } from './open-stores.js';
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
import { PgBrowserSubscriptions } from './stores/pushes/pg-browser-subscriptions.js';
import { PgDeliveryQueue } from './stores/pushes/pg-delivery-queue.js';
import { PgOpinionQueue } from './stores/pushes/pg-opinion-queue.js';
import { PgOutbox } from './stores/pushes/pg-outbox.js';
import { ReviewStore } from './stores/board/review.store.js';
import { RosterStore } from './stores/roster.store.js';
import { ReportStore } from './stores/reports/report.store.js';
import { SessionStore } from './stores/session.store.js';
import { SourceStore } from './stores/sources/source.store.js';
import { SuggestionStore } from './stores/cases/suggestion.store.js';
import { SubscriptionStore } from './stores/pushes/subscription.store.js';
import { TrainingStore } from './stores/reports/training.store.js';
import { UserStore } from './stores/user.store.js';

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
  /** Closes them when the application shuts down. */
  static forRoot(opened: Stores): DynamicModule {
    const stores = [
      provide(DatabaseClock, (s) => new DatabaseClock(s.database)),
      provide(PgAlarmBook, (s) => s.alarms),
      provide(ApiKeyStore, (s) => s.apiKeys),
      provide(AttachmentStore, (s) => s.attachments),
      provide(DeadlineAudit, (s) => s.audit),
      provide(PgBrowserSubscriptions, (s) => s.browsers),
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
      provide(SessionStore, (s) => s.sessions),
      provide(RosterStore, (s) => s.rosters),
      provide(SourceStore, (s) => s.sources),
      provide(SubscriptionStore, (s) => s.subscriptions),
      provide(SuggestionStore, (s) => s.suggestions),
      provide(TrainingStore, (s) => s.training),
      provide(UserStore, (s) => s.users),
    ];
    return {
      module: StorageModule,
      global: true,
      providers: [{ provide: STORES, useValue: opened }, StorageCloser, ...stores],
      exports: stores.map((s) => s.provide),
    };
  }
}
