import type { CaseFile } from '@huiying/core';
import type { Row } from '../../rows/case-file.row.js';
import type { Writer } from '../joined-writes.js';
import { answersTo } from '../statements.js';
import { insert, isSame, remove, update, upsert } from '../../upsert.js';

/** How the records of one kind are found in a file and written. */
export interface RecordKind<T extends object> {
  readonly pick: (file: CaseFile) => readonly T[];
  readonly toRow: (record: T) => Row;
  /** By which a record is known again: what the columns of its key hold. */
  readonly nameOf: (record: T) => string;
  /** Of which no row is kept. */
  readonly hasEnded?: (record: T) => boolean;
}

export interface Changes {
  /** Rows of records of files that were not there before. */
  readonly added: readonly Row[];
  /** Rows of records that a known file did not hold: the table may, as a timer that has fired is armed again. */
  readonly returned: readonly Row[];
  /** Whole rows of records that are not what they were, with the columns that differ. */
  readonly amended: readonly { readonly row: Row; readonly columns: readonly string[] }[];
  /** Rows of records that have ended. */
  readonly ended: readonly Row[];
}

/** Records are immutable, so one that is not the same object as before has changed. */
export function changesBetween<T extends object>(
  before: ReadonlyMap<string, CaseFile>,
  after: readonly CaseFile[],
  { pick, toRow, nameOf, hasEnded = () => false }: RecordKind<T>,
): Changes {
  const added: Row[] = [];
  const returned: Row[] = [];
  const amended: { row: Row; columns: readonly string[] }[] = [];
  const ended: Row[] = [];
  for (const file of after) {
    const known = before.get(file.case.id);
    const old = known ? pick(known) : [];
    for (const record of pick(file)) {
      if (old.includes(record)) continue;
      const row = toRow(record);
      const previous = old.find((other) => nameOf(other) === nameOf(record));
      if (hasEnded(record)) ended.push(...(previous ? [row] : []));
      else if (!known) added.push(row);
      else if (!previous) returned.push(row);
      else amended.push({ row, columns: differing(row, toRow(previous)) });
    }
  }
  return { added, returned, amended, ended };
}

/** What has changed is written in the columns that differ: most of a deadline never does. */
export async function saveChanges(
  manager: Writer,
  table: string,
  key: readonly string[],
  { added, returned, amended, ended }: Changes,
): Promise<void> {
  const alike = Map.groupBy(
    amended.filter(({ columns }) => columns.length > 0),
    ({ columns }) => columns.join(),
  );
  await answersTo([
    insert(manager, table, added),
    upsert(manager, table, key, returned),
    remove(manager, table, key, ended),
    ...[...alike.values()].map((rows) =>
      update(
        manager,
        table,
        key,
        rows.map(({ row, columns }) => Object.fromEntries([...key, ...columns].map((column) => [column, row[column]]))),
      ),
    ),
  ]);
}

const differing = (row: Row, previous: Row): string[] =>
  Object.keys(row).filter((column) => !isSame(row[column], previous[column]));
