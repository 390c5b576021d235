import { checkFeed } from './feed-check.js';

const FEED =
  '<rss version="2.0"><channel><title>区政府</title><item><title>停水通知</title><guid>1</guid></item></channel></rss>';
const PAGE = '<html><head><title>忙</title></head><body>请稍后再试</body></html>';

it.each([
  ['bare', PAGE],
  ['with a DOCTYPE', `<!DOCTYPE html>\n${PAGE}\n`],
  ['in XHTML', `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">${PAGE}`],
])('a feed is read behind a page that the server sent first: %s', async (_name, page) => {
  for (const declaration of ['', '<?xml version="1.0" encoding="utf-8"?>\n']) {
    const line = await checkFeed('-', Buffer.from(page + declaration + FEED));
    expect(line).toMatchObject({ ok: true, format: 'rss', title: '区政府' });
    expect(line.items.map(({ title, externalId }) => [title, externalId])).toEqual([['停水通知', '1']]);
  }
});
