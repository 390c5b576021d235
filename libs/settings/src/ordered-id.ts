import { randomFillSync } from 'node:crypto';

const LENGTH = 16;
/** Asking the system for so few bytes at a time takes longer than all the rest of what is made with an identifier. */
const pool = Buffer.alloc(256 * LENGTH);
let used = pool.length;

/**
 * An identifier (UUID version 7, RFC 9562) that begins with the millisecond at which it is made: what is made together
 * lies together in an index, and is found and written together when it comes due together.
 */
export function orderedId(nowMs: number = Date.now()): string {
  const bytes = nextRandom();
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) % 16) + 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) % 64) + 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function nextRandom(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += LENGTH;
  return pool.subarray(used - LENGTH, used);
}
