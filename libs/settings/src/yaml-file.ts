import { fileProblem } from '@huiying/core';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { z } from 'zod';
import { keepValue, keptValue } from './kept-value.js';
import { SettingError, shown } from './setting-error.js';

export type KeyPath = readonly PropertyKey[];

/** A parsed YAML file that can tell on which line a key stands. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  readonly lineOf: (key: KeyPath) => number;
}

/** @throws SettingError when the file is absent, empty, not UTF-8 or not YAML. */
export function readYaml(path: string): YamlFile {
  if (!existsSync(path)) throw new SettingError(`${path} 文件不存在`);
  const file = parseFile(path);
  if (file.value === null) throw new SettingError(`${path} 是空的`);
  return file;
}

/** The same, or undefined when there is no such file or nothing but comments in it. */
export function readYamlIfAny(path: string): YamlFile | undefined {
  const file = existsSync(path) ? parseFile(path) : undefined;
  return file?.value === null ? undefined : file;
}

function parseFile(path: string): YamlFile {
  const text = readText(path);
  const kept = keptValue(text);
  if (kept !== undefined) return { path, text, value: kept, lineOf: (key) => parse(path, text).lineOf(key) };
  const { value, lineOf } = parse(path, text);
  keepValue(text, value);
  return { path, text, value, lineOf };
}

/** Loaded with the first text that must be parsed: a start that finds every value kept does without its 70 files. */
const yaml = (): typeof Yaml => createRequire(import.meta.url)('yaml') as typeof Yaml;

function parse(path: string, text: string): Pick<YamlFile, 'value' | 'lineOf'> {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    throw new SettingError(`${path}:${lines.linePos(problem.pos[0]).line} YAML 语法错误：${problem.message}`);
  }
  const lineOf = (key: KeyPath): number => lines.linePos(offsetOf(document, key)).line;
  return { value: valueOf(document, path), lineOf };
}

/** @throws SettingError for the first thing in the file that the schema does not take. */
export function check<S extends z.ZodType>(file: YamlFile, schema: S): z.output<S> {
  const result = schema.safeParse(file.value, { error: describe });
  if (result.success) return result.data;
  throw firstMistake(file, result.error.issues);
}

/** The same for one part of the file. */
export function checkPart<S extends z.ZodType>(file: YamlFile, key: KeyPath, part: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(part, { error: describe });
  if (result.success) return result.data;
  throw firstMistake(file, result.error.issues, key);
}

/** A mistake found after the shape was right: an id given twice, a name that nothing has. */
export const mistakeAt = (file: YamlFile, key: KeyPath, message: string): SettingError =>
  new SettingError(`${file.path}:${file.lineOf(key)} ${keyText(key)}：${message}`);

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? '不是 UTF-8 编码' : (fileProblem(error) ?? String(error));
    throw new SettingError(`${path} 无法读取：${reason}`);
  }
}

function valueOf(document: Yaml.Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new SettingError(`${path} YAML 无法展开：${String(error)}`);
  }
}

/** Where the key stands, or the nearest thing above it that is there. */
function offsetOf(document: Yaml.Document, key: KeyPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of key) {
    const step = childOf(node, part);
    if (!step) return offset;
    offset = step.offset ?? offset;
    node = step.node;
  }
  return offset;
}

function childOf(node: unknown, part: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] } : undefined;
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(part)];
  if (item === undefined) return undefined;
  return { node: item, offset: isMap(item) || isSeq(item) || isScalar(item) ? item.range?.[0] : undefined };
}

const keyText = (key: KeyPath): string =>
  key.length === 0
    ? '文件'
    : key.reduce<string>((text, part) => {
        if (typeof part === 'number') return `${text}[${part}]`;
        return text ? `${text}.${String(part)}` : String(part);
      }, '');

function firstMistake(file: YamlFile, issues: readonly z.core.$ZodIssue[], above: KeyPath = []): SettingError {
  // A misspelt required key is also a missing one; the misspelling is what helps.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) return mistakeAt(file, above, '不合格式');
  const key = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) =>
      branch.some(({ code, path }) => code !== 'invalid_type' || path.length),
    );
    if (meant) return firstMistake(file, meant, key);
  }
  if (issue.code === 'unrecognized_keys') return mistakeAt(file, [...key, ...issue.keys.slice(0, 1)], issue.message);
  return mistakeAt(file, key, issue.message);
}

const TYPES_ZH: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: '布尔值（true 或 false）',
  array: '列表',
  object: '键值表',
  record: '键值表',
};

/** Messages for what a schema does not word itself. */
function describe(issue: z.core.$ZodRawIssue): string | undefined {
  const given = issue.input === undefined ? '但没有写' : `得到 ${shown(issue.input)}`;
  if (issue.code === 'invalid_type') return `应为${TYPES_ZH[issue.expected] ?? issue.expected}，${given}`;
  if (issue.code === 'invalid_value') return `应为 ${issue.values.map(String).join(' | ')}，${given}`;
  if (issue.code === 'too_small' && issue.origin !== 'number') return '不能为空';
  if (issue.code === 'too_small') return `不能小于 ${String(issue.minimum)}，${given}`;
  if (issue.code === 'too_big') return `不能大于 ${String(issue.maximum)}，${given}`;
  if (issue.code !== 'invalid_union') return undefined;
  const kinds = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [TYPES_ZH[first.expected]] : []));
  return `应为${[...new Set(kinds)].join('或')}，${given}`;
}
