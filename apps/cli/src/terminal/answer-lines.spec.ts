import { PassThrough } from 'node:stream';
import { answerLines } from './answer-lines.js';
import { Terminal } from './terminal.js';

async function answersTo(text: string, answer: Parameters<typeof answerLines>[2]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(text);
  const terminal = new Terminal({ stdin, stdout, stderr });
  await answerLines([], terminal, answer);
  return { out: String(stdout.read() ?? ''), said: String(stderr.read() ?? ''), hasFailed: terminal.hasFailed };
}

it('names the line that cannot be judged, and answers the others in order', async () => {
  const answers = await answersTo('1\n0\n{\n2\n', (value) => {
    if (value === 0) throw new Error('divided by it');
    return { line: { half: Number(value) / 2 } };
  });
  expect(answers).toEqual({
    out: '{"half":0.5}\n{"half":1}\n',
    said: '标准输入 第 2 行：无法判断：divided by it\n标准输入 第 3 行：不是有效的 JSON\n',
    hasFailed: true,
  });
});

it('tells a doubt without failing', async () => {
  const answers = await answersTo('1\n', () => ({ line: {}, doubt: '未使用' }));
  expect(answers).toEqual({ out: '{}\n', said: '标准输入 第 1 行：未使用\n', hasFailed: false });
});
