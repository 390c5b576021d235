import type { IncomingMessage } from 'node:http';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFailed } from './fetch-outcome.js';

/** Text compresses about 10:1; a body that grows more than this is made to fill the memory. */
const MAX_RATIO = 200;
/** Below this the ratio says nothing. */
const RATIO_FROM_BYTES = 1024 * 1024;

/**
 * The decompressed body, cut off as soon as it exceeds `maxBytes` or grows suspiciously.
 * @throws FetchFailed `too-large`, `bad-encoding` or `truncated`
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const received = { bytes: 0 };
  response.on('data', (chunk: Buffer) => (received.bytes += chunk.length));
  const chunks: Buffer[] = [];
  const take = (stream: AsyncIterable<Buffer>): Promise<void> => collect(stream, chunks, received, maxBytes);
  const decompress = decompressorOf(response.headers['content-encoding']);
  try {
    await pipeline(response, decompress, take);
  } catch (error) {
    throw response.complete || error instanceof FetchFailed || !isCutOff(error)
      ? error
      : new FetchFailed('truncated', '没有收完，连接就断了');
  }
  return Buffer.concat(chunks);
}

const isCutOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:ECONNRESET|ERR_STREAM_PREMATURE_CLOSE)$/.test(String(error.code));

async function collect(
  stream: AsyncIterable<Buffer>,
  chunks: Buffer[],
  received: { readonly bytes: number },
  maxBytes: number,
): Promise<void> {
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > maxBytes) throw new FetchFailed('too-large', `超过 ${maxBytes} 字节`);
    if (total > RATIO_FROM_BYTES && total > received.bytes * MAX_RATIO) {
      throw new FetchFailed('too-large', `解压后大了 ${MAX_RATIO} 倍以上`);
    }
    chunks.push(chunk);
  }
}

function decompressorOf(encoding: string | undefined): Transform {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
    case 'none':
      return new Transform({
        transform(chunk: Buffer, _encoding: string, done: TransformCallback) {
          done(null, chunk);
        },
      });
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchFailed('bad-encoding', `不认识的压缩格式：${String(encoding).slice(0, 40)}`);
  }
}
