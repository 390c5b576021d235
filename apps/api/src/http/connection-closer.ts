import type { Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const EVERY_MS = 100;
const GRACE_MS = 1_000;

/**
 * A connection that is opened, or answered, just as the server closes stays open, and the close (socket.io's comes
 * first) waits out its keep-alive time of 72 s. While closing, idle connections are ended as they appear, and after a
 * grace all of them: one that has never sent a request does not count as idle.
 */
@Injectable()
export class ConnectionCloser implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    if (!server.listening) return;
    const graceEndsAt = performance.now() + GRACE_MS;
    const ending = setInterval(() => {
      if (performance.now() < graceEndsAt) server.closeIdleConnections();
      else server.closeAllConnections();
    }, EVERY_MS);
    server.once('close', () => clearInterval(ending));
  }
}
