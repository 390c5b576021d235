import type { LessonKind } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { noteInSystemChain } from '../ledger/system-chain.js';

/** One example for a classifier: a masked text and the label a person gave it. */
export interface TrainingExample {
  readonly text: string;
  readonly title: string;
  readonly label: string;
}

const EXAMPLES = `
select text, title, label from (
  select distinct on (title, text) text, title, label, created_at, id from training_row where kind = $1
  order by title, text, created_at desc, id
) last order by created_at, id`;

/** What people taught. Of several labels for the same text the last one given counts. */
export class TrainingStore {
  constructor(private readonly database: DataSource) {}

  /** The examples of one kind, in the order in which they were taught. */
  examplesOf(kind: LessonKind): Promise<TrainingExample[]> {
    return this.database.query<TrainingExample[]>(EXAMPLES, [kind]);
  }

  /** The same, handed out for training: they count as learned from then on, and it stands in the ledger who asked. */
  handOut(kind: LessonKind, by: string): Promise<TrainingExample[]> {
    return this.database.transaction(async (manager) => {
      await manager.query('update training_row set used_at = now() where kind = $1 and used_at is null', [kind]);
      const examples = await manager.query<TrainingExample[]>(EXAMPLES, [kind]);
      await noteInSystemChain(manager, [{ kind: 'training-rows-exported', data: { kind, n: examples.length } }], by);
      return examples;
    });
  }

  /** Corrections, not confirmations, by kind, that were not handed out yet. */
  async unlearned(): Promise<Partial<Record<LessonKind, number>>> {
    const rows = await this.database.query<{ kind: LessonKind; n: string }[]>(
      `select kind, count(*) as n from training_row
       where used_at is null and label is distinct from previous group by kind`,
    );
    return Object.fromEntries(rows.map(({ kind, n }) => [kind, Number(n)]));
  }
}
