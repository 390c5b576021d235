import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { type Started, WorkerModule } from './worker.module.js';

/** Everything but the deadlines, which run already; closing it ends them too, and the connections to the database. */
export async function startRest(started: Started): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(started), {
    logger: ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  return app;
}
