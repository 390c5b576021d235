import { ConfigFolder } from './config-folder.fixture.js';

const URL = 'url: "https://sms.example/send"';
const FORM = 'form: {mobile: "{phone}", content: "{text}"}';
const REST = { url: 'https://sms.example/send', method: 'POST', headers: {}, busy: [], characters: 130 };

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

const file = (sms: string): Record<string, string> => ({
  'escalation.yaml': `ladder:
  - {at: 50%, to: [officer@lead-unit], channels: [board, sms]}
channels:
  sms: {${sms}}
`,
});

it.each<[string, object]>([
  [`${URL}, ${FORM}`, { form: { mobile: '{phone}', content: '{text}' } }],
  [
    `${URL}, method: GET, form: {m: "{phone}", c: "{text}", type: 1}, success: {contains: ok}`,
    { method: 'GET', form: { m: '{phone}', c: '{text}', type: '1' }, success: { contains: 'ok' } },
  ],
  [
    `${URL}, headers: {X-Key: k}, json: {to: ["{phone}"], p: {t: "{text}", n: 3, i: "{id}"}}, success: {field: code, is: [0, OK]}, busy: [429], characters: 60`,
    {
      headers: { 'X-Key': 'k' },
      json: { to: ['{phone}'], p: { t: '{text}', n: 3, i: '{id}' } },
      success: { field: 'code', is: ['0', 'OK'] },
      busy: ['429'],
      characters: 60,
    },
  ],
])('reads {%s}', (sms, read) => {
  expect(folder.load(file(sms)).escalation.channels.sms).toEqual({ ...REST, ...read });
});

it.each([
  [URL, 'channels.sms：应写 json 或 form，二者取一'],
  [`${URL}, ${FORM}, json: {a: "{phone}{text}"}`, 'channels.sms：应写 json 或 form，二者取一'],
  [`${URL}, method: GET, json: {a: "{phone}{text}"}`, 'channels.sms.method：json 只能用 POST'],
  [
    `${URL}, form: {m: "{phone}", c: "{message}"}`,
    'channels.sms.form：没有占位 {message}（可用：{phone}、{text}、{id}）',
  ],
  [`${URL}, json: {m: ["{phone}"]}`, 'channels.sms.json：应在值里写 {text}'],
  [`${URL}, form: {m: 1}`, 'channels.sms.form：应在值里写 {phone} 和 {text}'],
  [`${URL}, ${FORM}, busy: [1]`, 'channels.sms.busy：须同时写 success'],
  [`${URL}, ${FORM}, success: {is: [0]}`, 'channels.sms.success'],
  [`${URL}, ${FORM}, characters: 20`, 'channels.sms.characters'],
  [`${URL}, ${FORM}, headers: {"X Key": geheim}`, 'channels.sms.headers：应为请求头的名称和值'],
  [`${URL}, ${FORM}, headers: {X-Key: "geheim\\nx"}`, 'channels.sms.headers'],
  [`${URL}, ${FORM}, headers: {X-Key: {geheim: 1}}`, 'channels.sms.headers.X-Key：应为请求头的名称和值'],
  [`url: sms.example, ${FORM}`, 'channels.sms.url：应为 http:// 或 https:// 开头的地址'],
])('refuses {%s} by name, and shows no key', (sms, message) => {
  const mistake = folder.mistake(file(sms));
  expect(mistake).toContain(message);
  expect(mistake).not.toContain('geheim');
});
