import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import {
  beatHeart,
  DingtalkChannel,
  EmailChannel,
  FeishuChannel,
  SmsChannel,
  SubscriberWebhook,
  WebhookChannel,
  WebPushChannel,
  WecomChannel,
} from '@huiying/channels';
import { type BrowserSubscriptions, CaseStore, type Channel, DeadlineAudit, type JudgingRules } from '@huiying/core';
import {
  AlarmCallManager,
  DayHeadManager,
  DeadlineAuditManager,
  EngineCycle,
  OutboxManager,
  SecondOpinionManager,
  SourceHasteManager,
  SourcePollManager,
  SubscriberDeliveryManager,
} from '@huiying/engine';
import { FeedPoller, JudgePool, ParsePool, ReportIntake } from '@huiying/intake';
import { ChatSecondOpinion } from '@huiying/second-opinion';
import { callerSecret, type Setup, vapidKeys } from '@huiying/settings';
import {
  DatabaseClock,
  LOG_SERIALIZERS,
  PgAlarmBook,
  PgBrowserSubscriptions,
  PgDayHeads,
  PgDeliveryQueue,
  PgOpinionQueue,
  PgOutbox,
  SourceStore,
  type Stores,
} from '@huiying/storage';
import { StorageModule } from '@huiying/storage/module';
import { LoggerModule } from 'nestjs-pino';
import type { Logger as Pino } from 'pino';
import { DeadlineTimer } from './deadline.timer.js';
import type { Problem } from './problem-teller.js';
import { WorkerTimer } from './worker.timer.js';

const log = new Logger('engine');

/** What runs before there is Nest. */
export interface Started {
  readonly setup: Setup;
  readonly judging: JudgingRules;
  readonly stores: Stores;
  readonly deadlines: DeadlineTimer;
  readonly logger: Pino;
  readonly problem: Problem;
}

