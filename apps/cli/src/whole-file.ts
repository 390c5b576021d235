import { randomUUID } from 'node:crypto';
import { createWriteStream, type Stats } from 'node:fs';
import { link, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { fileProblem } from '@huiying/core';

type Write = (sink: Writable) => Promise<void>;

/**
 * Makes a file, readable by its owner alone, that has its name only once it is whole and on the disk.
 * @throws Error `EEXIST` when a file of that name is there by then; what the system refuses, with the name that was asked for
 */
export const writeNewFile = (path: string, write: Write): Promise<void> =>
  naming(path, () => throughDraft(path, 0o600, write, link));

/**
 * The same in place of what went by that name, which stays as it was when anything fails. What is no file (a pipe, a
 * terminal) is written to as it stands.
 * @throws Error as above
 */
export const replaceFile = (path: string, write: Write): Promise<void> =>
  naming(path, async () => {
    const there = await stat(path).catch(() => undefined);
    if (there && !there.isFile()) return write(createWriteStream(path));
    const file = there ? await realpath(path) : path;
    return throughDraft(file, modeOf(there), write, rename);
  });

const modeOf = (there: Stats | undefined): number => (there?.mode ?? 0o666) & 0o777;

async function throughDraft(
  file: string,
  mode: number,
  write: Write,
  give: (draft: string, name: string) => Promise<void>,
): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`;
  try {
    await write(createWriteStream(draft, { mode, flush: true }));
    await give(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The system names the draft, or nothing where the disk is full. */
async function naming(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw fileProblem(error) === undefined ? error : Object.assign(error as Error, { path });
  }
}
