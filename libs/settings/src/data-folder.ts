import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileProblem } from '@huiying/core';
import { SettingError } from './setting-error.js';

/** @throws SettingError where no folder can be made */
export function makeDataFolder(dataDir: string): void {
  usable(dataDir, () => makeFolder(dataDir));
}

/** One folder after the other: asked for all at once, Node tries for ever where none can be made (/proc/x). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** @throws SettingError in one line that names the folder, where the system refuses */
export function usable<T>(dataDir: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw new SettingError(
      `DATA_DIR=${dataDir} 不可用：${fileProblem(error) ?? (error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/** What root makes in a folder of somebody else is that one's: the service that starts there next must be able to read it. */
export function giveToFolder(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== 0) chownSync(path, uid, gid);
}
