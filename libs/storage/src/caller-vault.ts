import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface Caller {
  readonly name: string | null;
  readonly phone: string | null;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps a hotline caller's name and telephone, and the secrets of subscribers, encrypted at rest (AES-256-GCM; IV, tag and text in one value). */
export class CallerVault {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = createHash('sha256').update(`huiying caller data:${secret}`).digest();
  }

  seal(caller: Caller): Buffer {
    return this.sealText(JSON.stringify(caller));
  }

  /** A value that was sealed with another secret, or altered, must not keep the report from being read. */
  open(sealed: Buffer): Caller {
    const text = this.#readable(sealed);
    return text === undefined ? UNREADABLE : (JSON.parse(text) as Caller);
  }

  /** False when it was sealed with another secret, or altered. */
  canOpen(sealed: Buffer): boolean {
    return this.#readable(sealed) !== undefined;
  }

  #readable(sealed: Buffer): string | undefined {
    try {
      return this.openText(sealed);
    } catch {
      return undefined;
    }
  }

  sealText(text: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when the value was sealed with another secret or altered */
  openText(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}

/** What is shown for a caller that was sealed with another secret. */
const UNREADABLE: Caller = { name: '?', phone: null };
