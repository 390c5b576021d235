import { randomFillSync } from 'node:crypto';

/**
 * An identifier (UUID version 7, RFC 9562) that begins with the millisecond at which it is made: what is made together
 * lies together in an index, and is found and written together when it comes due together.
 */
export function orderedId(nowMs: number = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) % 16) + 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) % 64) + 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
