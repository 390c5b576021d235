import { type DynamicModule, Module } from '@nestjs/common';
import { CaseStore } from '@huiying/core';
import { ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';

/** Injection token of the checked settings. */
export const SETUP = Symbol('setup');
/** Injection token of the database's address, for the listener of the change feed. */
export const DATABASE_URL = Symbol('database-url');

/** The settings and what is made of them alone, for every part. */
@Module({})
export class SetupModule {
  static forRoot(setup: Setup, databaseUrl: string): DynamicModule {
    return {
      module: SetupModule,
      global: true,
      providers: [
        { provide: SETUP, useValue: setup },
        { provide: DATABASE_URL, useValue: databaseUrl },
        {
          provide: ReportIntake,
          inject: [CaseStore],
          useFactory: (cases: CaseStore) => new ReportIntake(cases, setup.rulebook, setup.judging),
        },
      ],
      exports: [SETUP, DATABASE_URL, ReportIntake],
    };
  }
}
