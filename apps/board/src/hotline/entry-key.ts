import type { HotlineEntry } from '../api/requests';

/** Not `randomUUID`, which a page without https does not have. */
const randomKey = (): string =>
  `page-${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/**
 * The key under which an entry is sent. It stays as long as not a word changes: an answer that was lost on the way is no reason to
 * take the call in twice.
 */
export function entryKey(newKey: () => string = randomKey): (entry: HotlineEntry) => string {
  let last = { words: '', key: '' };
  return (entry) => {
    const words = JSON.stringify(entry);
    if (words !== last.words) last = { words, key: newKey() };
    return last.key;
  };
}
