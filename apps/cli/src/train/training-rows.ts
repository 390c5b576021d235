import { createReadStream } from 'node:fs';
import { type LabelledText, rareLabels, readTrainingRow, whyRare } from '@huiying/core';
import { readJsonLines } from '../terminal/json-lines.js';
import type { Terminal } from '../terminal/terminal.js';

export interface RefusedRow {
  /** Line of the file; a correction of the database has none. */
  readonly row: number | null;
  readonly reason: string;
}

export interface TrainingRows {
  readonly rows: readonly LabelledText[];
  readonly refused: readonly RefusedRow[];
}

interface NumberedRow {
  readonly row: number | null;
  readonly text: LabelledText;
}

/** Gathers labelled rows; a bad one is kept with its reason, the rest goes on. */
export class TrainingRowsReader {
  readonly #read: NumberedRow[] = [];
  readonly #refused: RefusedRow[] = [];

  /** @param file `-` for standard input */
  async readFile(file: string, terminal: Terminal): Promise<void> {
    const chunks: AsyncIterable<Uint8Array> = file === '-' ? terminal.stdin : createReadStream(file);
    for await (const line of readJsonLines(chunks)) {
      if ('mistake' in line) this.#refused.push({ row: line.line, reason: line.mistake });
      else this.add(line.value, line.line);
    }
  }

  add(value: unknown, row: number | null): void {
    const read = readTrainingRow(value);
    if ('mistake' in read) this.#refused.push({ row, reason: read.mistake });
    else this.#read.push({ row, text: read });
  }

  /** Rows of labels that are too rare to learn are refused too. */
  finish(): TrainingRows {
    const rare = rareLabels(this.#read.map(({ text }) => text));
    const refused = this.#read.flatMap(({ row, text: { label } }): RefusedRow[] => {
      const count = rare.get(label);
      return count === undefined ? [] : [{ row, reason: whyRare(label, count) }];
    });
    return {
      rows: this.#read.filter(({ text }) => !rare.has(text.label)).map(({ text }) => text),
      refused: [...this.#refused, ...refused].toSorted((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity)),
    };
  }
}
