import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anIncomingReport, exact } from '@huiying/fakes';
import { JudgePool } from '@huiying/intake';
import { loadSetup } from '@huiying/settings';
import { judgeReport } from '../../libs/intake/src/accept/judge-report.js';
import { sourceWorker } from '../support/source-worker.js';

const DATA = join(import.meta.dirname, '../../../shared/data');
const { judging } = loadSetup({});
const KINDS = [
  ['厂房起火', '今日2时许，城东区厂房起火，造成4人死亡、12人受伤，现场正在救援。'],
  ['路灯不亮', '青年路一段的路灯已经三天不亮，请问什么时候能够解决？'],
  ['网传停课', '网传全市学校下周停课，请官方回应。'],
  ['读书活动', '本报讯 市图书馆举办秋季图书漂流活动。'],
] as const;
const ours = Array.from({ length: 80 }, (_, i) => {
  const [title, text] = KINDS[i % KINDS.length] ?? KINDS[0];
  return { title: `${title}（${i}）`, text };
});
/** Records of others, where they lie beside the checkout. */
function corpus(): { title: string; text: string }[] {
  const file = join(DATA, 'news_stream.jsonl');
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(0, 500);
  return rows.map((row) => {
    const { title, text } = JSON.parse(row) as { title?: string; text?: string };
    return { title: title ?? '', text: text ?? '' };
  });
}

describe('a batch judged in threads', () => {
  const problems: unknown[] = [];
  const pool = new JudgePool(judging, {
    ...sourceWorker('libs/intake/src/accept/judge-worker.ts'),
    size: 2,
    onProblem: (end) => problems.push(end),
  });
  afterAll(() => pool.close());

  it('comes out as it does without them', async () => {
    const published = exact(new Date('2026-11-22T08:00:00+08:00'));
    const named = [...ours, ...corpus()].map((words, i) => ({
      id: `report-${i}`,
      incoming: anIncomingReport({ ...words, published, origin: i % 2 === 0 ? 'push' : 'hotline', scope: 'wide' }),
    }));
    const expected = named.map(({ id, incoming }) => judgeReport(incoming, id, judging));
    expect(await pool.judge(named)).toStrictEqual(expected);
    expect(problems).toEqual([]);
  });
});
