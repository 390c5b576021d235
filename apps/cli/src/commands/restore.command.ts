import { loadSetup } from '@huiying/settings';
import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';

export function defineRestore(command: Command, terminal: Terminal): void {
  command.argument('<file>', 'backup 写成的文件；- 为标准输入').action(async (file: string) => {
    const { restoreFrom } = await import('../backup/restore-from.js');
    await restoreFrom(file, loadSetup(process.env), terminal);
  });
}
