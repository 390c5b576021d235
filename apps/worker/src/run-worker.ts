import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Setup } from '@huiying/settings';
import { prepareSchema } from '@huiying/storage';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module.js';

/** Starts the engine; any number of them may run on one database. */
export async function runWorker(setup: Setup, databaseUrl: string): Promise<INestApplicationContext> {
  await prepareSchema(databaseUrl, setup.environment.databaseOwnerUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(setup, databaseUrl), {
    logger: ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  return app;
}
