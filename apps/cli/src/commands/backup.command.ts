import { loadSetup } from '@huiying/settings';
import type { Command } from 'commander';
import { outputFile } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';

export function defineBackup(command: Command, terminal: Terminal): void {
  command.argument('<file>', '新文件；已存在的不覆盖', outputFile).action(async (file: string) => {
    const { takeBackup } = await import('../backup/take-backup.js');
    await takeBackup(file, loadSetup(process.env), terminal);
  });
}
