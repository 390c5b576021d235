import { Argument, type Command, InvalidArgumentError } from 'commander';
import { loadSetup } from '@huiying/settings';
import { OWN_RECORDS } from '../bench/judgement/figure.js';
import type { Terminal } from '../terminal/terminal.js';

interface BenchOptions {
  readonly data: string;
  readonly minutes: number;
  readonly rows?: number;
}

type Bench = (options: BenchOptions, terminal: Terminal) => Promise<void>;

const BENCHES: Readonly<Record<string, Bench>> = {
  intake: async (_, terminal) => {
    const { benchIntake } = await import('../bench/intake-bench.js');
    await benchIntake(loadSetup(process.env), terminal);
  },
  sources: async ({ minutes }, terminal) => {
    const { benchSources } = await import('../bench/sources/sources-bench.js');
    await benchSources(loadSetup(process.env), minutes, terminal);
  },
  deadlines: async ({ rows = 1_000_000 }, terminal) => {
    const { benchDeadlines } = await import('../bench/deadlines/deadlines-bench.js');
    await benchDeadlines(loadSetup(process.env), rows, terminal);
  },
  deaths: async ({ rows = 50_000 }, terminal) => {
    const { benchDeaths } = await import('../bench/deadlines/deaths-bench.js');
    await benchDeaths(loadSetup(process.env), rows, terminal);
  },
  size: async ({ rows = 1_000_000 }, terminal) => {
    const { benchSize } = await import('../bench/deadlines/size-bench.js');
    await benchSize(loadSetup(process.env), rows, terminal);
  },
  cluster: async ({ rows = 100_000 }, terminal) => {
    const { benchCluster } = await import('../bench/cluster-bench.js');
    await benchCluster(loadSetup(process.env), rows, terminal);
  },
  judgement: async ({ data }, terminal) => {
    const { benchJudgement } = await import('../bench/judgement/judgement-bench.js');
    await benchJudgement(data, loadSetup(process.env), terminal);
  },
};

export function defineBench(command: Command, terminal: Terminal): void {
  command
    .addArgument(new Argument('<name>', '测什么').choices(Object.keys(BENCHES)))
    .option('--data <folder>', 'judgement：已标注记录所在的文件夹', OWN_RECORDS)
    .option('--minutes <n>', 'sources：发布几分钟', minutesOf, 4)
    .option('--rows <n>', 'cluster：先存入几条；deadlines、deaths：设下几个定时；size：最多几件事件', rowsOf)
    .action((name: string, options: BenchOptions) => BENCHES[name]?.(options, terminal));
}

function minutesOf(given: string): number {
  const minutes = Number(given);
  if (minutes > 0 && minutes <= 600) return minutes;
  throw new InvalidArgumentError('应为 0 到 600 之间的分钟数');
}

function rowsOf(given: string): number {
  const rows = Number(given);
  if (Number.isInteger(rows) && rows > 0 && rows <= 1_000_000) return rows;
  throw new InvalidArgumentError('应为 1 到 1000000 之间的整数');
}
