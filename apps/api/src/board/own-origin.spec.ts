import { isOwnOrigin } from './own-origin.js';

const at = (origin: string | undefined, more: Record<string, string> = {}) => ({
  host: '10.0.0.5:3000',
  ...(origin !== undefined && { origin }),
  ...more,
});

it.each([
  ['a program, which names none', undefined, {}, undefined],
  ['the host that was asked', 'http://10.0.0.5:3000', {}, undefined],
  [
    'the host that a proxy was asked',
    'https://board.example.cn',
    { 'x-forwarded-host': 'board.example.cn' },
    undefined,
  ],
  ['the configured address', 'https://board.example.cn', {}, 'https://board.example.cn/huiying'],
  [
    'what the browser itself calls the same origin',
    'https://x.example.cn',
    { 'sec-fetch-site': 'same-origin' },
    undefined,
  ],
])('%s is our own', (_, origin, more, boardUrl) => expect(isOwnOrigin(at(origin, more), boardUrl)).toBe(true));

it.each(['https://elsewhere.example.cn', 'http://10.0.0.5:3001', 'http://10.0.0.5', 'null', ''])(
  '%j is not',
  (origin) =>
    expect(isOwnOrigin(at(origin, { 'sec-fetch-site': 'cross-site' }), 'https://board.example.cn')).toBe(false),
);
