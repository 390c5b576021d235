import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from './run.js';
import { Terminal } from './terminal/terminal.js';

async function runCommand(...argv: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end();
  const status = await run(argv, new Terminal({ stdin, stdout, stderr }));
  return { status, out: String(stdout.read() ?? ''), said: String(stderr.read() ?? '').trim() };
}

it.each([
  [['clasify'], '没有命令 clasify，可用：classify、'],
  [['user', 'remove'], '没有命令 remove，可用：user add'],
  [['due', '--from', '2026-01-01', '--unit', 'day'], '必须给出选项 --amount'],
  [['due', '--from', '2026-02-30', '--amount', '1', '--unit', 'day'], '选项 --from <T> 的值 "2026-02-30" 不可用：应为'],
  [['due', '--from', '2026-01-01', '--amount', '-1', '--unit', 'day'], '应为不小于 1 的整数'],
  [['due', '--from', '2026-01-01', '--amount', '1.5', '--unit', 'day'], '应为不小于 1 的整数'],
  [
    ['due', '--from', '2026-01-01', '--amount', '9', '--unit', 'week'],
    '不可用，可用：second 秒、minute 分钟、hour 小时、day 日、working-day 工作日',
  ],
  [
    ['due', '--from', '2026-01-01', '--amount', '36601', '--unit', 'day'],
    '选项 --amount 不可用：时限应为正数且不超过 100 年',
  ],
  [['due', '--from', '1900-01-01', '--amount', '1', '--unit', 'day'], '选项 --from 不可用：起算时间应在 1970 年'],
  [['due', '--from', '2026-01-01', '--amount', '1', '--unit', 'hour', '--extend', '1'], '选项 --extend 不可用：'],
  [['backup', '-'], '应为文件名，不能是 -'],
  [['due', '--calendar', 'mars', '--from', '2026-01-01', '--amount', '1', '--unit', 'day'], '"mars"，可用：cn'],
  [['due', '--from'], '选项 --from <T> 缺少值'],
  [['verify-ledger', '--form', 'x'], '没有选项 --form'],
  [['explain', '--severity', 'serious'], '必须给出选项 --pack <id>'],
  [['explain', '--pack', 'nope', '--severity', 'serious'], '没有制度包 --pack "nope"，可用：changchun-2017、'],
  [['explain', '--pack', 'drill', '--severity', 'bad'], '可用：especially-serious 特别重大、serious 重大'],
  [['explain', '--pack', 'drill', '--severity', '重大', '--event-type', 'fires'], '"fires" 不可用，可用：'],
  [
    ['explain', '--pack', 'drill', '--severity', '重大', '--unit', 'press', 'nope'],
    '--unit 的值 "nope" 不可用，可用：',
  ],
  [['bench', 'everything'], '不可用，可用：intake、sources'],
  [['feed-check'], '缺少参数 inputs'],
  [['feed-check', 'x', '--tz', 'Mars'], 'IANA'],
  [['import-hotline', 'a', 'b'], 'import-hotline 的参数过多'],
  [['report', '--from', '2026-02-01', '--to', '2026-01-31'], '--from 晚于 --to'],
  [['report', '--from', '2026-01-01', '--to', '2026-01-31', '--format', 'xlsx'], '--out'],
  [['user', 'add', ' ', '--role', 'officer'], '参数 name 的值 " " 不可用：名称不能为空'],
  [['user', 'add', 'x', '--role', 'intake'], '可用：officer 值守人员、leader 领导、'],
  [['user', 'add', 'x', '--role', 'officer', '--email', 'x'], '选项 --email <address> 的值 "x" 不可用：应为邮箱地址'],
  [['user', 'change', 'x', '--phone', '12a'], '不可用：应为电话号码'],
  [['user', 'change', 'x'], '没有要修改的内容，可用：--role、--unit、--email、--phone'],
  [['user', 'add', 'x', '--role', 'officer', '--unit', 'nope'], '没有单位 "nope"，可用：'],
])('answers wrong usage %j in one line with status 2', async (argv, said) => {
  const answer = await runCommand(...argv);
  expect(answer).toMatchObject({ status: 2, out: '' });
  expect(answer.said).toContain(said);
  expect(answer.said).not.toContain('\n');
});

const deadlinesOf = async (level: string): Promise<string> =>
  (await runCommand('explain', '--pack', 'drill', '--severity', level, '--detected-at', '2026-11-22T08:00')).out;

it('takes the words of the office for its own', async () => {
  expect(await deadlinesOf('重大')).toBe(await deadlinesOf('serious'));
  expect(await deadlinesOf('重大')).not.toBe('');
});

it('explains every command in Chinese, with the words that an option takes', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (const path of ['', 'explain', 'due', 'report', 'user', 'user add', 'api-key add', 'bench', 'classify', 'train'])
    await runCommand(...path.split(' ').filter(Boolean), '--help');
  const out = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  expect(out).toContain('用法： huiying classify [选项] [files...]');
  expect(out).toMatch(/serious\s+重大/u);
  expect(out).not.toMatch(/choices|default|\[options\]|\[command\]|Usage|display/u);
});

it('shows times of day that hold when none is given as they are written', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await runCommand('import-roster', '--help');
  const out = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  expect(out).toMatch(/不写为 08:00[^]*不写为 20:00/u);
});

it('says of a file that is not there what is wrong, and which', async () => {
  for (const argv of [['classify'], ['import-hotline'], ['verify-ledger', '--anchor'], ['restore'], ['feed-check']]) {
    const { status, said } = await runCommand(...argv, '/no/such/file');
    expect(status).toBe(1);
    expect(said).toContain('没有这个文件或目录（ENOENT，/no/such/file）');
  }
});

it('counts working days by the calendar of the State Council', async () => {
  const answer = await runCommand('due', '--from', '2026-09-21', '--amount', '20', '--unit', 'working-day');
  expect(answer.status).toBe(0);
  expect(JSON.parse(answer.out)).toMatchObject({ dueAt: '2026-10-27T00:00:00+08:00', provisional: false });
});

const obligations = async (pack: string): Promise<string[]> =>
  (await runCommand('explain', '--pack', pack, '--severity', 'serious')).out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { obligation: string }).obligation);

it('knows no 5 hour deadline under the rules of Changchun', async () => {
  expect(await obligations('national-default')).toEqual(['cn.release-5h', 'cn.press-conference-24h']);
  expect(await obligations('changchun-2017')).toEqual(['cc.press-conference-24h']);
});

it('reads standard input when no file is named', async () => {
  expect(await runCommand('classify')).toEqual({ status: 0, out: '', said: '' });
});

it('clusters several files as one, in their order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiying-cluster-'));
  const report = { text: '青禾区松木街一家木器厂昨夜起火，消防已将明火扑灭，无人伤亡。' };
  const files = ['a', 'b'].map((id) => {
    const path = join(folder, id);
    writeFileSync(path, JSON.stringify({ id, ...report }));
    return path;
  });
  const { status, out } = await runCommand('cluster', ...files);
  rmSync(folder, { recursive: true });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; decision: string });
  expect([status, lines.map(({ id, decision }) => [id, decision])]).toEqual([
    0,
    [
      ['a', 'new'],
      ['b', 'merged'],
    ],
  ]);
});
