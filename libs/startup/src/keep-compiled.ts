import { existsSync, mkdirSync } from 'node:fs';
// Not by name: what is older than these must still come as far as calling the Node that has them.
import module from 'node:module';
import { join } from 'node:path';

const FOLDER = 'compile-cache';
/** By then what a start needs has run once; a process that is killed writes nothing at its end. */
const SETTLED_MS = 2_000;

/**
 * What is loaded from here on need not be compiled again at the next start: to be called before anything else is
 * imported. Kept beside what was built, and so gone with it; in `DATA_DIR`, if there is one, where that is not ours to
 * write; nowhere, and without a word, where neither is. Entries are found by what the file holds and the version of
 * Node, so that none goes stale.
 */
export function keepCompiled(env: NodeJS.ProcessEnv = process.env): void {
  const built = join(import.meta.dirname, '../../..');
  const folder = [built, env['DATA_DIR'] || 'data'].map((parent) => join(parent, FOLDER)).find(isThere);
  if (folder === undefined) return;
  module.enableCompileCache(folder);
  setTimeout(module.flushCompileCache, SETTLED_MS).unref();
}

/** Makes the folder in one that exists. */
function isThere(folder: string): boolean {
  if (existsSync(folder)) return true;
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}
