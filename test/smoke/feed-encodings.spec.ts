import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed, readHotlineFile } from '@huiying/intake';
import { encodeGb18030, encodeLegacy } from '../support/encode-gb18030.js';

const SIMPLIFIED = ['关于城区部分路段停水的通告', '市民反映小区物业长期不作为', '今日多云，气温下降'];
const TRADITIONAL = ['關於市區部分路段停水的公告', '市民反映社區管理問題', '今天多雲，氣溫下降'];

const rss = (title: string, declaration: string): string =>
  `${declaration}<rss version="2.0"><channel><title>要</title><item><title>${title}</title><pubDate>2026-11-22 08:30:00</pubDate></item></channel></rss>`;
const declared = (name: string): string => (name === '' ? '' : `<?xml version="1.0" encoding="${name}"?>`);

const cases = [
  ...SIMPLIFIED.flatMap((title) =>
    ['gb2312', 'GBK', 'gb18030', 'utf-8', 'x-unknown', 'iso-8859-1', ''].map((name) => ({
      title,
      name,
      charset: 'gb18030',
    })),
  ),
  ...TRADITIONAL.flatMap((title) =>
    ['big5', 'BIG5-HKSCS', 'utf-8', 'x-unknown', 'iso-8859-1', ''].map((name) => ({ title, name, charset: 'big5' })),
  ),
];

describe('Chinese feeds', () => {
  it.each(cases)('in $charset declared as "$name": $title', async ({ title, name, charset }) => {
    const inDeclaration = await parseFeed(encodeLegacy(rss(title, declared(name)), charset));
    const inHeader = await parseFeed(encodeLegacy(rss(title, ''), charset), {
      contentType: `text/xml; charset=${name}`,
    });
    for (const reading of [inDeclaration, inHeader]) {
      expect(reading).toMatchObject({ encoding: charset, parser: 'strict' });
      expect(reading.items[0]).toMatchObject({ title, tzSource: 'assumed' });
      expect(reading.items[0]?.publishedAt?.toISOString()).toBe('2026-11-22T00:30:00.000Z');
    }
  });
});

describe('a hotline export in GBK', () => {
  it('is read like one in UTF-8', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hotline-'));
    try {
      const path = join(folder, 'gbk.csv');
      writeFileSync(
        path,
        encodeGb18030('工单编号,来电人,来电时间,诉求内容\n1,某先生,2026/4/5 9:32,楼道照明灯坏了一个月\n'),
      );
      const rows: unknown[] = [];
      for await (const row of readHotlineFile(path)) rows.push(row);
      expect(rows).toMatchObject([
        { row: 2, entry: { externalId: '1', callerName: '某先生', text: '楼道照明灯坏了一个月' } },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
