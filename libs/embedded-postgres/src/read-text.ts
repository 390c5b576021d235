import { readFileSync } from 'node:fs';

/** What a file holds, or undefined where it cannot be read: gone, or another's. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
