import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { Terminal } from './terminal.js';
import { withFile } from './with-file.js';

const typed = (text: string): Terminal => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(text);
  return new Terminal({ stdin, stdout, stderr });
};

it('begins nothing for a file that is not there', async () => {
  const begin = vi.fn<(path: string) => Promise<void>>();
  await expect(withFile('/no/such/file', typed(''), begin)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(begin).not.toHaveBeenCalled();
});

it('keeps what is typed in a file of its own', async () => {
  expect(await withFile('-', typed('表格'), (path) => readFile(path, 'utf8'))).toBe('表格');
});
