import type { JudgedReport, LedgerDraft } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { storableText } from '../../storable.js';
import { sha256 } from '../ledger/append-ledger.js';

/** Entries that take a report, or a new wording of one, into a case. */
const TAKES_IN: ReadonlySet<string> = new Set(['case-opened', 'report-joined', 'report-edited']);

/** What `sha256` of such an entry says of the title and text in the row of a report or of a version of one. */
export const WORDING_SHA256 = `encode(sha256(convert_to(title || E'\\n' || text, 'UTF8')), 'hex')`;

const hashOf = ({ incoming: { title, text } }: JudgedReport): string =>
  sha256(`${storableText(title)}\n${storableText(text)}`);

/** The entries, with the hash of what is taken in. @param reports of a batch, with the words that are stored */
export function hashWordings(entries: readonly LedgerDraft[], reports: readonly JudgedReport[]): LedgerDraft[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return entries.map((entry) => {
    const report = takenIn(entry, byId);
    return report ? withHash(entry, hashOf(report)) : entry;
  });
}

/** The same for reports that are stored already: what they say now. */
export async function hashStoredWordings(
  manager: EntityManager,
  entries: readonly LedgerDraft[],
): Promise<LedgerDraft[]> {
  const ids = entries.filter(({ kind }) => TAKES_IN.has(kind)).map(({ data }) => data['reportId']);
  const rows = await manager.query<{ id: string; sha256: string }[]>(
    `select r.id, coalesce(
       (select ${WORDING_SHA256} from report_version where report_id = r.id order by version desc limit 1),
       ${WORDING_SHA256}) as sha256
     from report r where id = any($1)`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row.sha256]));
  return entries.map((entry) => {
    const hash = takenIn(entry, byId);
    return hash ? withHash(entry, hash) : entry;
  });
}

const takenIn = <T>({ kind, data }: LedgerDraft, byId: ReadonlyMap<string, T>): T | undefined =>
  TAKES_IN.has(kind) ? byId.get(String(data['reportId'])) : undefined;

const withHash = (entry: LedgerDraft, hash: string): LedgerDraft => ({
  ...entry,
  data: { ...entry.data, sha256: hash },
});
