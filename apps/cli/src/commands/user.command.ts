import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Unit } from '@huiying/core';
import { loadSetup } from '@huiying/settings';
import type { Command } from 'commander';
import { accountName, mailAddress, phoneNumber } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';
import { wordOption } from '../terminal/word-option.js';

const ROLES = ['officer', 'leader', 'reviewer', 'admin'] as const;
const SHORTEST_PASSWORD = 8;
const GENERATED_BYTES = 12;

interface ReachOptions {
  readonly email?: string;
  readonly phone?: string;
}

interface UserOptions extends ReachOptions {
  readonly role: (typeof ROLES)[number];
  readonly unit?: string;
  readonly passwordStdin?: true;
}

export function defineUser(command: Command, terminal: Terminal): void {
  command
    .command('add')
    .description('新增用户；不从标准输入给出密码时生成一个，只显示这一次')
    .argument('<name>', '用户名', accountName)
    .addOption(wordOption('--role <role>', '角色', ROLES).makeOptionMandatory())
    .option('--unit <id>', '所属单位')
    .option('--email <address>', '收邮件呼叫的邮箱', mailAddress)
    .option('--phone <number>', '收短信呼叫的手机号', phoneNumber)
    .option('--password-stdin', '从标准输入读密码')
    .action((name: string, options: UserOptions) => addUser(name, options, terminal));
  command
    .command('change')
    .description('修改用户收呼叫的邮箱、手机号；写 "" 即去掉')
    .argument('<name>', '用户名', accountName)
    .option('--email <address>', '收邮件呼叫的邮箱', (given) => given && mailAddress(given))
    .option('--phone <number>', '收短信呼叫的手机号', (given) => given && phoneNumber(given))
    .action((name: string, options: ReachOptions) => changeUser(name, options, terminal));
}

async function addUser(name: string, options: UserOptions, terminal: Terminal): Promise<void> {
  const setup = loadSetup(process.env);
  const unitId = unitOf(options.unit, setup.configuration.units);
  const given = options.passwordStdin ? readPassword(await text(terminal.stdin)) : undefined;
  const password = given ?? randomBytes(GENERATED_BYTES).toString('base64url');
  const { withStores } = await import('../open-database.js');
  const user = await withStores(setup, terminal, async ({ users, ledger }) => {
    const { email, phone } = options;
    const added = await users.add({ username: name, role: options.role, unitId, password, email, phone });
    const shown = { username: added.username, role: added.role, unitId: added.unitId };
    await ledger.record('user-added', 'cli', shown);
    return { ...shown, ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) };
  });
  await terminal.line({ ...user, ...(given === undefined && { password }) });
}

async function changeUser(name: string, given: ReachOptions, terminal: Terminal): Promise<void> {
  const changed = Object.keys(given);
  if (changed.length === 0) throw new UsageError('没有要修改的内容，可用：--email、--phone');
  const reach = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value === '' ? null : value]));
  const { withStores } = await import('../open-database.js');
  const user = await withStores(loadSetup(process.env), terminal, async ({ users, ledger }) => {
    const after = await users.change({ username: name }, reach);
    await ledger.record('user-changed', 'cli', { username: after.username, changed });
    return after;
  });
  const { username, email, phone } = user;
  await terminal.line({ username, email, phone });
}

/** @throws UsageError naming the units there are */
export function unitOf(id: string | undefined, units: readonly Unit[]): string | undefined {
  if (id === undefined || units.some((unit) => unit.id === id)) return id;
  throw new UsageError(`没有单位 ${JSON.stringify(id)}，可用：${units.map((unit) => unit.id).join('、')}`);
}

/** The line end that `echo` adds is no part of it. @throws UsageError when it is too short */
export function readPassword(input: string): string {
  const password = input.replace(/\r?\n$/, '');
  if (password.length < SHORTEST_PASSWORD) throw new UsageError(`密码至少 ${SHORTEST_PASSWORD} 个字符`);
  return password;
}
