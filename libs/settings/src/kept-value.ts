import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import parser from 'yaml/package.json' with { type: 'json' };

/**
 * What a YAML text was parsed to, if a start before this one kept it. Parsing the settings shipped takes as long as
 * connecting to the database; the values are kept with what is compiled, where that is kept. They are found by what the
 * text holds and the version of the parser, so that none goes stale.
 */
export function keptValue(text: string): unknown {
  try {
    const file = fileOf(text);
    return file && JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not kept yet, or cut off in the middle.
    return undefined;
  }
}

/** Keeps it for the next start; a value that JSON does not give back as it was is parsed again each time. */
export function keepValue(text: string, value: unknown): void {
  const file = fileOf(text);
  if (!file) return;
  const json = JSON.stringify(value);
  if (!isDeepStrictEqual(JSON.parse(json), value)) return;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    // Settings hold passwords.
    writeFileSync(unfinished, json, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    // A folder that is not ours to write costs the next start its parsing, and nothing else.
  }
}

function fileOf(text: string): string | undefined {
  const folder = getCompileCacheDir();
  if (folder === undefined) return undefined;
  const hash = createHash('sha256').update(`yaml ${parser.version}\n${text}`).digest('hex');
  return join(folder, 'yaml', `${hash}.json`);
}
