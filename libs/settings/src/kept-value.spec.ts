import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { check, readYaml } from './yaml-file.js';

const folder = mkdtempSync(join(tmpdir(), 'huiying-kept-'));
const path = join(folder, 'one.yaml');
// A word of its own for each run: the folder of the runner, if it has one, outlives it.
const WORD = `w${process.pid}x${Date.now()}`;
enableCompileCache(folder);
const kept = join(getCompileCacheDir() ?? folder, 'yaml');

afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): void {
  writeFileSync(path, text);
}

function keptFiles(): string[] {
  return readdirSync(kept).filter((name) => name.endsWith('.json'));
}

it('reads the same from what was kept as from the text', () => {
  write(`a: [1, 2.5, ${WORD}]\nb: {c: null, d: true}\n`);
  const first = readYaml(path).value;
  expect(readYaml(path).value).toEqual(first);
  expect(first).toEqual({ a: [1, 2.5, WORD], b: { c: null, d: true } });
});

it('does not take what was kept for another text', () => {
  write(`a: ${WORD}1`);
  readYaml(path);
  write(`a: ${WORD}2`);
  expect(readYaml(path).value).toEqual({ a: `${WORD}2` });
});

it('names the line of a mistake in a file whose value was kept', () => {
  write(`a: ${WORD}\n# between\nb: 3\n`);
  readYaml(path);
  expect(() => check(readYaml(path), z.object({ a: z.string(), b: z.string() }))).toThrow(`${path}:3 b`);
});

it('parses again what was cut off on its way to the disk', () => {
  write(`cut: ${WORD}`);
  readYaml(path);
  for (const name of keptFiles()) writeFileSync(join(kept, name), '{"cut":');
  expect(readYaml(path).value).toEqual({ cut: WORD });
});

it('does not keep a value that JSON would change', () => {
  write(`inf: .inf\nword: ${WORD}`);
  readYaml(path);
  expect(readYaml(path).value).toEqual({ inf: Infinity, word: WORD });
});

it('keeps it for the eyes of its owner only: settings hold passwords', () => {
  write(`password: ${WORD}`);
  readYaml(path);
  const modes = keptFiles().map((name) => statSync(join(kept, name)).mode & 0o077);
  expect(modes).not.toEqual([]);
  expect(modes.filter((mode) => mode !== 0)).toEqual([]);
});
