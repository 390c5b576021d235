import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileProblem } from '@huiying/core';
import { replaceFile, writeNewFile } from './whole-file.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-whole-'));
  file = join(folder, 'heads.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writing = (text: string) => (sink: Writable) => pipeline([text], sink);

const fullDisk = (sink: Writable) =>
  pipeline(function* () {
    yield 'half of it';
    throw Object.assign(new Error('write'), { code: 'ENOSPC' });
  }, sink);

it('keeps what was there, and nothing beside it, when the disk is full, and names the file', async () => {
  writeFileSync(file, 'of yesterday');
  const problem = await replaceFile(file, fullDisk).catch(fileProblem);
  expect(problem).toBe(`磁盘空间不足（ENOSPC，${file}）`);
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['of yesterday', ['heads.jsonl']]);
  await expect(writeNewFile(join(folder, 'new'), fullDisk)).rejects.toMatchObject({ path: join(folder, 'new') });
  expect(readdirSync(folder)).toEqual(['heads.jsonl']);
});

it('replaces a file where it lies, for whom it was readable before', async () => {
  const [name, elsewhere] = [join(folder, 'name'), join(folder, 'kept.jsonl')];
  writeFileSync(elsewhere, 'of yesterday', { mode: 0o640 });
  symlinkSync(elsewhere, name);
  await replaceFile(name, writing('of today'));
  expect([readFileSync(elsewhere, 'utf8'), statSync(elsewhere).mode & 0o777]).toEqual(['of today', 0o640]);
});

it('leaves what is no file in its place', async () => {
  await replaceFile('/dev/null', writing('nobody reads it'));
  expect(statSync('/dev/null').isFile()).toBe(false);
});

it('makes one of two files of one name, whole and for its owner alone', async () => {
  const [first, second] = await Promise.allSettled([
    writeNewFile(file, writing('one')),
    writeNewFile(file, writing('another')),
  ]);
  const [won, lost] = first.status === 'fulfilled' ? [first, second] : [second, first];
  expect(won.status).toBe('fulfilled');
  expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'EEXIST', path: file } });
  expect(readFileSync(file, 'utf8')).toBe(won === first ? 'one' : 'another');
  expect([readdirSync(folder), statSync(file).mode & 0o777]).toEqual([['heads.jsonl'], 0o600]);
});
