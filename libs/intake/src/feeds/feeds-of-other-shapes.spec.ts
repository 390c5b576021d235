import { parseFeed } from './parse-feed.js';

const ITEM = '<item><title>通报</title><link>https://a.cn/1</link></item>';
const ENTRY = '<entry><title>通报</title><link href="https://a.cn/1"/><id>e</id></entry>';
const RSS = `<rss version="2.0"><channel><title>要闻</title>${ITEM}</channel></rss>`;
const channel = (inner: string): string => `<rss version="2.0"><channel><title>要闻</title>${inner}</channel></rss>`;
const rdf = (inner: string, names = 'xmlns="http://purl.org/rss/1.0/"'): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${names}>${inner}</rdf:RDF>`;
const feed = (inner: string, namespace = 'http://www.w3.org/2005/Atom'): string =>
  `<feed xmlns="${namespace}"><title>要闻</title>${inner}</feed>`;

describe('one item, one title, one address', () => {
  it.each([
    [
      'RSS 0.90 with the picture first',
      rdf(
        `<image><title>错</title></image><channel><title>要闻</title></channel>${ITEM}`,
        'xmlns="http://my.netscape.com/rdf/simple/0.9/"',
      ),
    ],
    ['RSS 1.0, items inside the channel', rdf(`<channel><title>要闻</title>${ITEM}</channel>`)],
    [
      'RSS 1.0, its elements under a prefix',
      rdf(
        '<r:channel><r:title>要闻</r:title></r:channel><r:item><r:title>通报</r:title><r:link>https://a.cn/1</r:link></r:item>',
        'xmlns:r="http://purl.org/rss/1.0/"',
      ),
    ],
    [
      'RSS 1.0, the frame without a prefix',
      '<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>要闻</r:title></r:channel><r:item><r:title>通报</r:title><r:link>https://a.cn/1</r:link></r:item></RDF>',
    ],
    [
      'RSS 1.0, an empty link beside the name',
      rdf('<channel><title>要闻</title></channel><item rdf:about="https://a.cn/1"><title>通报</title><link/></item>'),
    ],
    [
      'RSS 0.91 with its document type',
      `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a.cn/rss.dtd">${RSS}`,
    ],
    ['RSS in a namespace of its own', RSS.replace('<rss', '<rss xmlns="http://backend.userland.com/rss2"')],
    ['RSS under a prefix', RSS.replaceAll(/(<\/?)(?=[a-z])/g, '$1r:').replace('<r:rss', '<r:rss xmlns:r="urn:r"')],
    ['RSS in capitals', RSS.replaceAll(/<[^<>]*>/g, (tag) => tag.toUpperCase())],
    ['RSS with the item behind the channel', `<rss version="2.0"><channel><title>要闻</title></channel>${ITEM}</rss>`],
    ['RSS without a channel', `<rss version="2.0"><title>要闻</title>${ITEM}</rss>`],
    ['RSS with items in a list', channel(`<items>${ITEM}</items>`)],
    ['the title of a form in the channel', channel(`<textInput><title>错</title></textInput>${ITEM}`)],
    [
      'the title of a picture in the item',
      channel(
        '<item><image><title>错</title><link>https://b.cn</link></image><title>通报</title><link>https://a.cn/1</link></item>',
      ),
    ],
    [
      'a page in the description',
      channel(
        '<item><description><html><head><title>错</title></head></html></description><title>通报</title><link>https://a.cn/1</link></item>',
      ),
    ],
    [
      'an element nobody knows with a title',
      channel('<item><x><title>错</title></x><title>通报</title><link>https://a.cn/1</link></item>'),
    ],
    [
      'a prefix nobody declared',
      channel('<item><z:title>错</z:title><title>通报</title><link>https://a.cn/1</link></item>'),
    ],
    [
      'Atom, the entry before the title of the feed',
      `<feed xmlns="http://www.w3.org/2005/Atom">${ENTRY}<title>要闻</title></feed>`,
    ],
    ['Atom without a namespace', `<feed><title>要闻</title>${ENTRY}</feed>`],
    ['Atom of a draft', feed(ENTRY, 'http://purl.org/atom/ns#draft-ietf-atompub-format-05')],
    ['Atom, its namespace misspelt', feed(ENTRY, ' https://www.w3.org/2005/atom/ ')],
    [
      'Atom, the origin first',
      feed(ENTRY.replace('<entry>', '<entry><source><title>错</title><id>s</id><link href="https://b.cn"/></source>')),
    ],
    [
      'Atom, a drawing with a title',
      feed(
        ENTRY.replace(
          '<entry>',
          '<entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><svg><title>错</title></svg></div></content>',
        ),
      ),
    ],
    ['a message before it', `Warning: mysql_connect() in <b>/x.php</b> on line 3\n${RSS}`],
    ['the head of the answer before it', `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n${RSS}`],
    ['lengths of its pieces around it', `1f4\r\n${RSS}\r\n0\r\n`],
    ['another feed in a comment before it', `<!-- ${RSS.replace('通报', '错')} -->${RSS}`],
    ['two declarations', `<?xml version="1.0"?><?xml version="1.0"?>${RSS}`],
    ['a declaration that PHP escaped', `<?xml version=\\"1.0\\"?>${RSS}`],
    ['a script behind it', `${RSS}<!-- 0.3s --><script>x("&")</script>`],
    ['its end cut off', RSS.slice(0, RSS.indexOf('</item>'))],
    ['zeros in it', RSS.replaceAll('<item>', '\0<item>\0')],
    ['a line that ends with CR alone', RSS.replaceAll('>', '>\r')],
    [
      'prefixes that nothing declares',
      RSS.replace('</item>', '<dc:date>x</dc:date><content:encoded>x</content:encoded></item>'),
    ],
    ['an attribute twice', RSS.replace('version="2.0"', 'version="2.0" version="2.0"')],
    ['markup that crosses', RSS.replace('</item>', '<description><b><i>x</b></i></description></item>')],
    [
      'a section inside a section',
      RSS.replace('</item>', '<description><![CDATA[a <![CDATA[ b ]]> c ]]></description></item>'),
    ],
    ['a comment that never ends', RSS.replace('</item>', '</item><!-- x ')],
  ])('%s', async (_what, text) => {
    const { title, items } = await parseFeed(Buffer.from(text));
    expect(title).toBe('要闻');
    expect(items).toMatchObject([{ title: '通报', url: expect.stringMatching(/^https:\/\/a\.cn\/1$/i) }]);
  });
});
