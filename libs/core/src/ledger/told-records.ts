import { canonicalJson, type LedgerEntry } from './ledger-entry.js';

export type RecordKind = 'deadline' | 'response' | 'report';

/** What is compared of a record by field; instants as `toISOString` writes them. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** A record as the entries of one case tell of it. */
export interface ToldRecord {
  readonly record: RecordKind;
  readonly id: string;
  /** The last entry that tells of it. */
  readonly seq: number;
  readonly kind: string;
  /** What no entry tells is not in it. */
  readonly fields: RecordFields;
}

type Entry = Pick<LedgerEntry, 'caseId' | 'kind' | 'seq' | 'effectiveAt' | 'actor' | 'data'>;
type Telling = (before: RecordFields, entry: Entry) => RecordFields;

const effectiveAt = (entry: Entry): string => entry.effectiveAt.toISOString();

const picked = (data: RecordFields, names: readonly string[]): RecordFields =>
  Object.fromEntries(names.map((name) => [name, data[name]]));

const ASKED = ['obligation', 'deliverable', 'startedAt', 'dueAt'];

const counted: Telling = (_, { caseId, data }) => ({
  ...picked(data, ASKED),
  caseId,
  status: 'running',
  answeredAt: null,
});

const met: Telling = (before, entry) => ({ ...before, status: 'met', answeredAt: effectiveAt(entry) });

const DEADLINES: Readonly<Record<string, Telling>> = {
  'deadline-started': (before, entry) => ({ ...counted(before, entry), startedAt: effectiveAt(entry) }),
  'deadline-carried': (_, entry) => ({
    ...picked(entry.data, [...ASKED, 'status', 'answeredAt']),
    caseId: entry.caseId,
    startedAt: effectiveAt(entry),
  }),
  'deadline-rebased': counted,
  'deadline-paused': counted,
  'deadline-resumed': counted,
  'deadline-extended': counted,
  'deadline-restarted': counted,
  'deadline-cancelled': (before) => ({ ...before, status: 'cancelled' }),
  'deadline-restored': (before) => ({
    ...before,
    status: before['status'] === 'cancelled' ? 'running' : before['status'],
  }),
  'deadline-breached': (before, entry) => ({ ...before, status: 'breached', dueAt: effectiveAt(entry) }),
  'deadline-met': met,
  'breach-corrected': met,
  'deadline-answered-late': (before, entry) => ({ ...met(before, entry), status: 'answered-late' }),
};

/** One that was handed in without a copy has none. */
const evidenceIn = ({ evidence }: RecordFields): RecordFields =>
  evidence === undefined ? {} : { attachment: null, ...(evidence as RecordFields) };

const decided =
  (status: string): Telling =>
  (before, { actor, data }) => ({ ...before, status, confirmedBy: actor, reason: data['reason'] });

/** What an office handed in, or a spreadsheet told. */
const given = (entry: Entry): RecordFields => ({
  caseId: entry.caseId,
  publishedAt: effectiveAt(entry),
  submittedBy: entry.actor,
  ...picked(entry.data, ['deliverable', 'channel', 'publisher', 'url']),
  ...evidenceIn(entry.data),
});

const RESPONSES: Readonly<Record<string, Telling>> = {
  'response-submitted': (_, entry) => ({ ...given(entry), status: 'pending-confirmation', confirmedBy: null }),
  'response-imported': (_, entry) => ({ ...given(entry), status: 'confirmed', confirmedBy: entry.actor }),
  'response-confirmed': decided('confirmed'),
  'response-rejected': decided('rejected'),
};

const REPORTS: ReadonlySet<string> = new Set(['case-opened', 'report-joined', 'report-edited']);

/** Puts together what the entries of one case, taken in order, tell of its records. */
export class ToldRecords {
  readonly #told = new Map<string, ToldRecord>();

  take(entry: Entry): void {
    const { kind, data } = entry;
    if (DEADLINES[kind]) this.#tell('deadline', data['deadlineId'], DEADLINES[kind], entry);
    else if (RESPONSES[kind]) this.#tell('response', data['responseId'], RESPONSES[kind], entry);
    else if (REPORTS.has(kind) && typeof data['sha256'] === 'string')
      // Each wording is told once and stays.
      this.#tell('report', data['reportId'], () => picked(data, ['sha256']), entry, data['sha256']);
  }

  all(): readonly ToldRecord[] {
    return [...this.#told.values()];
  }

  #tell(record: RecordKind, id: unknown, tell: Telling, entry: Entry, wording = ''): void {
    if (typeof id !== 'string') return;
    const key = `${record} ${id} ${wording}`;
    const fields = tell(this.#told.get(key)?.fields ?? {}, entry);
    this.#told.set(key, { record, id, seq: entry.seq, kind: entry.kind, fields });
  }
}

/** The first field in which a record is not what was told of it; undefined when none is. */
export const fieldUnlike = ({ fields }: ToldRecord, is: RecordFields): string | undefined =>
  Object.keys(fields).find(
    (field) => fields[field] !== undefined && canonicalJson(fields[field]) !== canonicalJson(is[field] ?? null),
  );
