import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CaseStore } from '@huiying/core';
import { JudgePool, ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';

/** Injection token of the checked settings. */
export const SETUP = Symbol('setup');
/** Injection token of the database's address, for the listener of the change feed. */
export const DATABASE_URL = Symbol('database-url');

const log = new Logger('intake');

/** The settings and what is made of them alone, for every part. */
@Module({})
export class SetupModule implements OnApplicationShutdown {
  constructor(private readonly judgePool: JudgePool) {}

  onApplicationShutdown(): Promise<void> {
    return this.judgePool.close();
  }

  static forRoot(setup: Setup, databaseUrl: string): DynamicModule {
    const { judging, rulebook } = setup;
    return {
      module: SetupModule,
      global: true,
      providers: [
        { provide: SETUP, useValue: setup },
        { provide: DATABASE_URL, useValue: databaseUrl },
        {
          provide: JudgePool,
          useFactory: () => new JudgePool(judging, { onProblem: (end) => log.warn(end, 'judged without a thread') }),
        },
        {
          provide: ReportIntake,
          inject: [CaseStore, JudgePool],
          useFactory: (cases: CaseStore, judgePool: JudgePool) => new ReportIntake(cases, rulebook, judging, judgePool),
        },
      ],
      exports: [SETUP, DATABASE_URL, ReportIntake],
    };
  }
}
