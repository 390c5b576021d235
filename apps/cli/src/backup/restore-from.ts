import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@huiying/core';
import { callerSecret, type Setup } from '@huiying/settings';
import { restoreBackup } from '@huiying/storage';
import { withOwnedDatabase, withStores } from '../open-database.js';
import type { Terminal } from '../terminal/terminal.js';

/** @param file `-` = standard input. @throws DomainError as `restoreBackup`; Error when the file is not there */
export async function restoreFrom(file: string, setup: Setup, terminal: Terminal): Promise<void> {
  const lines = linesOf(file === '-' ? terminal.stdin : await opened(file));
  const restored = await withOwnedDatabase(setup, terminal, (url) =>
    restoreBackup(url, callerSecret(setup.environment), lines).catch((error: unknown) => {
      throw aboutTheFile(error, file === '-' ? '标准输入' : file);
    }),
  );
  const ledger = await withStores(setup, terminal, (stores) => stores.ledger.verify());
  await terminal.line({ ...restored, ledger });
  // Everything is in: with the key put back callers are read again, subscribers told and browsers called.
  if (!restored.readsCallers)
    terminal.tell(
      'HUIYING_SECRET 与备份时不同：来电人信息读不出来，订阅收不到事件，浏览器通知发不出去，请换回原来的密钥',
    );
  if (!ledger.ok) terminal.fail('台账在备份时已经破损，见 verify-ledger');
}

const aboutTheFile = (error: unknown, name: string): unknown =>
  error instanceof DomainError && error.kind === 'invalid'
    ? new DomainError(error.kind, error.code, `${name}：${error.message}`)
    : error;

/** No database is started for a file that is not there. */
async function opened(path: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(path);
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  return stream;
}

async function* linesOf(file: NodeJS.ReadableStream): AsyncGenerator<string> {
  const text = new PassThrough();
  // What goes wrong is told to whoever reads the text.
  pipeline(file, createGunzip(), text).catch(() => undefined);
  try {
    yield* createInterface({ input: text });
  } catch {
    throw new DomainError('invalid', 'backup-damaged', '备份文件不完整，或不是备份文件');
  }
}
