import { createECDH } from 'node:crypto';
import { ConfigFolder } from './config-folder.fixture.js';
import { vapidKeys } from './web-push-settings.js';

const pair = createECDH('prime256v1');
pair.generateKeys();
const [PUBLIC, PRIVATE] = [pair.getPublicKey('base64url'), pair.getPrivateKey('base64url')];
const SUBJECT = 'subject: "mailto:huiying@press.example"';

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

const file = (webPush: string): Record<string, string> => ({
  'escalation.yaml': `ladder:
  - {at: 50%, to: [officer@lead-unit], channels: [board, web-push]}
channels:
  web-push: {${webPush}}
`,
});
const load = (webPush: string) => folder.load(file(webPush)).escalation.channels['web-push'];

it('knows the push services of the browsers, or those that it is told of', () => {
  expect(load(SUBJECT)?.services).toEqual([
    'fcm.googleapis.com',
    'notify.windows.com',
    'push.services.mozilla.com',
    'push.apple.com',
  ]);
  expect(load(`subject: https://press.example, services: [push.example, "10.1.2.3:8443"]`)).toEqual({
    subject: 'https://press.example',
    services: ['push.example', '10.1.2.3:8443'],
  });
});

it.each([
  ['services: [a]', 'channels.web-push.subject：应为文字，但没有写'],
  ['subject: press', 'channels.web-push.subject：应为 mailto:邮箱 或 https:// 地址'],
  [`${SUBJECT}, privateKey: ${PRIVATE}`, 'channels.web-push：publicKey 和 privateKey 应同时写，或都不写'],
  [
    `${SUBJECT}, privateKey: ${PRIVATE}, publicKey: ${PUBLIC.slice(0, -2)}aa`,
    'channels.web-push：publicKey 和 privateKey 不是一对',
  ],
  [
    `${SUBJECT}, privateKey: geheim, publicKey: ${PUBLIC}`,
    'channels.web-push.privateKey：应为 base64url 的 VAPID 密钥',
  ],
  [`${SUBJECT}, services: ["https://push.example/"]`, 'channels.web-push.services[0]：应为小写的主机名'],
])('refuses {%s} by name, and shows no key', (webPush, message) => {
  const mistake = folder.mistake(file(webPush));
  expect(mistake).toContain(message);
  expect(mistake).not.toMatch(/geheim/u);
  expect(mistake).not.toContain(PRIVATE);
});

it('goes by the keys that are given', () => {
  const given = load(`${SUBJECT}, privateKey: ${PRIVATE}, publicKey: ${PUBLIC}`);
  expect(given && vapidKeys(given, 'secret')).toEqual({ publicKey: PUBLIC, privateKey: PRIVATE });
});

it('makes a pair of the key for caller data: the same in every process, another for another key', () => {
  const bare = { subject: 'mailto:a@b', services: [] };
  const made = vapidKeys(bare, 'one');
  expect(vapidKeys(bare, 'one')).toEqual(made);
  expect(vapidKeys(bare, 'other')).not.toEqual(made);
  const again = createECDH('prime256v1');
  again.setPrivateKey(made.privateKey, 'base64url');
  expect(again.getPublicKey('base64url')).toBe(made.publicKey);
  expect(Buffer.from(made.publicKey, 'base64url')).toHaveLength(65);
  expect(Buffer.from(made.privateKey, 'base64url')).toHaveLength(32);
});