/** The engine as a parts list; the cycle's managers in the order in which they run. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    private readonly parsePool: ParsePool,
    private readonly judgePool: JudgePool,
  ) {}

  /** Nest calls it after the timer's own, whose last tick may still read feeds. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.parsePool.close(), this.judgePool.close()]);
  }

  static forRoot({ setup, judging, stores, deadlines, logger, problem }: Started): DynamicModule {
    const { environment, configuration } = setup;
    return {
      module: WorkerModule,
      imports: [
        // The first in a process is that of an api beside it too: requests are not logged.
        LoggerModule.forRoot({
          pinoHttp: { logger, autoLogging: false, quietReqLogger: true, serializers: LOG_SERIALIZERS },
        }),
        ScheduleModule.forRoot(),
        StorageModule.forRoot(stores),
      ],
      providers: [
        { provide: ParsePool, useFactory: () => new ParsePool() },
        {
          provide: JudgePool,
          useFactory: () => new JudgePool(judging, { onProblem: (end) => log.warn(end, 'judged without a thread') }),
        },
        {
          provide: FeedPoller,
          inject: [CaseStore, ParsePool, JudgePool],
          useFactory: (cases: CaseStore, { parse }: ParsePool, judgePool: JudgePool) =>
            new FeedPoller(new ReportIntake(cases, setup.rulebook, judging, judgePool), {
              allowPrivate: environment.feedAllowPrivate,
              parse,
            }),
        },
        {
          provide: SubscriberDeliveryManager,
          inject: [PgDeliveryQueue],
          useFactory: (queue: PgDeliveryQueue) =>
            new SubscriberDeliveryManager(queue, new SubscriberWebhook(), ({ id, subscriptionId, attempt }, because) =>
              log.warn({ delivery: id, subscription: subscriptionId, attempt, because }, 'event not delivered'),
            ),
        },
        {
          provide: AlarmCallManager,
          inject: [PgAlarmBook],
          useFactory: (book: PgAlarmBook) => new AlarmCallManager(book, configuration.units),
        },
        {
          provide: DeadlineAuditManager,
          inject: [DeadlineAudit],
          useFactory: (audit: DeadlineAudit) => new DeadlineAuditManager(audit, heartOf(setup)),
        },
        {
          provide: SecondOpinionManager,
          inject: [PgOpinionQueue],
          useFactory: (queue: PgOpinionQueue) => secondOpinionOf(setup, queue),
        },
        {
          provide: EngineCycle,
          inject: [
            PgOutbox,
            SourceStore,
            DatabaseClock,
            FeedPoller,
            SubscriberDeliveryManager,
            AlarmCallManager,
            DeadlineAuditManager,
            SecondOpinionManager,
            PgDayHeads,
            PgBrowserSubscriptions,
          ],
          useFactory: (
            outbox: PgOutbox,
            sources: SourceStore,
            clock: DatabaseClock,
            poller: FeedPoller,
            subscribers: SubscriberDeliveryManager,
            alarms: AlarmCallManager,
            audit: DeadlineAuditManager,
            secondOpinion: SecondOpinionManager | undefined,
            dayHeads: PgDayHeads,
            browsers: PgBrowserSubscriptions,
          ) =>
            new EngineCycle(
              [
                audit,
                alarms,
                new OutboxManager(outbox, channelsOf(setup, browsers), ({ message }, because) =>
                  log.warn({ push: message.id, attempt: message.attempt, because }, 'push not delivered'),
                ),
                subscribers,
                ...(secondOpinion ? [secondOpinion] : []),
                new DayHeadManager(dayHeads),
                new SourceHasteManager(sources),
                new SourcePollManager(sources, poller, {
                  problem: (source, error) => log.error({ source: source.id, err: error }, 'poll failed'),
                  alarm: ({ kind, data }) => log.error({ kind, ...data }, 'source alarm'),
                }),
              ],
              clock,
              { problem },
            ),
        },
        WorkerTimer,
        {
          provide: DeadlineTimer,
          inject: [WorkerTimer],
          useFactory: (rest: WorkerTimer) => deadlines.tell(() => rest.soon()),
        },
      ],
    };
  }
}

/** Nobody watches unless an address is set. */
function heartOf({ environment: { heartbeatUrl } }: Setup): (() => Promise<void>) | undefined {
  if (heartbeatUrl === undefined) return undefined;
  return () =>
    beatHeart(heartbeatUrl).catch((error: unknown) => log.warn({ because: String(error) }, 'heartbeat not heard'));
}

/** Nobody is asked unless the office has set an endpoint of its own. */
function secondOpinionOf(setup: Setup, queue: PgOpinionQueue): SecondOpinionManager | undefined {
  const { secondOpinion } = setup.environment;
  if (!secondOpinion) return undefined;
  return new SecondOpinionManager(queue, new ChatSecondOpinion(secondOpinion), (caseId, because) =>
    log.warn({ case: caseId, because }, 'no second opinion'),
  );
}

function channelsOf(setup: Setup, browsers: BrowserSubscriptions): ReadonlyMap<string, Channel> {
  const { boardUrl, channels: configured } = setup.configuration.escalation;
  const { webhook, wecom, dingtalk, feishu, email, sms, 'web-push': webPush } = configured;
  const channels: Channel[] = [
    ...(webhook ? [new WebhookChannel(webhook)] : []),
    ...(wecom ? [new WecomChannel(wecom)] : []),
    ...(dingtalk ? [new DingtalkChannel(dingtalk)] : []),
    ...(feishu ? [new FeishuChannel(feishu)] : []),
    ...(email ? [new EmailChannel(email, boardUrl)] : []),
    ...(sms ? [new SmsChannel(sms)] : []),
    ...(webPush
      ? [
          new WebPushChannel(
            { ...vapidKeys(webPush, callerSecret(setup.environment)), subject: webPush.subject },
            browsers,
          ),
        ]
      : []),
  ];
  return new Map(channels.map((channel) => [channel.kind, channel]));
}
