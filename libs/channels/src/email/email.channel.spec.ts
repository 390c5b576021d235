import { setDefaultCACertificates, getCACertificates } from 'node:tls';
import type { Addressee, Delivery, EmailSettings, Message } from '@huiying/core';
import { A_CALL, MailServer, selfSigned } from '@huiying/fakes';
import { EmailChannel } from './email.channel.js';

const to: Addressee = { userId: 'u', email: 'leader@bureau.example', phone: null };
const BOARD = 'https://huiying.example';

let server: MailServer;
beforeEach(async () => {
  server = await MailServer.start();
});
afterEach(() => server.close());

const settings = (over: Partial<EmailSettings> = {}): EmailSettings => ({
  host: '127.0.0.1',
  port: server.port,
  secure: false,
  requireTls: false,
  from: '回应系统 <huiying@press.example>',
  timeoutSeconds: 5,
  ...over,
});
const send = (over: Partial<Message> = {}, by: Partial<EmailSettings> = {}): Promise<Delivery> =>
  new EmailChannel(settings(by), BOARD).send({ ...A_CALL, ...over }, to);

/** What a mail program would show: headers unfolded and decoded, the body by its encoding. */
function read(raw: string): { headers: Map<string, string[]>; body: string } {
  const at = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string[]>();
  for (const line of raw
    .slice(0, at)
    .replaceAll(/\r\n[ \t]/gu, ' ')
    .split('\r\n')) {
    const [name = '', ...rest] = line.split(': ');
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), decoded(rest.join(': '))]);
  }
  const body = raw.slice(at + 4);
  const isBase64 = headers.get('content-transfer-encoding')?.[0] === 'base64';
  return { headers, body: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body };
}
const decoded = (words: string): string =>
  words
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9a-f]{2})/giu, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
const pause = (done: () => void): void => void setTimeout(done, 150);
const utf8 = (latin1: string | undefined): string => Buffer.from(latin1 ?? '', 'latin1').toString('utf8');

async function serve(options: Parameters<typeof MailServer.start>[0]): Promise<void> {
  await server.close();
  server = await MailServer.start(options);
}

it('tells one person what is due, in Chinese, with a link to the case', async () => {
  expect(await send()).toEqual({ sent: true });
  expect(server.mails).toHaveLength(1);
  const [mail] = server.mails;
  expect(mail).toMatchObject({ from: 'huiying@press.example', to: ['leader@bureau.example'] });
  const { headers, body } = read(mail?.raw ?? '');
  expect(utf8(headers.get('subject')?.[0])).toBe(A_CALL.text);
  expect(utf8(headers.get('from')?.[0])).toBe('回应系统 <huiying@press.example>');
  expect(utf8(headers.get('to')?.[0])).toBe('局长 <leader@bureau.example>');
  expect(headers.get('auto-submitted')).toEqual(['auto-generated']);
  expect(headers.get('content-type')?.[0]).toContain('text/plain');
  expect(body.replaceAll('\r\n', '\n').trimEnd().split('\n')).toEqual([
    A_CALL.text,
    '收件人：局长，请于 14:10 前确认收到',
    '',
    `${BOARD}/cases/${A_CALL.caseId}`,
    '请在看板上确认收到；回复本邮件无人查看。',
  ]);
});

it('is the same mail when it is sent again, by its Message-ID, and says that it may have been there before', async () => {
  await send();
  await send({ attempt: 2 });
  await send({ id: '00000000-0000-4000-8000-000000000003' });
  const ids = server.mails.map(({ raw }) => read(raw).headers.get('message-id')?.[0]);
  expect(ids).toEqual([
    `<${A_CALL.id}@press.example>`,
    `<${A_CALL.id}@press.example>`,
    '<00000000-0000-4000-8000-000000000003@press.example>',
  ]);
  expect(read(server.mails[1]?.raw ?? '').body).toContain('（可能重复）【重大】');
});

it('sends no link where nobody said where the board is, and to the sources about the monitoring itself', async () => {
  await new EmailChannel(settings()).send(A_CALL, to);
  await send({ caseId: null });
  const [without, alarm] = server.mails.map(({ raw }) => read(raw).body);
  expect(without).not.toContain('http');
  expect(alarm).toContain(`${BOARD}/sources`);
});

it('lets no title or name begin a header of its own', async () => {
  const text = '标题\r\nBcc: all@press.example\r\n\r\n正文\u2028X: y';
  await send({ text, recipient: '局长"\r\nBcc: b@press.example <x@y.example>, z' });
  const [mail] = server.mails;
  expect(mail?.to).toEqual(['leader@bureau.example']);
  const { headers } = read(mail?.raw ?? '');
  expect(headers.has('bcc')).toBe(false);
  expect(headers.has('x')).toBe(false);
  expect(headers.get('to')).toHaveLength(1);
  expect(utf8(headers.get('subject')?.[0])).toBe('标题 Bcc: all@press.example 正文 X: y');
});

