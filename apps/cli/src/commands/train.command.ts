import { domainModelPath, loadSetup, readEnvironment } from '@huiying/settings';
import type { Command } from 'commander';
import { outputFile } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';

interface TrainOptions {
  readonly out?: string;
  readonly corrections?: true;
  readonly ifBetter?: true;
}

export function defineTrain(command: Command, terminal: Terminal): void {
  command
    .argument('[file]', '文件，- 为标准输入')
    .option('--out <model>', '模型文件；只用 --corrections 时可不写，为 DATA_DIR 中启用的模型', outputFile)
    .option('--corrections', '同时学习人工更正过的领域（读数据库）')
    .option('--if-better', '模型文件已存在时，新模型不差于它才替换')
    .action(async (file: string | undefined, { out, corrections, ifBetter }: TrainOptions) => {
      if (file === undefined && corrections === undefined) throw new UsageError('缺少参数 file，或写 --corrections');
      if (out === undefined && corrections === undefined) throw new UsageError('必须给出选项 --out <model>');
      const { trainModel } = await import('../train/train-model.js');
      const request = {
        file,
        out: out ?? domainModelPath(readEnvironment(process.env)),
        corrections: corrections === true,
        ifBetter: ifBetter === true,
      };
      await trainModel(request, () => loadSetup(process.env), terminal);
    });
}
