import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface Caller {
  readonly name: string | null;
  readonly phone: string | null;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps a hotline caller's name and telephone encrypted at rest (AES-256-GCM; IV, tag and text in one value). */
export class CallerVault {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = createHash('sha256').update(`huiying caller data:${secret}`).digest();
  }

  seal(caller: Caller): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(caller), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when the value was sealed with another secret or altered */
  open(sealed: Buffer): Caller {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Caller;
  }
}

/** 张某某 -> 张**; enough to tell two callers apart, not to know one. */
export const maskName = (name: string | null): string | null => (name ? `${Array.from(name)[0] ?? ''}**` : null);

/** 13812345678 -> 138****5678 */
export const maskPhone = (phone: string | null): string | null =>
  phone ? (phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****') : null;
