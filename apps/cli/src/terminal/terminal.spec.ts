import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OutputClosed, Terminal } from './terminal.js';

const over = (stdout: Writable, stderr: Writable = new PassThrough()): Terminal =>
  new Terminal({ stdin: new PassThrough(), stdout, stderr });

it('writes results to standard output and everything said to standard error', async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const terminal = over(stdout, stderr);
  await terminal.line({ id: 1 });
  terminal.tell('一');
  expect(terminal.hasFailed).toBe(false);
  terminal.fail('二');
  expect(terminal.hasFailed).toBe(true);
  stdout.end();
  stderr.end();
  expect(await text(stdout)).toBe('{"id":1}\n');
  expect(await text(stderr)).toBe('一\n二\n');
});

it('waits for a reader that is slower', async () => {
  const stdout = new PassThrough({ highWaterMark: 1 });
  const written = over(stdout)
    .line('a long line')
    .then(() => 'written');
  expect(await Promise.race([written, Promise.resolve('waiting')])).toBe('waiting');
  stdout.resume();
  expect(await written).toBe('written');
});

it('says that the reader is gone, whether it goes before or while a line is written', async () => {
  const gone = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')), highWaterMark: 1 });
  const terminal = over(gone);
  await expect(terminal.line(1)).rejects.toBeInstanceOf(OutputClosed);
  await expect(terminal.line(2)).rejects.toBeInstanceOf(OutputClosed);
});

it('tells a full disk from a reader that is gone, also where the last line seemed to be written', async () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  const slow = over(new Writable({ write: (_chunk, _encoding, done) => done(full), highWaterMark: 1 }));
  await expect(slow.line(1)).rejects.toThrow('结果无法写到标准输出（ENOSPC）');
  const quick = over(new Writable({ write: (_chunk, _encoding, done) => setImmediate(done, full) }));
  await quick.line(1);
  await expect(quick.written()).rejects.toThrow('ENOSPC');
  const closed = Object.assign(new Error('write'), { code: 'EPIPE' });
  await expect(over(new Writable({ write: (_c, _e, done) => done(closed) })).written()).resolves.toBeUndefined();
});

it('does not wait for a reader that goes away without a word', async () => {
  const stuck = new Writable({ write: () => undefined, highWaterMark: 1 });
  const terminal = over(stuck);
  const line = terminal.line(1);
  stuck.destroy();
  await expect(line).rejects.toBeInstanceOf(OutputClosed);
  await expect(terminal.written()).resolves.toBeUndefined();
});
