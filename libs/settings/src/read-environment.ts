import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { askedAddress } from './field-schemas.js';
import { SettingError, shown } from './setting-error.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** What the process is told by its environment. Paths are absolute. */
export interface Environment {
  /** PostgreSQL to use; absent: the embedded one under `dataDir`. */
  readonly databaseUrl?: string;
  /** The owner of its tables, for upgrades; `databaseUrl` then needs no right to rewrite the ledger. */
  readonly databaseOwnerUrl?: string;
  readonly dataDir: string;
  readonly configDir: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Of the first administrator; read on the first start only. */
  readonly adminPassword?: string;
  /** Key for caller data; absent: generated into `dataDir`. */
  readonly secret?: string;
  /** Starts with another key than the database's: what was encrypted before stays unread. */
  readonly secretLost: boolean;
  readonly policyPack: string;
  /** Lets feeds point at private addresses. */
  readonly feedAllowPrivate: boolean;
  readonly logLevel: LogLevel;
  /** 第二意见: an OpenAI-compatible endpoint of the office's own; absent: nobody is asked. */
  readonly secondOpinion?: SecondOpinionSettings;
  /** Asked once a minute while no deadline is overdue and unfired; whoever watches it misses the call otherwise. */
  readonly heartbeatUrl?: string;
}

export interface SecondOpinionSettings {
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

/**
 * Reads the settings; an empty string counts as absent.
 * @throws SettingError naming the variable, its value (never a password or key) and what is allowed.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const flag = (name: string): boolean => oneOf(name, text(name) ?? 'false', ['true', 'false']) === 'true';
  const databaseUrl = text('DATABASE_URL');
  const ownerUrl = text('DATABASE_OWNER_URL');
  if (ownerUrl && !databaseUrl) throw wrong('DATABASE_OWNER_URL', withoutPassword(ownerUrl), '须同时设定 DATABASE_URL');
  const adminPassword = env['HUIYING_ADMIN_PASSWORD'] || undefined;
  const secret = env['HUIYING_SECRET'] || undefined;
  const heartbeatUrl = text('HEARTBEAT_URL');
  const secondOpinion = secondOpinionOf(text('SECOND_OPINION_URL'), text('SECOND_OPINION_MODEL'), env);
  return {
    ...(databaseUrl && { databaseUrl: checkedDatabaseUrl('DATABASE_URL', databaseUrl) }),
    ...(ownerUrl && { databaseOwnerUrl: checkedDatabaseUrl('DATABASE_OWNER_URL', ownerUrl) }),
    dataDir: checkedDataDir(text('DATA_DIR') ?? './data'),
    configDir: resolve(text('CONFIG_DIR') ?? './config'),
    host: checkedHost(text('HOST') ?? '127.0.0.1'),
    port: checkedPort(text('PORT') ?? '3000'),
    ...(adminPassword && { adminPassword }),
    ...(secret && { secret }),
    secretLost: flag('HUIYING_SECRET_LOST'),
    policyPack: text('POLICY_PACK') ?? 'national-default',
    feedAllowPrivate: flag('FEED_ALLOW_PRIVATE'),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    ...(secondOpinion && { secondOpinion }),
    ...(heartbeatUrl && { heartbeatUrl: checkedHeartbeatUrl(heartbeatUrl) }),
  };
}

function secondOpinionOf(
  url: string | undefined,
  model: string | undefined,
  env: NodeJS.ProcessEnv,
): SecondOpinionSettings | undefined {
  if (url === undefined) return undefined;
  const key = env['SECOND_OPINION_KEY']?.trim();
  if (!isAskedAddress(url)) {
    throw wrong('SECOND_OPINION_URL', withoutPassword(url), `${ASKED}，例如 http://127.0.0.1:8000/v1`);
  }
  if (model === undefined) throw wrong('SECOND_OPINION_MODEL', '', '设定了 SECOND_OPINION_URL 时须写明模型名称');
  return { url, model, ...(key && { key }) };
}

const wrong = (name: string, value: string, allowed: string): SettingError =>
  new SettingError(`环境变量 ${name}=${shown(value)} 不可用：${allowed}`);

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw wrong(name, value, `应为 ${allowed.join(' | ')}`);
  return found;
}

function checkedHeartbeatUrl(value: string): string {
  if (isAskedAddress(value)) return value;
  throw wrong('HEARTBEAT_URL', withoutPassword(value), ASKED);
}

const ASKED = '应为 http 或 https 地址，其中不能有用户名和密码';
const isAskedAddress = (url: string): boolean => askedAddress.safeParse(url).success;

/** It may be made yet; a file in its place cannot hold anything. */
function checkedDataDir(value: string): string {
  const path = resolve(value);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) throw wrong('DATA_DIR', value, '应为目录');
  return path;
}

function checkedPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw wrong('PORT', value, '应为 0 到 65535 的整数（0 表示任一空闲端口）');
  return port;
}

function checkedHost(value: string): string {
  if (!/^[\w.:%-]+$/.test(value)) throw wrong('HOST', value, '应为主机名或 IP 地址，例如 127.0.0.1');
  return value;
}

function checkedDatabaseUrl(name: string, value: string): string {
  if (/^postgres(ql)?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw wrong(name, withoutPassword(value), '应为 postgresql://用户:密码@主机:端口/库名');
}

/** Everything before the last `@` may hold a password, well-formed or not. */
const withoutPassword = (url: string): string =>
  url.replace(/^([a-z]+:\/\/)?.*@/i, '$1***@').replace(/(password=)[^&]*/i, '$1***');
