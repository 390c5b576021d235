import { webAddress } from './web-address';

it.each(['http://example.cn/1', 'HTTPS://example.cn/2'])('links to %s', (url) => {
  expect(webAddress(url)).toBe(url);
});

it.each(['javascript:alert(1)', 'data:text/html,x', ' http://example.cn', '第3版', '', null])(
  'links to nothing for %j',
  (url) => {
    expect(webAddress(url)).toBeUndefined();
  },
);
