import { readFile } from 'node:fs/promises';
import { DomainError } from '@huiying/core';
import type { HotlineColumnMap } from '@huiying/intake';
import { parse } from 'yaml';
import { messageOf } from '../terminal/message-of.js';

const wrong = (message: string): DomainError => new DomainError('invalid', 'hotline-map', message);

/** @throws DomainError `hotline-map` naming the file */
export async function readColumnMap(path: string): Promise<HotlineColumnMap> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw wrong(`${path} 无法读取：${messageOf(error)}`);
  });
  return columnMapOf(text, path);
}

/** JSON is YAML too. @throws DomainError `hotline-map` */
export function columnMapOf(text: string, path: string): HotlineColumnMap {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw wrong(`${path} 不是 JSON 或 YAML：${messageOf(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(`${path} 应为一组“表头: 字段”，例如 反映时间: receivedAt`);
  const [header] = Object.entries(value).find(([, field]) => typeof field !== 'string') ?? [];
  if (header !== undefined) throw wrong(`${path} 中“${header}”对应的字段应为文字，例如 receivedAt`);
  return value as HotlineColumnMap;
}
