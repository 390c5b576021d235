import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToFolder, makeDataFolder, usable } from './data-folder.js';
import type { Environment } from './read-environment.js';
import { SettingError } from './setting-error.js';

/**
 * The key for caller data: given, or kept in `DATA_DIR/secret` (mode 600) and made there at the first start.
 * @throws SettingError where it can neither be made nor read, or the file is empty
 */
export function callerSecret({ secret, dataDir }: Pick<Environment, 'secret' | 'dataDir'>): string {
  if (secret) return secret;
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) makeSecret(dataDir, file);
  const kept = usable(dataDir, () => readFileSync(file, 'utf8').trim());
  if (kept !== '') return kept;
  throw new SettingError(`来电人密钥文件 ${file} 是空的：请放回原来的密钥；从未有过的，删除该文件后重新启动`);
}

/** The file appears by link(2) once it is on the disk, and of two processes at once the first one's stays. */
function makeSecret(dataDir: string, file: string): void {
  makeDataFolder(dataDir);
  const draft = `${file}.${process.pid}.new`;
  usable(dataDir, () => {
    try {
      writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
      giveToFolder(draft);
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  });
}
