import { existsSync } from 'node:fs';
import { chooseModel, type DomainModel, FOLDS, type LabelFigures, trainDomainModel } from '@huiying/core';
import { readDomainModel, type Setup, writeDomainModel } from '@huiying/settings';
import { withStores } from '../open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import { TrainingRowsReader } from './training-rows.js';

export interface TrainRequest {
  readonly file: string | undefined;
  readonly out: string;
  /** Learn from what people corrected, too. */
  readonly corrections: boolean;
  /** Leave a better model that is there in its place. */
  readonly ifBetter: boolean;
}

const FIGURES = 4;
const rounded = (value: number): number => Number(value.toFixed(FIGURES));

const shown = ({ label, n, precision, recall, f1 }: LabelFigures) => ({
  label,
  n,
  precision: rounded(precision),
  recall: rounded(recall),
  f1: rounded(f1),
});

/** Learns a model, measures it and writes it. Refused rows are named in the summary and do not make it a failure. */
export async function trainModel(request: TrainRequest, loadSetup: () => Setup, terminal: Terminal): Promise<void> {
  const startedAt = performance.now();
  const reader = new TrainingRowsReader();
  if (request.file !== undefined) await reader.readFile(request.file, terminal);
  if (request.corrections) await addCorrections(reader, loadSetup(), terminal);
  const { rows, refused } = reader.finish();
  for (const { row, reason } of refused) terminal.tell(`${row === null ? '更正' : `第 ${row} 行`}：${reason}`);
  terminal.tell(`可用 ${rows.length} 行，不可用 ${refused.length} 行；开始训练并做 ${FOLDS} 折交叉验证`);
  const trained = trainDomainModel(rows);
  const choice = chooseModel(request.ifBetter ? currentModel(request.out) : undefined, trained, rows);
  if (choice.use === 'candidate') writeDomainModel(request.out, trained.model);
  else terminal.tell(`未替换 ${request.out}：${WHY_KEPT[choice.reason] ?? choice.reason}`);
  await terminal.line({
    macroF1: rounded(trained.macroF1),
    folds: FOLDS,
    rows: rows.length,
    labels: trained.labels.map(shown),
    refused,
    durationMs: Math.round(performance.now() - startedAt),
    out: request.out,
    written: choice.use === 'candidate',
    ...(request.ifBetter && { choice }),
  });
}

const WHY_KEPT: Readonly<Record<string, string>> = {
  'labels-lost': '新模型不认识现用模型的某些领域',
  'worse-on-new-rows': '在现用模型没有学过的行上，新模型更差',
  'worse-on-all-rows': '新模型的交叉验证成绩低于现用模型',
};

const currentModel = (path: string): DomainModel | undefined => (existsSync(path) ? readDomainModel(path) : undefined);

async function addCorrections(reader: TrainingRowsReader, setup: Setup, terminal: Terminal): Promise<void> {
  const lessons = await withStores(setup, terminal, ({ training }) => training.handOut('domain', 'cli'));
  for (const lesson of lessons) reader.add(lesson, null);
}
