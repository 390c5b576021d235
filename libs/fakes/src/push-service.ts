import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { BrowserSubscription } from '@huiying/core';
import { selfSigned } from './self-signed.js';

interface Browser {
  readonly keys: ECDH;
  readonly auth: Buffer;
}

export interface Pushed {
  readonly endpoint: string;
  readonly headers: IncomingMessage['headers'];
  /** What the token says of who sends (RFC 8292); its signature has been verified. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
  /** By the key `k` of the authorisation. */
  readonly publicKey: string;
  /** As the browser undoes it (RFC 8291). */
  readonly text: string;
}

/** A push service on 127.0.0.1 with the browsers that subscribed to it: refuses what is not signed, undoes what is encrypted. */
export class PushService {
  readonly pushed: Pushed[] = [];
  /** What it answers by endpoint; 201 else. */
  readonly answers = new Map<string, number>();
  readonly #browsers = new Map<string, Browser>();

  private constructor(
    private readonly server: Server,
    /** To be trusted by whoever is to push. */
    readonly cert: string,
  ) {
    server.on('request', (request, answer) => void this.#take(request, answer));
  }

  static async start(): Promise<PushService> {
    const tls = selfSigned();
    const server = createServer(tls);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PushService(server, tls.cert);
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** As a browser does when its user allows notifications. */
  subscribe(): BrowserSubscription {
    const path = `/push/${randomBytes(12).toString('base64url')}`;
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const auth = randomBytes(16);
    this.#browsers.set(path, { keys, auth });
    return {
      endpoint: `https://${this.host}${path}`,
      p256dh: keys.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #take(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const path = request.url ?? '';
    const endpoint = `https://${this.host}${path}`;
    const status = this.answers.get(endpoint) ?? 201;
    const browser = this.#browsers.get(path);
    if (!browser) return void answer.writeHead(404).end();
    try {
      const { claims, publicKey } = claimsOf(request.headers.authorization ?? '');
      if (status === 201)
        this.pushed.push({ endpoint, headers: request.headers, claims, publicKey, text: undone(body, browser) });
      answer.writeHead(status).end();
    } catch (error) {
      answer.writeHead(403).end(String(error));
    }
  }
}

function claimsOf(authorisation: string): Pick<Pushed, 'claims' | 'publicKey'> {
  const [, token = '', publicKey = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/u.exec(authorisation) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  const isGenuine = verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  if (!isGenuine) throw new Error('not signed by that key');
  return { claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Pushed['claims'], publicKey };
}

/** Salt, size of records, length of the sender's key, that key, and one record (RFC 8188). */
function undone(body: Buffer, { keys, auth }: Browser): string {
  const salt = body.subarray(0, 16);
  const end = 21 + body.readUInt8(20);
  const sender = body.subarray(21, end);
  const both = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const shared = derive(keys.computeSecret(sender), auth, both, 32);
  const key = derive(shared, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(shared, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(body.subarray(-16));
  const plain = Buffer.concat([cipher.update(body.subarray(end, -16)), cipher.final()]);
  const delimiter = plain.lastIndexOf(2);
  return plain.subarray(0, delimiter).toString('utf8');
}

const derive = (secret: Uint8Array, by: Uint8Array, info: Uint8Array | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, by, info, length));
