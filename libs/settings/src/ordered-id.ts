import { randomUUID } from 'node:crypto';

/**
 * An identifier (UUID version 7, RFC 9562) that begins with the millisecond at which it is made: what is made together
 * lies together in an index, and is found and written together when it comes due together.
 */
export function orderedId(nowMs: number = Date.now()): string {
  const time = nowMs.toString(16).padStart(12, '0');
  // What follows the version is random in either version.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
