import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Setup } from '@huiying/settings';
import { LOG_SERIALIZERS, type Stores } from '@huiying/storage';
import { StorageModule } from '@huiying/storage/module';
import { LoggerModule } from 'nestjs-pino';
import { destination } from 'pino';
import { HealthController } from './admin/health.controller.js';
import { Metrics } from './admin/metrics.js';
import { PoliciesController } from './admin/policies.controller.js';
import { ApiKeysController } from './auth/api-keys.controller.js';
import { AuthGuard } from './auth/auth.guard.js';
import { CallsController } from './auth/calls.controller.js';
import { OwnPasswordController } from './auth/own-password.controller.js';
import { SessionController } from './auth/session.controller.js';
import { SignInThrottle } from './auth/sign-in-throttle.js';
import { UsersController } from './auth/users.controller.js';
import { BoardBroadcast } from './board/board-broadcast.js';
import { BoardReader } from './board/board-reader.js';
import { BoardController } from './board/board.controller.js';
import { BoardGateway } from './board/board.gateway.js';
import { BrowsersController } from './browsers/browsers.controller.js';
import { AttachmentsController } from './cases/attachments.controller.js';
import { CaseMerging } from './cases/case-merging.js';
import { CasesController } from './cases/cases.controller.js';
import { HandlingController } from './cases/handling.controller.js';
import { HotTopicsController } from './cases/hot-topics.controller.js';
import { MergingController } from './cases/merging.controller.js';
import { DeadlinesController } from './cases/deadlines.controller.js';
import { DutiesController } from './cases/duties.controller.js';
import { CorrectionsController } from './cases/corrections.controller.js';
import { EvidenceReader } from './cases/evidence-reader.js';
import { ProceedingsController } from './cases/proceedings.controller.js';
import { PushesController } from './cases/pushes.controller.js';
import { ResponseDecisionsController } from './cases/response-decisions.controller.js';
import { ResponsesController } from './cases/responses.controller.js';
import { SuggestionsController } from './cases/suggestions.controller.js';
import { SecondOpinionsController } from './cases/second-opinions.controller.js';
import { HistoryController } from './history/history.controller.js';
import { LedgerController } from './history/ledger.controller.js';
import { ReviewsController } from './history/reviews.controller.js';
import { ConnectionCloser } from './http/connection-closer.js';
import { ProblemFilter } from './http/problem.filter.js';
import { HotlineController } from './intake/hotline.controller.js';
import { CallerController } from './intake/caller.controller.js';
import { DismissalsController } from './intake/dismissals.controller.js';
import { InboxService } from './intake/inbox.service.js';
import { ReportsController } from './intake/reports.controller.js';
import { SourceCheckController } from './intake/source-check.controller.js';
import { SourceFilesController } from './intake/source-files.controller.js';
import { SourcesController } from './intake/sources.controller.js';
import { TrainingController } from './training/training.controller.js';
import { RosterController } from './roster/roster.controller.js';
import { SetupModule } from './setup.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';

/** Standard output is for people: the address and the first password; logs go to the other one. */
const STDERR = 2;

/** The api as a parts list: what comes in, what is decided, what is shown, who may, and how it is watched. */
@Module({})
export class ApiModule {
  static forRoot(setup: Setup, databaseUrl: string, stores: Stores): DynamicModule {
    const { logLevel } = setup.environment;
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: [
            { level: logLevel, autoLogging: false, quietReqLogger: true, serializers: LOG_SERIALIZERS },
            destination(STDERR),
          ],
        }),
        StorageModule.forRoot(stores),
        SetupModule.forRoot(setup, databaseUrl),
      ],
      controllers: [
        HotlineController,
        ReportsController,
        DismissalsController,
        CallerController,
        SourceFilesController,
        SourceCheckController,
        SourcesController,
        AttachmentsController,
        CasesController,
        MergingController,
        SuggestionsController,
        HotTopicsController,
        CorrectionsController,
        DeadlinesController,
        DutiesController,
        HandlingController,
        ProceedingsController,
        ResponsesController,
        ResponseDecisionsController,
        SecondOpinionsController,
        PushesController,
        BoardController,
        HistoryController,
        ReviewsController,
        LedgerController,
        SubscriptionsController,
        TrainingController,
        PoliciesController,
        SessionController,
        OwnPasswordController,
        UsersController,
        CallsController,
        RosterController,
        ApiKeysController,
        BrowsersController,
        HealthController,
      ],
      providers: [
        InboxService,
        CaseMerging,
        EvidenceReader,
        BoardReader,
        BoardBroadcast,
        BoardGateway,
        SignInThrottle,
        Metrics,
        ConnectionCloser,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
