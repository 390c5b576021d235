import { feedAddress, registrableDomain } from './registrable-domain.js';

it.each([
  ['https://www.wuhan.gov.cn/rss', 'wuhan.gov.cn'],
  ['https://yjj.wuhan.gov.cn/rss', 'wuhan.gov.cn'],
  ['https://a.b.example.com.cn/', 'example.com.cn'],
  ['https://news.example.bj.cn/', 'example.bj.cn'],
  ['https://news.example.cn/', 'example.cn'],
  ['https://feeds.bbc.co.uk/x', 'bbc.co.uk'],
  ['https://a.example.com.hk/', 'example.com.hk'],
  ['https://a.b.example.com/', 'example.com'],
  ['https://example.com:8443/', 'example.com'],
  ['https://新闻.中国/', 'xn--efvy88h.xn--fiqs8s'],
  ['https://EXAMPLE.com./', 'example.com'],
  ['https://www.gov.cn/', 'www.gov.cn'],
  ['https://rsshub.example.org.cn/a', 'example.org.cn'],
  ['https://a.b.c.edu.cn/', 'c.edu.cn'],
  ['https://www.example.sn.cn/', 'example.sn.cn'],
  ['https://www.example.gov.mo/', 'example.gov.mo'],
  ['https://www.example.com.tw/', 'example.com.tw'],
  ['https://news.example.co.jp/', 'example.co.jp'],
  ['https://news.shinjuku.tokyo.jp/', 'news.shinjuku.tokyo.jp'],
  ['https://x.news.example.blog/', 'example.blog'],
  // What one owner lets out below its own name has as many owners as names.
  ['https://one.github.io/rss', 'one.github.io'],
  ['https://deep.two.github.io/rss', 'two.github.io'],
  ['https://city.pages.dev/feed', 'city.pages.dev'],
  ['https://a.city.vercel.app/feed', 'city.vercel.app'],
  // What no list knows is one label more than its last.
  ['http://feeds.press.internal/rss', 'press.internal'],
  ['http://a_b.example.com/', 'example.com'],
])('%s belongs to %s', (url, domain) => {
  expect(registrableDomain(url)).toBe(domain);
});

it.each([
  ['http://127.0.0.1:8080/rss', '127.0.0.1:8080'],
  ['http://[::1]:81/rss', '[::1]:81'],
  ['http://localhost/rss', 'localhost'],
  ['http://localhost:3000/rss', 'localhost:3000'],
  ['http://press/rss', 'press'],
  ['http://10.1.2.3/rss', '10.1.2.3'],
  ['http://0x7f.1/rss', '127.0.0.1'],
  ['http://[2001:db8::1]/rss', '[2001:db8::1]'],
  ['http://[::ffff:10.0.0.1]:8080/', '[::ffff:a00:1]:8080'],
  ['http://gov.cn/', 'gov.cn'],
  ['http://com.cn:8080/', 'com.cn'],
  ['http://github.io/', 'github.io'],
  ['', ''],
  ['no address', ''],
])('%s stands for itself: %s', (url, domain) => {
  expect(registrableDomain(url)).toBe(domain);
});

it('counts two pages that one owner lets out apart, and two hosts of one owner together', () => {
  expect(registrableDomain('https://a.github.io/')).not.toBe(registrableDomain('https://b.github.io/'));
  expect(registrableDomain('https://a.city.gov.cn/')).toBe(registrableDomain('https://b.city.gov.cn/'));
});

it.each([
  ['https://www.某市.政务.cn/', '某市.政务.cn'],
  ['https://a.b.某会.公益.cn/', '某会.公益.cn'],
  ['https://www.某市.政务/', '某市.政务'],
  ['https://新闻.某厂.公司.cn/', '某厂.公司.cn'],
  ['https://a.b.某网.网络.cn/', '某网.网络.cn'],
  ['https://a.某报.公司/', '某报.公司'],
  ['https://a.某报.香港/', '某报.香港'],
  ['https://a.某报.公司.香港/', '某报.公司.香港'],
])('%s in Chinese belongs to %s', (url, domain) => {
  expect(registrableDomain(url)).toBe(new URL(`https://${domain}`).hostname);
});

it.each([
  ['HTTP://Feeds.Example.CN:80/a?b=C#d', 'http://feeds.example.cn/a?b=C'],
  ['https://example.cn', 'https://example.cn/'],
  ['https://example.cn:8443/a/', 'https://example.cn:8443/a/'],
  ['no address', 'no address'],
])('%s is the feed at %s', (url, expected) => {
  expect(feedAddress(url)).toBe(expected);
});
