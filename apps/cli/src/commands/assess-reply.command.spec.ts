import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../run.js';
import { Terminal } from '../terminal/terminal.js';

async function assess(input: string): Promise<{ code: number; lines: unknown[]; told: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const terminal = new Terminal({ stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  const [written, told] = [text(stdout), text(stderr)];
  const code = await run(['assess-reply'], terminal);
  stdout.end();
  stderr.end();
  const lines = (await written).split('\n').filter(Boolean);
  return { code, lines: lines.map((line) => JSON.parse(line) as unknown), told: await told };
}

describe('assess-reply', () => {
  it('gives one line per reply, with the words it rests on', async () => {
    const { code, lines } = await assess(
      '{"id":1,"question":"路灯坏了","reply":"您的留言已收悉，已转交有关部门处理，感谢您的支持"}\n' +
        '{"id":"b","question":"路灯坏了","reply":"路灯已于5月2日修好。"}',
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        id: 1,
        perfunctory: true,
        reasons: ['says-little'],
        elements: { fact: false, measure: false, deadline: false, basis: false, contact: false },
        because: [
          { reason: 'says-little', quote: '您的留言已收悉' },
          { reason: 'says-little', quote: '已转交有关部门处理' },
        ],
      },
      expect.objectContaining({ id: 'b', perfunctory: false, reasons: [] }),
    ]);
  });

  it('names bad lines and goes on', async () => {
    const { code, lines, told } = await assess(
      'x\n{"id":1,"reply":"好"}\n{"id":2,"question":"a","reply":7}\n{"id":3,"question":"","reply":""}',
    );
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(told).toContain('第 1 行：不是有效的 JSON');
    expect(told).toContain('第 2 行：缺少 question');
    expect(told).toContain('第 3 行：reply 应为文字');
  });
});
