import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFeed, readHotlineFile, type FeedCheckLine } from '@huiying/intake';

const DATA = join(import.meta.dirname, '../../../shared/data');
const HAS_DATA = existsSync(join(DATA, 'feeds/manifest.jsonl'));
if (!HAS_DATA) console.warn('corpora not found beside the checkout: skipped');

interface Manifest {
  readonly path: string;
  readonly expect?: string;
  readonly fp: {
    readonly bozo: boolean;
    readonly n_entries: number;
    readonly first?: { readonly title: string | null };
  };
}

/** Titles as both readings would show them: one keeps markup, the other does not. */
const shown = (title: string): string =>
  title
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:lt|gt|amp|quot|#\d+);/g, '')
    .replaceAll(/[\s<>&"'’]+/g, '');

describe.skipIf(!HAS_DATA)('feeds of the corpora', () => {
  const lines: { feed: Manifest; line: FeedCheckLine; ms: number }[] = [];
  beforeAll(async () => {
    const rows = readFileSync(join(DATA, 'feeds/manifest.jsonl'), 'utf8').trim().split('\n');
    for (const feed of rows.map((row) => JSON.parse(row) as Manifest)) {
      const bytes = readFileSync(join(DATA, 'feeds', feed.path));
      const start = performance.now();
      lines.push({ feed, line: await checkFeed(feed.path, bytes), ms: performance.now() - start });
    }
  });

  it('agree with an independent reader in number and first title', () => {
    const clean = lines.filter(({ feed }) => !feed.fp.bozo);
    const counted = clean.filter(({ feed, line }) => feed.fp.n_entries === line.items.length);
    const titled = clean.filter(({ feed }) => feed.fp.first);
    const same = titled.filter(
      ({ feed, line }) => shown(feed.fp.first?.title ?? '') === shown(line.items[0]?.title ?? ''),
    );
    expect(counted.length / clean.length).toBeGreaterThanOrEqual(0.97);
    expect(same.length / titled.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are decoded in the right Chinese charset', () => {
    const chinese = lines.filter(({ feed }) => feed.expect !== undefined);
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese.filter(({ feed, line }) => line.encoding !== feed.expect?.toLowerCase())).toEqual([]);
  });

  it('are each read in bounded time', () => {
    expect(lines.filter(({ ms }) => ms > 10_000).map(({ feed }) => feed.path)).toEqual([]);
  });
});

describe.skipIf(!HAS_DATA)('hotline exports', () => {
  it.each([
    ['hotline_replies.xlsx', 2816],
    ['hotline_posts.csv', 4326],
  ])('%s is read to the last row', async (name, rows) => {
    let taken = 0;
    let refused = 0;
    for await (const row of readHotlineFile(join(DATA, name))) {
      if ('entry' in row) taken += 1;
      else refused += 1;
    }
    expect(taken + refused).toBe(rows);
    expect(refused).toBe(0);
  });
});
