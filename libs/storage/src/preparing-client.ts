import { hash } from 'node:crypto';
import { Client } from 'pg';

/** Longer ones are written for one batch of rows. */
const LONGEST = 10_000;
/** Each costs memory in every connection that runs it; there are some three hundred. */
const MOST = 1_000;

const IS_PREPARABLE = /^\s*(?:select|with|insert|update|delete)\b/i;
/** Several statements are not one; and one that returns all columns fails for good once a migration has added another. */
const IS_NOT = /;|\.\*|select \*/i;

const names = new Map<string, string>();

/** Under which a statement is prepared; undefined for one that is not worth it. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  const isWorthIt = text.length <= LONGEST && IS_PREPARABLE.test(text) && !IS_NOT.test(text);
  if (!isWorthIt || names.size >= MOST) return undefined;
  const name = hash('sha1', text);
  names.set(text, name);
  return name;
}

/**
 * Has each connection read and plan a statement once: the many small ones of a deadline that fires take the server longer
 * to plan than to run.
 */
export class PreparingClient extends Client {
  override query = ((statement: unknown, values?: unknown[], callback?: never) => {
    const name = typeof statement === 'string' ? nameOf(statement) : undefined;
    const asked = name === undefined ? statement : { name, text: statement };
    return super.query(asked as string, values as unknown[], callback as never);
  }) as Client['query'];
}
