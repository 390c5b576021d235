import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { DemoFeed } from './demo-config.js';
import type { FeedItem } from './fixtures/feed-items.js';

const MEDIA = [
  { name: '某市日报', scope: 'local' },
  { name: '某市晚报', scope: 'local' },
  { name: '澄湾论坛', scope: 'local' },
  { name: '全国新闻网', scope: 'wide' },
] as const;
export type Medium = (typeof MEDIA)[number]['name'];

interface Published extends FeedItem {
  readonly link: string;
  readonly at: string;
}

/** Serves the recorded feeds, each medium at a port of its own as if a host; an item appears when the story publishes it. */
export class DemoFeeds {
  readonly #items = new Map<Medium, Published[]>();
  readonly #servers = new Map<Medium, Server>(MEDIA.map(({ name }) => [name, this.#serve(name)]));

  async start(): Promise<readonly DemoFeed[]> {
    for (const server of this.#servers.values()) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    return MEDIA.map(({ name, scope }) => ({ url: `${this.#originOf(name)}/feed.xml`, name, scope }));
  }

  publish(medium: Medium, item: FeedItem): void {
    const items = this.#items.get(medium) ?? [];
    const link = `${this.#originOf(medium)}/${items.length + 1}`;
    this.#items.set(medium, [{ ...item, link, at: new Date().toUTCString() }, ...items]);
  }

  close(): void {
    for (const server of this.#servers.values()) {
      server.closeAllConnections();
      server.close();
    }
  }

  #serve(medium: Medium): Server {
    return createServer((request, response) => {
      if (request.url !== '/feed.xml') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
      response.end(toRss(medium, this.#items.get(medium) ?? []));
    });
  }

  #originOf(medium: Medium): string {
    const address = this.#servers.get(medium)?.address();
    if (!address || typeof address === 'string') throw new Error(`${medium} is not served yet`);
    return `http://127.0.0.1:${address.port}`;
  }
}

const escaped = (text: string): string => text.replace(/[<>&]/gu, (sign) => `&#${sign.codePointAt(0)};`);

function toRss(medium: string, items: readonly Published[]): string {
  const entries = items.map(
    ({ title, text, link, at, isDated = true }) =>
      `<item><title>${escaped(title)}</title><link>${link}</link><guid>${link}</guid>` +
      `${isDated ? `<pubDate>${at}</pubDate>` : ''}<description>${escaped(text)}</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${medium}</title>` +
    `<link>https://www.moushi.example/</link><description>${medium}</description>${entries.join('')}</channel></rss>`
  );
}
