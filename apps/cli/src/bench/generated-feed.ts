import { seededRandom } from '@huiying/core';
import { generatedPosts } from './generated-post.js';

/** An RSS 2.0 feed of generated items in UTF-8, of about that many bytes; the same for the same seed. */
export function generatedFeed(bytes: number, seed: number): Uint8Array {
  const posts = generatedPosts(seededRandom(seed), ['某市']);
  const items: string[] = [];
  for (let size = 0, number = 1; size < bytes; number += 1) {
    const item = itemOf(posts.next().value, number);
    items.push(item);
    size += Buffer.byteLength(item);
  }
  const head = '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>要闻</title>';
  return new TextEncoder().encode(`${head}\n${items.join('\n')}\n</channel></rss>`);
}

function itemOf({ title, text }: { title: string; text: string }, number: number): string {
  const minute = String(number % 60).padStart(2, '0');
  return [
    `<item><title>${title}</title><link>http://news.example/show?id=${number}</link>`,
    `<guid isPermaLink="false">news-${number}</guid>`,
    `<description><![CDATA[<p>${text}</p><p>${text}</p><p>${text}</p>]]></description>`,
    `<pubDate>Sun, 22 Nov 2026 08:${minute}:00 +0800</pubDate></item>`,
  ].join('');
}
