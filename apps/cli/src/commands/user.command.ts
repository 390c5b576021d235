import { text } from 'node:stream/consumers';
import { SHORTEST_PASSWORD, type Unit } from '@huiying/core';
import { loadSetup, type Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import type { Command } from 'commander';
import { accountName, mailAddress, phoneNumber } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';
import { wordOption } from '../terminal/word-option.js';

/** Who acts here, in the ledger. */
const BY = 'cli';
const ROLES = ['officer', 'leader', 'reviewer', 'admin'] as const;

interface UserOptions {
  readonly role: (typeof ROLES)[number];
  readonly unit?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly passwordStdin?: true;
}

/** Empty takes it away; a role cannot be. */
type ChangeOptions = Partial<Omit<UserOptions, 'passwordStdin'>>;

export function defineUser(command: Command, terminal: Terminal): void {
  command
    .command('add')
    .description('新增用户；不从标准输入给出密码时生成一次性密码，只显示这一次，首次登录须改')
    .argument('<name>', '用户名', accountName)
    .addOption(wordOption('--role <role>', '角色', ROLES).makeOptionMandatory())
    .option('--unit <id>', '所属单位')
    .option('--email <address>', '收邮件呼叫的邮箱', mailAddress)
    .option('--phone <number>', '收短信呼叫的手机号', phoneNumber)
    .option('--password-stdin', '从标准输入读密码')
    .action((name: string, options: UserOptions) => addUser(name, options, terminal));
  command
    .command('list')
    .description('列出全部用户')
    .action(() => listUsers(terminal));
  command
    .command('change')
    .description('修改用户的角色、单位、收呼叫的邮箱和手机号；除角色外，写 "" 即去掉')
    .argument('<name>', '用户名', accountName)
    .addOption(wordOption('--role <role>', '角色', ROLES))
    .option('--unit <id>', '所属单位')
    .option('--email <address>', '收邮件呼叫的邮箱', (given) => given && mailAddress(given))
    .option('--phone <number>', '收短信呼叫的手机号', (given) => given && phoneNumber(given))
    .action((name: string, options: ChangeOptions) => changeUser(name, options, terminal));
  command
    .command('reset')
    .description('为忘记密码的用户生成一次性密码，只显示这一次，登录后须改；已登录的立即退出')
    .argument('<name>', '用户名', accountName)
    .action((name: string) => resetPassword(name, terminal));
  command
    .command('withdraw')
    .description('停用用户：立即退出登录，不再收到呼叫；办理记录保留')
    .argument('<name>', '用户名', accountName)
    .action((name: string) => setActive(name, false, terminal));
  command
    .command('restore')
    .description('恢复已停用的用户，原密码仍可用')
    .argument('<name>', '用户名', accountName)
    .action((name: string) => setActive(name, true, terminal));
}

async function onStores<T>(setup: Setup, terminal: Terminal, work: (stores: Stores) => Promise<T>): Promise<T> {
  const { withStores } = await import('../open-database.js');
  return withStores(setup, terminal, work);
}

async function addUser(name: string, options: UserOptions, terminal: Terminal): Promise<void> {
  const setup = loadSetup(process.env);
  const unitId = unitOf(options.unit, setup.configuration.units);
  const given = options.passwordStdin ? readPassword(await text(terminal.stdin)) : undefined;
  const user = await onStores(setup, terminal, async ({ users }) => {
    const { email, phone } = options;
    const person = { username: name, role: options.role, unitId, password: given, email, phone };
    const added = await users.add(person, BY);
    return {
      username: added.username,
      role: added.role,
      unitId: added.unitId,
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(added.password !== undefined && { password: added.password }),
    };
  });
  await terminal.line(user);
}

async function listUsers(terminal: Terminal): Promise<void> {
  const found = await onStores(loadSetup(process.env), terminal, ({ users }) => users.list());
  for (const { username, displayName, role, unitId, email, phone, active } of found) {
    await terminal.line({ username, displayName, role, unitId, email, phone, active });
  }
}

async function changeUser(name: string, given: ChangeOptions, terminal: Terminal): Promise<void> {
  const setup = loadSetup(process.env);
  const changes = changesOf(given, setup.configuration.units);
  const changed = await onStores(setup, terminal, ({ users }) => users.change({ username: name }, changes, BY));
  const { username, role, unitId, email, phone } = changed;
  await terminal.line({ username, role, unitId, email, phone });
}

async function resetPassword(name: string, terminal: Terminal): Promise<void> {
  const { username, password } = await onStores(loadSetup(process.env), terminal, ({ users }) =>
    users.resetPassword({ username: name }, BY),
  );
  await terminal.line({ username, password });
}

async function setActive(name: string, active: boolean, terminal: Terminal): Promise<void> {
  const { username } = await onStores(loadSetup(process.env), terminal, ({ users }) =>
    users.change({ username: name }, { active }, BY),
  );
  await terminal.line({ username, active });
}

/** @throws UsageError when nothing is to be changed, or naming the units there are */
export function changesOf({ role, unit, email, phone }: ChangeOptions, units: readonly Unit[]) {
  const changes = {
    ...(role !== undefined && { role }),
    ...(unit !== undefined && { unitId: unit === '' ? null : unitOf(unit, units) }),
    ...(email !== undefined && { email: email === '' ? null : email }),
    ...(phone !== undefined && { phone: phone === '' ? null : phone }),
  };
  if (Object.keys(changes).length > 0) return changes;
  throw new UsageError('没有要修改的内容，可用：--role、--unit、--email、--phone');
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
