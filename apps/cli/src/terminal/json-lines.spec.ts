import { type JsonLine, readJsonLines } from './json-lines.js';

async function read(...chunks: (string | Uint8Array)[]): Promise<JsonLine[]> {
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  const lines: JsonLine[] = [];
  for await (const line of readJsonLines(asArriving(bytes))) lines.push(line);
  return lines;
}

async function* asArriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

it('reads a line however it is cut, in the middle of a character too', async () => {
  const bytes = Buffer.from('{"text":"坍塌"}\n[2]\n');
  for (let at = 0; at <= bytes.length; at += 1) {
    expect(await read(bytes.subarray(0, at), bytes.subarray(at))).toEqual([
      { line: 1, value: { text: '坍塌' } },
      { line: 2, value: [2] },
    ]);
  }
});

it('passes blank lines over and counts them', async () => {
  expect(await read('\r\n1\r\n  \n\n2')).toEqual([
    { line: 2, value: 1 },
    { line: 5, value: 2 },
  ]);
});

it('reads the last line without its end, and a byte order mark', async () => {
  expect(await read('\uFEFF{"id":1}')).toEqual([{ line: 1, value: { id: 1 } }]);
});

it('does not end a line at the separators that JSON allows in a string', async () => {
  expect(await read('{"text":"一\u2028二\u2029三"}\n')).toEqual([{ line: 1, value: { text: '一\u2028二\u2029三' } }]);
});

it('names a line that is no JSON without repeating it, and goes on', async () => {
  expect(await read('{"text":"张三\n3\n')).toEqual([
    { line: 1, mistake: '不是有效的 JSON' },
    { line: 2, value: 3 },
  ]);
});

it('names a line in another encoding and goes on', async () => {
  expect(await read(new Uint8Array([0x22, 0xd6, 0xd0, 0x22, 0x0a]), '4')).toEqual([
    { line: 1, mistake: '不是 UTF-8 编码' },
    { line: 2, value: 4 },
  ]);
});

it('drops a line beyond 16 MB and goes on with the next', async () => {
  const megabyte = 'x'.repeat(1024 * 1024);
  const lines = await read('"', ...Array<string>(17).fill(megabyte), '"\n5\n');
  expect(lines).toEqual([
    { line: 1, mistake: '超过 16 MB' },
    { line: 2, value: 5 },
  ]);
});

it('keeps a number that no double holds, to be written out as it came', async () => {
  expect(JSON.stringify(await read('{"id":1234567890123456789}\n'))).toBe(
    '[{"line":1,"value":{"id":1234567890123456789}}]',
  );
});

it('reads nothing from nothing', async () => {
  expect(await read()).toEqual([]);
});
