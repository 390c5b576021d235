import { registrableDomain } from './registrable-domain.js';

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
])('%s belongs to %s', (url, domain) => {
  expect(registrableDomain(url)).toBe(domain);
});

it.each([
  ['http://127.0.0.1:8080/rss', '127.0.0.1:8080'],
  ['http://[::1]:81/rss', '[::1]:81'],
  ['http://localhost/rss', 'localhost'],
  ['http://gov.cn/', 'gov.cn'],
  ['no address', ''],
])('%s stands for itself: %s', (url, domain) => {
  expect(registrableDomain(url)).toBe(domain);
});
