import { type EmailSettings, isMailAddress } from '@huiying/core';
import { z } from 'zod';
import { strict, words } from './field-schemas.js';
import { shown } from './setting-error.js';

const IMPLICIT_TLS_PORT = 465;
const SUBMISSION_PORT = 587;
const PLAIN_PORT = 25;
/** A push is leased for a minute. */
const LONGEST_SECONDS = 30;

const secretWords = (what: string) =>
  z.string({ error: `应为文字（${what}）` }).min(1, { error: `应为文字（${what}）` });

const mailbox = z.string().refine((text) => isMailAddress(addressIn(text)) && !/[\r\n]/u.test(text), {
  error: ({ input }) =>
    `应为邮箱地址，写作 huiying@press.example.cn 或 "回应系统 <huiying@press.example.cn>"，得到 ${shown(input)}`,
});
const addressIn = (text: string): string => /^[^<>]*<([^<>]+)>$/u.exec(text)?.[1] ?? text;

/** Its value may hold a password and is not shown. */
const serverAddress = z.string().refine(
  (text) => {
    if (!/^smtps?:\/\//iu.test(text) || !URL.canParse(text)) return false;
    const { hostname, pathname, search } = new URL(text);
    return hostname !== '' && ['', '/'].includes(pathname) && search === '';
  },
  { error: '应为 smtp://用户:密码@主机:端口 或 smtps:// 开头的地址' },
);

const given = strict({
  url: serverAddress.exactOptional(),
  host: words.exactOptional(),
  port: z.int().min(1).max(65_535).exactOptional(),
  secure: z.boolean().exactOptional(),
  requireTls: z.boolean().exactOptional(),
  user: words.exactOptional(),
  password: secretWords('密码').exactOptional(),
  from: mailbox,
  timeoutSeconds: z.int().min(1).max(LONGEST_SECONDS).default(10),
});
type Given = z.output<typeof given>;

/** The mail server, part by part or as one address; a password is never sent in the clear unless `requireTls: false` says so. */
export const emailSettings = given
  .refine(({ url, host }) => (url === undefined) !== (host === undefined), { error: '应写 host 或 url，二者取一' })
  .refine(
    ({ url, port, secure, user, password }) =>
      url === undefined || [port, secure, user, password].every((part) => part === undefined),
    {
      error: '已写 url，不再写 port、secure、user、password',
    },
  )
  .transform((settings): EmailSettings => {
    const { host, port, secure, user, password } = settings.url === undefined ? settings : partsOf(settings.url);
    const isSecure = secure ?? port === IMPLICIT_TLS_PORT;
    return {
      host: host ?? '',
      port: port ?? (isSecure ? IMPLICIT_TLS_PORT : user === undefined ? PLAIN_PORT : SUBMISSION_PORT),
      secure: isSecure,
      requireTls: settings.requireTls ?? (user !== undefined && !isSecure),
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      from: settings.from,
      timeoutSeconds: settings.timeoutSeconds,
    };
  });

function partsOf(address: string): Pick<Given, 'host' | 'port' | 'secure' | 'user' | 'password'> {
  const { protocol, hostname, port, username, password } = new URL(address);
  return {
    host: hostname.replaceAll(/^\[|\]$/gu, ''),
    ...(port !== '' && { port: Number(port) }),
    ...(protocol === 'smtps:' && { secure: true }),
    ...(username !== '' && { user: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
  };
}
