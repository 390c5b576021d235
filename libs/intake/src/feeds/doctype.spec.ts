import { withoutDoctype } from './doctype.js';
import { parseFeed } from './parse-feed.js';

const titleIn = async (subset: string, title: string): Promise<string | undefined> => {
  const text = `<?xml version="1.0"?><!DOCTYPE rss [${subset}]><rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;
  return (await parseFeed(Buffer.from(text))).items[0]?.title;
};

describe('entities of a DOCTYPE', () => {
  it.each([
    ['<!ENTITY org "市应急局">', '&org;通报', '市应急局通报'],
    ["<!ENTITY nbsp '&#160;'> <!ENTITY mdash '&#x2014;'>", '停水&nbsp;&mdash;两天', '停水 —两天'],
    ['<!ENTITY org "一"><!ENTITY org "二">', '&org;', '一'],
    ['<!ENTITY org "市应急局">', '<![CDATA[&org;]]>通报', '&org;通报'],
    ['<!ENTITY amp "和">', '停水 &amp; 停电', '停水 & 停电'],
    ['<!ENTITY % HTMLlat1 PUBLIC "-//W3C//X" "http://a.example/x.ent"> %HTMLlat1;', '停水&mdash;两天', '停水—两天'],
  ])('are plain words put in place: %s %s', async (subset, title, shown) => {
    expect(await titleIn(subset, title)).toBe(shown);
  });

  it.each([
    ['<!ENTITY a "aa"><!ENTITY b "&a;&a;">', '&b;'],
    ['<!ENTITY b SYSTEM "file:///etc/hostname">', '&b;'],
    ['<!ENTITY b "&#60;item/>">', '&b;'],
    ['<!ENTITY b "<item/>">', '&b;'],
    [`<!ENTITY b "${'a'.repeat(201)}">`, '&b;'],
  ])('stay unread where they are more: %s', async (subset, title) => {
    expect(await titleIn(subset, title)).toBe(title);
  });

  it('add a million characters at most', () => {
    const value = 'a'.repeat(200);
    const text = `<!DOCTYPE rss [<!ENTITY a "${value}">]><rss>${'&a;'.repeat(100_000)}</rss>`;
    expect(withoutDoctype(text).length).toBeLessThan(1_400_000);
  });
});
