import 'reflect-metadata';
import fastifyHelmet from '@fastify/helmet';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { ApiModule } from './api.module.js';
import { serveBoard } from './board/serve-board.js';
import { BODY_LIMIT, JSON_LIMIT } from './http/body-limit.js';
import { drainOversized } from './http/drain-oversized.js';
import { refuseLongFromStrangers } from './http/long-from-strangers.js';
import { PathIdPipe } from './http/path-id.pipe.js';
import { refuseAddress } from './http/problem.filter.js';
import { refuseUnreadable } from './http/refuse-unreadable.js';
import { serveDocuments } from './http/serve-documents.js';
import { takeUtf8Json } from './http/utf8-json.js';

const UNPREFIXED = ['healthz', 'readyz', 'metrics'];

/** The api, ready to listen; closing it ends its sockets and its database connections, those of the stores too. */
export async function createApi(setup: Setup, databaseUrl: string, stores: Stores): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(setup, databaseUrl, stores),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      forceCloseConnections: true,
      frameworkErrors: refuseAddress,
      clientErrorHandler: refuseUnreadable,
    }),
    { logger: new ConsoleLogger({ logLevels: ['fatal', 'error', 'warn'] }), abortOnError: false, bodyParser: false },
  );
  app.useWebSocketAdapter(new IoAdapter(app));
  app.setGlobalPrefix('api', { exclude: UNPREFIXED });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        // Offices serve this on plain http inside their own network.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  app.useGlobalPipes(new PathIdPipe());
  takeUtf8Json(app, JSON_LIMIT);
  refuseLongFromStrangers(app);
  drainOversized(app);
  serveDocuments(app);
  await serveBoard(app);
  return app;
}
