import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setup } from '@huiying/settings';

/** Labelled texts of our own. */
export const OWN_RECORDS = join('test', 'judgement');

/** A record on which judgement and truth differ. */
export interface Miss {
  readonly id: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** One measured figure with the number of records it rests on. */
export interface Figure {
  readonly figure: string;
  readonly n: number;
  readonly value: number;
  /** What it should reach, such as `>= 0.95`. */
  readonly wanted?: string;
  readonly misses: readonly Miss[];
}

/** A line of a JSON Lines file; each area knows the fields of its own. */
export type LabelledRecord = Readonly<Record<string, unknown>>;

/** Where labelled records lie; a file that is not there is not measured. */
export class RecordFolder {
  constructor(private readonly path: string) {}

  pathOf(name: string): string | undefined {
    const path = join(this.path, name);
    return existsSync(path) ? path : undefined;
  }

  /** Records of a JSON Lines file, or undefined when it is not there. */
  jsonLines(name: string): readonly LabelledRecord[] | undefined {
    const path = this.pathOf(name);
    if (path === undefined) return undefined;
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as LabelledRecord);
  }
}

/** The figures of one area for the records that are there; none when there are none. */
export type FigureSet = (records: RecordFolder, setup: Setup) => Promise<readonly Figure[]>;
