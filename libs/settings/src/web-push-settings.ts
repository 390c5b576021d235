import { createECDH, hkdfSync } from 'node:crypto';
import type { VapidKeys, WebPushSettings } from '@huiying/core';
import { z } from 'zod';
import { atLeastOne, strict } from './field-schemas.js';
import { shown } from './setting-error.js';

const CURVE = 'prime256v1';
/** Of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Where Chrome, Edge, Firefox and Safari take pushes; a host of one of these names, or below it. */
const SERVICES = ['fcm.googleapis.com', 'notify.windows.com', 'push.services.mozilla.com', 'push.apple.com'];

const subject = z.string().refine((text) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/u.test(text), {
  error: ({ input }) => `应为 mailto:邮箱 或 https:// 地址，推送服务商有问题时找得到人，得到 ${shown(input)}`,
});
const host = z.string().regex(/^[a-z0-9.-]+(?::\d+)?$/u, {
  error: ({ input }) => `应为小写的主机名，例如 push.example.cn，得到 ${shown(input)}`,
});
/** Never shown. */
const NO_KEY = { error: '应为 base64url 的 VAPID 密钥（P-256）' };
const key = z.string(NO_KEY).regex(/^[\w-]{40,100}$/u, NO_KEY);

export const webPushSettings: z.ZodType<WebPushSettings> = strict({
  subject,
  publicKey: key.exactOptional(),
  privateKey: key.exactOptional(),
  services: atLeastOne(host).default(SERVICES),
})
  .refine(({ publicKey, privateKey }) => (publicKey === undefined) === (privateKey === undefined), {
    error: 'publicKey 和 privateKey 应同时写，或都不写',
  })
  .refine(({ publicKey, privateKey }) => privateKey === undefined || publicOf(privateKey) === publicKey, {
    error: 'publicKey 和 privateKey 不是一对',
  });

/**
 * The keys by which push services know this office: given, or made of the key for caller data, one way, which every
 * process of an office has already. Another key there ends every subscription.
 */
export function vapidKeys({ publicKey, privateKey }: WebPushSettings, secret: string): VapidKeys {
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  // 16 bytes more than a key has, so that every key is as likely as any other.
  const drawn = Buffer.from(hkdfSync('sha256', secret, '', 'web push', 48)).toString('hex');
  const made = ((BigInt(`0x${drawn}`) % (ORDER - 1n)) + 1n).toString(16).padStart(64, '0');
  const derived = Buffer.from(made, 'hex').toString('base64url');
  return { publicKey: publicOf(derived) ?? '', privateKey: derived };
}

function publicOf(privateKey: string): string | undefined {
  try {
    const pair = createECDH(CURVE);
    pair.setPrivateKey(privateKey, 'base64url');
    return pair.getPublicKey('base64url');
  } catch {
    return undefined;
  }
}
