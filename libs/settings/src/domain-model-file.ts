import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeModel, DomainError, DomainModel, encodeModel, fileProblem } from '@huiying/core';
import type { Environment } from './read-environment.js';
import { SettingError } from './setting-error.js';

/** Where the office's own model lies. */
export const domainModelPath = ({ dataDir }: Pick<Environment, 'dataDir'>): string =>
  join(dataDir, 'models', 'domain.model');

/** @throws SettingError in one line when the file cannot be read or is no model */
export function readDomainModel(path: string): DomainModel {
  try {
    return new DomainModel(decodeModel(readFileSync(path)));
  } catch (error) {
    const reason = error instanceof DomainError ? error.message : (fileProblem(error) ?? `无法读取：${String(error)}`);
    throw new SettingError(`领域分类模型 ${path} 不可用：${reason}`);
  }
}

/** Another process that reads the file sees the old model or the new one, never half of one. */
export function writeDomainModel(path: string, model: DomainModel): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.new`;
  writeFileSync(unfinished, encodeModel(model.knowledge));
  renameSync(unfinished, path);
}

const CHECKED_EVERY_MS = 60_000;

/** The model of a file that may come, be replaced or go while the process runs; looked at once a minute. */
export class DomainModelFile {
  #model: DomainModel | undefined;
  #seen = '';
  #checkedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param onProblem told of a file that became unusable; the model before it stays in use
   * @throws SettingError when the file is there and is no model
   */
  constructor(
    private readonly path: string,
    private readonly onProblem: (problem: Error) => void = () => undefined,
    private readonly clock: () => number = Date.now,
  ) {
    this.#look();
  }

  readonly now = (): DomainModel | undefined => {
    if (this.clock() - this.#checkedAt < CHECKED_EVERY_MS) return this.#model;
    try {
      this.#look();
    } catch (error) {
      this.onProblem(error as Error);
    }
    return this.#model;
  };

  #look(): void {
    this.#checkedAt = this.clock();
    const state = stateOf(this.path);
    if (state === this.#seen) return;
    this.#seen = state;
    this.#model = state === '' ? undefined : readDomainModel(this.path);
  }
}

/** Changes whenever the file is replaced; empty when there is none. */
function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
}
