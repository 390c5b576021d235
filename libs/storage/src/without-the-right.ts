import { sqlStateOf } from './failure.js';
import { reasonOf } from './unusable-database.js';

const NO_RIGHT = '42501';

export const isWithoutTheRight = (error: unknown): boolean => sqlStateOf(error) === NO_RIGHT;

/** What was refused to an account that may not change the schema, in words that tell which one may; undefined for anything else. */
export function withoutTheRight(error: unknown): Error | undefined {
  if (!isWithoutTheRight(error)) return undefined;
  const account = '该账号无权升级数据库结构，请以 DATABASE_OWNER_URL 给出表的所有者';
  return new Error(`${account}（${reasonOf(error)}）`, { cause: error });
}
