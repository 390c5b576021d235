import { loadSetup } from '@huiying/settings';
import { type Command, Option } from 'commander';
import { accountName } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';

export function defineApiKey(command: Command, terminal: Terminal): void {
  command
    .command('add')
    .description('新增接口密钥；密钥只显示这一次')
    .argument('<name>', '名称', accountName)
    .addOption(new Option('--role <role>', '角色：只能推送信息和热线记录').choices(['intake']).default('intake'))
    .action(async (name: string, { role }: { readonly role: string }) => {
      const { withStores } = await import('../open-database.js');
      const { key } = await withStores(loadSetup(process.env), terminal, ({ apiKeys }) => apiKeys.add(name, 'cli'));
      await terminal.line({ name, role, key });
    });
}
