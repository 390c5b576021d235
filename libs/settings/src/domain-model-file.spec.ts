import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainDomainModel } from '@huiying/core';
import { DomainModelFile, domainModelPath, readDomainModel, writeDomainModel } from './domain-model-file.js';
import { SettingError } from './setting-error.js';

const model = trainDomainModel(
  Array.from({ length: 40 }, (_, i) =>
    i % 2 === 0
      ? { text: `第${'甲乙丙丁戊'[i % 5]}小区的物业费又涨了`, label: '住房' }
      : { text: `第${'甲乙丙丁戊'[i % 5]}小学的补课费又涨了`, label: '教育' },
  ),
).model;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-model-'));
  path = domainModelPath({ dataDir: folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads what was written, in a folder that was not there', () => {
  writeDomainModel(path, model);
  expect(readDomainModel(path).labelOf({ text: '物业费' })).toBe('住房');
});

it('names a file that is no model in one line', () => {
  const other = join(folder, 'other.txt');
  writeFileSync(other, '不是模型\n');
  for (const [file, reason] of [
    [other, '不是领域分类模型文件'],
    [join(folder, 'none'), '没有这个文件或目录'],
    [folder, '这是一个目录，应为文件'],
  ] as const) {
    const read = (): unknown => readDomainModel(file);
    expect(read).toThrow(SettingError);
    expect(read).toThrow(new RegExp(`^领域分类模型 ${file} 不可用：${reason}[^\\n]*$`));
  }
});

it('looks once a minute for a model that came, was replaced or went', () => {
  let now = 0;
  const file = new DomainModelFile(path, undefined, () => now);
  expect(file.now()).toBeUndefined();
  writeDomainModel(path, model);
  now = 59_999;
  expect(file.now()).toBeUndefined();
  now = 60_000;
  const first = file.now();
  expect(first?.labelOf({ text: '补课费' })).toBe('教育');
  now = 120_000;
  expect(file.now()).toBe(first);
  writeDomainModel(path, model);
  now = 180_000;
  expect(file.now()).not.toBe(first);
  rmSync(path);
  now = 240_000;
  expect(file.now()).toBeUndefined();
});

it('keeps the model in use when a broken one takes its place, and tells of it once', () => {
  writeDomainModel(path, model);
  let now = 0;
  const told: string[] = [];
  const file = new DomainModelFile(
    path,
    ({ message }) => told.push(message),
    () => now,
  );
  const first = file.now();
  writeFileSync(path, 'HYDOMAIN, 半个文件');
  for (now of [60_000, 120_000, 180_000]) expect(file.now()).toBe(first);
  expect(told).toHaveLength(1);
});

it('refuses to start with a broken one', () => {
  writeDomainModel(path, model);
  writeFileSync(path, 'x');
  expect(() => new DomainModelFile(path)).toThrow(SettingError);
});
