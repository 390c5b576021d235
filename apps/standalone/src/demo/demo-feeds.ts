import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoFeed } from './demo-config.js';
import type { FeedItem } from './fixtures/feed-items.js';

const MEDIA = [
  { path: '/daily.xml', name: '某市日报', scope: 'local' },
  { path: '/evening.xml', name: '某市晚报', scope: 'local' },
  { path: '/forum.xml', name: '澄湾论坛', scope: 'local' },
  { path: '/national.xml', name: '全国新闻网', scope: 'wide' },
] as const;
export type Medium = (typeof MEDIA)[number]['name'];

interface Published extends FeedItem {
  readonly link: string;
  readonly at: string;
}

/** Serves the recorded feeds on a free local port; an item appears when the story publishes it. */
export class DemoFeeds {
  readonly #items = new Map<Medium, Published[]>();
  readonly #server: Server = createServer((request, response) => {
    const medium = MEDIA.find((m) => m.path === request.url);
    if (!medium) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(toRss(medium.name, this.#items.get(medium.name) ?? []));
  });

  async start(): Promise<readonly DemoFeed[]> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return MEDIA.map(({ path, name, scope }) => ({ url: `${this.#origin}${path}`, name, scope }));
  }

  publish(medium: Medium, item: FeedItem): void {
    const items = this.#items.get(medium) ?? [];
    const link = `${this.#origin}/${encodeURIComponent(medium)}/${items.length + 1}`;
    this.#items.set(medium, [{ ...item, link, at: new Date().toUTCString() }, ...items]);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get #origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
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
