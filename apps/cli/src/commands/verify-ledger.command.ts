import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadSetup } from '@huiying/settings';
import type { LedgerVerification } from '@huiying/storage';
import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';

export function defineVerifyLedger(command: Command, terminal: Terminal): void {
  command
    .option('--anchor <FILE>', '再与存放在外的日封文件（ledger-heads 导出）核对')
    .action(async ({ anchor }: { anchor?: string }) => {
      const { withStores } = await import('../open-database.js');
      const setup = loadSetup(process.env);
      const lines = anchor === undefined ? undefined : linesOf(await opened(anchor));
      const verification = await withStores(setup, terminal, ({ ledger }) => ledger.verify(lines));
      await terminal.line(verification);
      if (verification.ok) {
        if (verification.rewritable) terminal.tell('注意：所用数据库账号能够改写台账，见 docs/ledger.md');
        return;
      }
      const { broken, alsoBroken = [] } = verification;
      for (const each of [broken, ...alsoBroken]) terminal.fail(`台账已破损：${told(each)}`);
    });
}

/** The embedded database is not started for a file that is not there. */
async function opened(path: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(path, 'utf8');
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  return stream;
}

/** Reading begins when the lines are asked for: lines that come before that would be lost. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input });
}

const FLAWS: Readonly<Record<string, string>> = {
  changed: '内容被改动',
  relinked: '前后不相连',
  missing: '有缺失',
  backdated: '早于前一条入账',
  inserted: '是事后插入的',
  rewritten: '与封存时不同',
  truncated: '此后被截断',
  removed: '整件被删除',
  'attachment-changed': '所载的附件被改动',
  'attachment-missing': '所载的附件已不在',
  'record-changed': '与台账所载不符',
  'record-missing': '台账有载，已不在',
  'record-inserted': '台账未载',
};

const RECORDS = { deadline: '时限', response: '回应', report: '舆情信息' } as const;

type Broken = Extract<LedgerVerification, { readonly ok: false }>['broken'];

const told = ({ chain, seq, flaw, kind, record }: Broken): string => {
  if (record) {
    const { caseNumber, id, field } = record;
    const what = `事件 ${caseNumber} 的${RECORDS[record.record]} ${id}${field === null ? '' : ` 的 ${field}`}`;
    return `${what} ${FLAWS[flaw] ?? flaw}${seq > 0 ? `（台账第 ${seq} 条）` : ''}`;
  }
  const what = chain === 'day-head' ? `日封 第 ${seq} 号${kind ? `（${kind}）` : ''}` : `${chain} 第 ${seq} 条`;
  return `${what} ${FLAWS[flaw] ?? flaw}`;
};
