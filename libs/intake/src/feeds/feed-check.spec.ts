import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFeed, feedCheckInputs, type FeedCheckLine } from './feed-check.js';

const FEED =
  '<rss version="2.0"><channel><title>要闻</title><item><title>通报</title><guid>1</guid><pubDate>2026年11月22日</pubDate></item></channel></rss>';

describe('checkFeed', () => {
  it('answers one line in the shape of the contract', async () => {
    expect(await checkFeed('a.xml', Buffer.from(FEED))).toEqual({
      input: 'a.xml',
      ok: true,
      format: 'rss',
      encoding: 'utf-8',
      parser: 'strict',
      title: '要闻',
      items: [
        {
          externalId: '1',
          title: '通报',
          url: null,
          publishedAt: '2026-11-22T00:00:00+08:00',
          publishedRaw: '2026年11月22日',
          precision: 'day',
          tzSource: 'assumed',
        },
      ],
      problems: [],
    });
  });

  it('answers for bytes that are nothing', async () => {
    const bytes = Uint8Array.from({ length: 2000 }, (_, i) => (i * 31 + (i >> 2)) % 256);
    expect(await checkFeed('x', bytes)).toMatchObject({ input: 'x', ok: false, parser: null, items: [] });
  });
});

describe('feedCheckInputs', () => {
  it('reads a linked file of a folder, names a link that leads nowhere, and follows none back into a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'feed-check-'));
    try {
      writeFileSync(join(folder, 'a.xml'), FEED);
      symlinkSync('a.xml', join(folder, 'b.xml'));
      symlinkSync('gone.xml', join(folder, 'c.xml'));
      symlinkSync('.', join(folder, 'd'));
      const lines: FeedCheckLine[] = [];
      for await (const line of feedCheckInputs([folder])) lines.push(line);
      expect(lines.map(({ input, ok, problems }) => [input.replace(folder, ''), ok, problems[0]?.code])).toEqual([
        ['/a.xml', true, undefined],
        ['/b.xml', true, undefined],
        ['/c.xml', false, 'unreadable-file'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('walks folders in order and names what it cannot read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'feed-check-'));
    try {
      mkdirSync(join(folder, 'b'));
      mkdirSync(join(folder, 'empty', 'within'), { recursive: true });
      writeFileSync(join(folder, 'b', 'one.xml'), FEED);
      writeFileSync(join(folder, 'a.xml'), FEED);
      const lines: FeedCheckLine[] = [];
      const inputs = [folder, join(folder, 'missing.xml'), 'http://127.0.0.1/feed.xml', join(folder, 'empty')];
      for await (const line of feedCheckInputs(inputs)) lines.push(line);
      expect(lines.map(({ input, ok }) => [input.replace(folder, ''), ok])).toEqual([
        ['/a.xml', true],
        ['/b/one.xml', true],
        ['/missing.xml', false],
        ['http://127.0.0.1/feed.xml', false],
        ['/empty', false],
      ]);
      expect(lines.slice(2).map(({ problems }) => problems[0]?.code)).toEqual([
        'unreadable-file',
        'refused-address',
        'empty-folder',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes for no file what is an address of another kind', async () => {
    const inputs = ['ftp://news.example.cn/a.xml', 'file:///etc/passwd', 'http://'];
    const lines: FeedCheckLine[] = [];
    for await (const line of feedCheckInputs(inputs)) lines.push(line);
    expect(lines.map(({ problems }) => problems[0]?.code)).toEqual(['bad-url', 'bad-url', 'bad-url']);
  });

  it.each([
    '',
    '{"a":1}',
    '{"version":"https://jsonfeed.org/version/1","items":[',
    '<html><body>x',
    '<opml version="2.0"/>',
    'x',
    '<rss version="2.0"><item><title>a</title><pubDate>someday</pubDate></item>',
    '\u001f\u008b',
  ])('says in Chinese what is wrong with %j', async (text) => {
    const { problems } = await checkFeed('input', Buffer.from(text, 'latin1'), { timeZone: 'Mars/Phobos' });
    expect(problems).not.toEqual([]);
    for (const { detail } of problems) expect(detail).toMatch(/^(?:JSON |XML |gzip )?\p{Script=Han}/u);
  });
});
