import { loadSetup } from '@huiying/settings';
import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';

interface ImportOptions {
  readonly map?: string;
  readonly live?: true;
}

export function defineImportHotline(command: Command, terminal: Terminal): void {
  command
    .argument('<file>', '文件，- 为标准输入')
    .option('--map <file>', '表头与字段的对应，JSON 或 YAML：表头: receivedAt')
    .option('--live', '各行视为现在收到的记录：开始计时并推送；已有答复的行仍按历史记录')
    .action(async (file: string, { map, live }: ImportOptions) => {
      const setup = loadSetup(process.env);
      const { importHotline } = await import('../hotline/import-hotline.js');
      await importHotline({ file, mapFile: map, live: live === true }, setup, terminal);
    });
}