it('keeps a subject short whatever the title', async () => {
  await send({ text: '长'.repeat(2_000) });
  expect(utf8(read(server.mails[0]?.raw ?? '').headers.get('subject')?.[0])).toHaveLength(150);
});

it.each([
  ['MAIL', 451, 'try later'],
  ['RCPT', 450, 'Greylisted'],
  ['DATA', 452, 'Insufficient storage'],
] as const)('tries again what is put off at %s with %d, which is then taken', async (at, code, words) => {
  server.refusals.push([at, code, words]);
  expect(await send()).toEqual({ retry: true, because: `${code} ${words}` });
  expect(await send({ attempt: 2 })).toEqual({ sent: true });
});

it.each([
  ['MAIL', 550, 'sender not allowed'],
  ['RCPT', 550, 'No such user'],
  ['DATA', 554, 'spam'],
] as const)('gives up what is refused at %s with %d, in the words of the server', async (at, code, words) => {
  server.refusals.push([at, code, words]);
  expect(await send()).toEqual({ refused: true, because: `${code} ${words}` });
});

it('names no address in what it says of a failure', async () => {
  server.refusals.push(['RCPT', 550, '<leader@bureau.example> unknown']);
  expect(await send()).toEqual({ refused: true, because: '550 <<addressee>> unknown' });
});

it('refuses to call somebody without an address by mail, and an address that is none', async () => {
  const channel = new EmailChannel(settings());
  expect(await channel.send(A_CALL, { ...to, email: null })).toEqual({
    refused: true,
    because: 'addressee has no mail address',
  });
  expect(await channel.send(A_CALL, { ...to, email: 'not an address' })).toMatchObject({ refused: true });
  expect(server.mails).toEqual([]);
});

it('tries again while the server is away, silent or no mail server', async () => {
  const { port } = server;
  await server.close();
  expect(await send({}, { port })).toMatchObject({
    retry: true,
    because: expect.stringContaining('ECONNREFUSED') as string,
  });
  server = await MailServer.start({ onConnect: () => undefined });
  expect(await send({}, { timeoutSeconds: 0.2 })).toMatchObject({ retry: true });
  await server.close();
  server = await MailServer.start({
    onConnect: (_session, done) => done(Object.assign(new Error('closed for tonight'), { responseCode: 554 })),
  });
  expect(await send()).toMatchObject({ retry: true, because: expect.stringContaining('closed for tonight') as string });
});

it('ends within its time however slowly the server goes on', async () => {
  await serve({
    onConnect: (_session, done) => pause(done),
    onMailFrom: (_address, _session, done) => pause(done),
    onRcptTo: (_address, _session, done) => pause(done),
  });
  expect(await send({}, { timeoutSeconds: 0.3 })).toMatchObject({ retry: true });
  expect(server.mails).toEqual([]);
});

describe('over TLS', () => {
  const tls = selfSigned();
  const trusted = getCACertificates('default');
  const login = { user: 'huiying', password: 'p w' };
  afterEach(() => setDefaultCACertificates(trusted));

  it.each([
    ['STARTTLS', false],
    ['TLS from the first byte on', true],
  ])('signs in and sends by %s where the certificate holds', async (_how, secure) => {
    await serve({ ...tls, secure });
    setDefaultCACertificates([...trusted, tls.cert]);
    expect(await send({}, { secure, requireTls: !secure, ...login })).toEqual({ sent: true });
    expect(server.signedIn).toEqual(['huiying:p w']);
  });

  it.each([false, true])('sends nothing to a server whose certificate nobody vouches for', async (secure) => {
    await serve({ ...tls, secure });
    expect(await send({}, { secure, requireTls: !secure, ...login })).toMatchObject({
      retry: true,
      because: expect.stringMatching(/self.signed/u) as string,
    });
    expect([server.signedIn, server.mails]).toEqual([[], []]);
  });

  it('tells its password to no server that offers no TLS where it is required', async () => {
    expect(await send({}, { requireTls: true, ...login })).toMatchObject({ retry: true });
    expect([server.signedIn, server.mails]).toEqual([[], []]);
  });

  it('gives up when name or password are wrong: repeating locks the account', async () => {
    await serve({ onAuth: (_auth, _session, done) => done(new Error('Invalid login')) });
    expect(await send({}, login)).toEqual({ refused: true, because: '535 Invalid login' });
    await serve({
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('try later'), { responseCode: 454 })),
    });
    expect(await send({}, login)).toMatchObject({ retry: true });
  });
});
