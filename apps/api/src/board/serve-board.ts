import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Where the build puts the page: dist/board, whether this runs compiled or from source. */
const PLACES = ['../../../../board', '../../../../dist/board'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Serves the board's files; any other address outside /api is a page of the board and gets its index. */
export async function serveBoard(app: NestFastifyApplication): Promise<void> {
  const root = PLACES.find((place) => existsSync(`${place}/index.html`));
  if (root === undefined) return;
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root, wildcard: false, maxAge: '1h', index: false });
  server.get('/*', (request, reply) => {
    const isPage = /text\/html|\*\/\*/u.test(request.headers.accept ?? '*/*');
    const isFile = /\.\w+$/u.test(request.url.split('?')[0] ?? '');
    if (request.url.startsWith('/api') || isFile || !isPage) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0 });
  });
}
