import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from './run.js';
import { Terminal } from './terminal/terminal.js';

async function answered(command: string, row: string): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  await run([command], new Terminal({ stdin: Readable.from([Buffer.from(row)]), stdout, stderr }));
  stdout.end();
  return text(stdout);
}

it.each([
  ['classify', '"text":"路灯坏了"'],
  ['cluster', '"text":"路灯坏了"'],
  ['assess-reply', '"question":"路灯坏了","reply":"已修好"'],
])('%s answers a row under the id it has, also of more digits than a double holds', async (command, fields) => {
  const id = '1234567890123456789';
  expect(await answered(command, `{"id":${id},${fields}}`)).toMatch(new RegExp(`^{"id":${id},`));
});
