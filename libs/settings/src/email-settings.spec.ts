import { ConfigFolder } from './config-folder.fixture.js';

const FROM = 'from: "回应系统 <huiying@press.example>"';
const BARE = { secure: false, requireTls: false, from: '回应系统 <huiying@press.example>', timeoutSeconds: 10 };

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

const file = (email: string): Record<string, string> => ({
  'escalation.yaml': `ladder:
  - {at: 50%, to: [officer@lead-unit], channels: [board, email]}
boardUrl: https://huiying.example/
channels:
  email: {${email}}
`,
});
const load = (email: string) => folder.load(file(email)).escalation;

it.each<[string, object]>([
  [`host: mail.example, ${FROM}`, { host: 'mail.example', port: 25 }],
  [
    `host: mail.example, user: huiying, password: "p@ss", ${FROM}`,
    { host: 'mail.example', port: 587, requireTls: true, user: 'huiying', password: 'p@ss' },
  ],
  [`host: mail.example, port: 465, ${FROM}`, { host: 'mail.example', port: 465, secure: true }],
  [`host: mail.example, secure: true, ${FROM}`, { host: 'mail.example', port: 465, secure: true }],
  [
    `host: 10.1.2.3, port: 25, user: a, password: b, requireTls: false, timeoutSeconds: 30, ${FROM}`,
    { host: '10.1.2.3', port: 25, user: 'a', password: 'b', timeoutSeconds: 30 },
  ],
  [`url: "smtp://127.0.0.1:2525", ${FROM}`, { host: '127.0.0.1', port: 2525 }],
  [
    `url: "smtps://huiying%40press.example:p%40ss@mail.example/", ${FROM}`,
    { host: 'mail.example', port: 465, secure: true, user: 'huiying@press.example', password: 'p@ss' },
  ],
])('reads {%s}', (email, read) => {
  expect(load(email).channels.email).toEqual({ ...BARE, ...read });
});

it('knows where the board is opened, without a slash at its end', () => {
  expect(load(`host: a, ${FROM}`).boardUrl).toBe('https://huiying.example');
});

it.each([
  [FROM, 'channels.email：应写 host 或 url，二者取一'],
  [`host: a, url: "smtp://a", ${FROM}`, 'channels.email：应写 host 或 url，二者取一'],
  [`url: "smtp://a", port: 25, ${FROM}`, 'channels.email：已写 url，不再写 port、secure、user、password'],
  [`url: "http://u:geheim@a", ${FROM}`, 'channels.email.url：应为 smtp://用户:密码@主机:端口 或 smtps:// 开头的地址'],
  ['host: a, from: press', 'channels.email.from：应为邮箱地址'],
  ['host: a', 'channels.email.from：应为文字，但没有写'],
  [`host: a, password: 20261127, user: b, ${FROM}`, 'channels.email.password：应为文字（密码）'],
  [`host: a, timeoutSeconds: 120, ${FROM}`, 'channels.email.timeoutSeconds'],
  [`host: a, pasword: geheim, ${FROM}`, 'channels.email.pasword：没有这个键，是不是 password？'],
])('refuses {%s} by name, and shows no password', (email, message) => {
  const mistake = folder.mistake(file(email));
  expect(mistake).toContain(message);
  expect(mistake).not.toMatch(/geheim|20261127/u);
});
