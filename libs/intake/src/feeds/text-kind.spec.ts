import { parseFeed } from './parse-feed.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const titleOf = async (title: string, version: 'atom 0.3' | 'atom 1.0' | 'rss'): Promise<string | undefined> => {
  const item = `${title}<link href="https://news.example.cn/1"/>`;
  const text = {
    'atom 0.3': `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>${item}</entry></feed>`,
    'atom 1.0': `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${item}</entry></feed>`,
    rss: `<rss version="2.0"><channel><item>${item}</item></channel></rss>`,
  }[version];
  return (await parseFeed(Buffer.from(text))).items[0]?.title;
};

describe('the title of an entry', () => {
  it('in XHTML is kept in order under any prefix', async () => {
    const title = '<n:title type="xhtml"><x:div>停<x:b>水</x:b>两天</x:div></n:title>';
    const text = `<n:feed xmlns:n="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml"><n:entry>${title}</n:entry></n:feed>`;
    expect((await parseFeed(Buffer.from(text))).items[0]?.title).toBe('停水两天');
  });

  it('is no other where the feed is broken', async () => {
    for (const title of ['停用 &lt;b&gt; 标签', '<![CDATA[停用 <b> 标签]]>'])
      expect(await titleOf(`<title>${title}</title><x a=b>c</x>`, 'atom 1.0')).toBe('停用 <b> 标签');
    expect(await titleOf('<title>停<b>水</b>两天</title><x a=b>c</x>', 'atom 1.0')).toBe('停水两天');
  });

  it.each([
    ['<title>停用 &lt;b&gt; 标签</title>', '停用 <b> 标签'],
    ['<title type="text">停用 &lt;b&gt; 标签</title>', '停用 <b> 标签'],
    ['<title type="text/plain">停水 &amp;amp; 停电</title>', '停水 &amp; 停电'],
    ['<title>停<b>水</b>两天</title>', '停水两天'],
    ['<title type="html">&lt;b&gt;停水&lt;/b&gt; &amp;amp; 停电</title>', '停水 & 停电'],
    ['<title type="HTML"><![CDATA[<b>停水</b> &amp; 停电]]></title>', '停水 & 停电'],
    ['<title type="text/html">关于&amp;ldquo;两会&amp;rdquo;</title>', '关于“两会”'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">停<em>水</em> &lt; 两天</div></title>',
      '停水 < 两天',
    ],
  ])('of Atom 1.0 is read as its type says: %s', async (title, shown) => {
    expect(await titleOf(title, 'atom 1.0')).toBe(shown);
  });

  it.each([
    ['<title>停水 &amp;amp; 停电</title>', '停水 &amp; 停电'],
    ['<title mode="escaped" type="text/html">&lt;b&gt;停水&lt;/b&gt; &amp;amp; 停电</title>', '停水 & 停电'],
    ['<title mode="escaped" type="text/plain">停用 &lt;b&gt; 标签</title>', '停用 <b> 标签'],
    ['<title mode="xml" type="text/html">停<b>水</b></title>', '停水'],
    [`<title mode="base64" type="text/html">${base64('<b>停水</b> &amp; 停电')}</title>`, '停水 & 停电'],
    [`<title mode="base64" type="text/plain">\n ${base64('停用 <b> 标签')}\n</title>`, '停用 <b> 标签'],
    ['<title mode="base64" type="text/plain">停水，不是编码</title>', '停水，不是编码'],
  ])('of Atom 0.3 is read as its mode and type say: %s', async (title, shown) => {
    expect(await titleOf(title, 'atom 0.3')).toBe(shown);
  });

  it.each([
    ['<title>停水 &amp;amp; 停电</title>', '停水 & 停电'],
    ['<title><![CDATA[关于&ldquo;两会&rdquo;]]></title>', '关于“两会”'],
    ['<title>&lt;font color="red"&gt;【紧急】&lt;/font&gt;停水</title>', '【紧急】停水'],
    ['<title>水位 &lt; 5 米</title>', '水位 < 5 米'],
    ['<title>&lt;新华社&gt;快讯</title>', '<新华社>快讯'],
    ['<title>停<![CDATA[水 & ]]>停<!-- 不 --><![CDATA[电]]></title>', '停水 & 停电'],
  ])('of RSS is HTML where it looks like it: %s', async (title, shown) => {
    expect(await titleOf(title, 'rss')).toBe(shown);
  });
});
