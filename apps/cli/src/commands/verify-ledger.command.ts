import { loadSetup } from '@huiying/settings';
import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';

export function addVerifyLedgerCommand(program: Command, terminal: Terminal): void {
  program
    .command('verify-ledger')
    .description('核对台账的哈希链：完好则给出条数和链尾，否则给出第一处破损，退出码为 1')
    .action(async () => {
      const { withStores } = await import('../open-database.js');
      const verification = await withStores(loadSetup(process.env), terminal, ({ ledger }) => ledger.verify());
      await terminal.line(verification);
      if (!verification.ok) terminal.fail(`台账已破损：${verification.broken.chain} 第 ${verification.broken.seq} 条`);
    });
}
