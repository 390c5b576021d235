import { chain, GENESIS, type LedgerEntry } from '@huiying/core';
import type { Client } from 'pg';
import { LedgerForger, sha256 } from './ledger-forger.js';

const MOVED: Readonly<Record<string, readonly string[]>> = {
  cases: ['occurred_at', 'first_published_at', 'detected_at', 'assigned_at', 'closed_at'],
  deadline: ['started_at', 'due_at', 'warn_at', 'handling_started_at', 'handling_due_at', 'breached_at', 'answered_at'],
  timer: ['fire_at'],
  response: ['published_at', 'captured_at', 'started_at'],
  push: ['scheduled_at', 'created_at', 'sent_at', 'acknowledge_by', 'acknowledged_at', 'next_attempt_at'],
};

/** Of what an entry tells, the instants that stand in one of these columns. */
const TOLD: ReadonlySet<string> = new Set(['startedAt', 'dueAt', 'answeredAt', 'capturedAt']);

/**
 * Everything about the cases happened that much earlier, and the ledger tells so; when it was recorded stays, and so do
 * heads over all, which then do not cover it.
 * @param admin a superuser's session
 * @param caseId absent: all cases
 */
export async function passTime(admin: Client, ms: number, caseId?: string): Promise<void> {
  await admin.query('begin');
  // Whoever is writing an entry has locked its case.
  await admin.query('lock table cases in exclusive mode');
  for (const [table, columns] of Object.entries(MOVED)) {
    const shift = columns.map((column) => `${column} = ${column} - make_interval(secs => $1::double precision / 1000)`);
    const id = table === 'cases' ? 'id' : 'case_id';
    await admin.query(`update ${table} set ${shift.join(', ')} where $2::uuid is null or ${id} = $2::uuid`, [
      ms,
      caseId ?? null,
    ]);
  }
  await moveLedger(admin, ms, caseId);
  await admin.query('commit');
}

async function moveLedger(admin: Client, ms: number, caseId: string | undefined): Promise<void> {
  const entries = await new LedgerForger(admin).entriesOf(caseId);
  const moved = [...Map.groupBy(entries, (entry) => entry.caseId).values()].flatMap((own) => {
    let end = { seq: 0, hash: GENESIS };
    return own.map((entry) => {
      const effectiveAt = new Date(entry.effectiveAt.getTime() - ms);
      const data = movedIn(entry.data, ms) as LedgerEntry['data'];
      const [sealed] = chain([{ ...entry, effectiveAt, data }], end, entry.recordedAt, sha256);
      if (!sealed) throw new Error('nothing was sealed');
      end = sealed;
      return { ...sealed, effectiveAt: effectiveAt.toISOString(), recordedAt: undefined };
    });
  });
  await admin.query('set local session_replication_role = replica');
  await admin.query(
    `update ledger_entry e set effective_at = m."effectiveAt", data = m.data, previous_hash = m."previousHash", hash = m.hash
     from jsonb_to_recordset($1::jsonb) as m ("caseId" text, seq integer, "effectiveAt" timestamptz, data jsonb, "previousHash" text, hash text)
     where e.chain = m."caseId" and e.seq = m.seq`,
    [JSON.stringify(moved)],
  );
  await admin.query(
    'update ledger_head h set hash = e.hash from ledger_entry e where e.chain = h.chain and e.seq = h.seq and e.hash <> h.hash',
  );
  await admin.query('set local session_replication_role = origin');
}

function movedIn(value: unknown, ms: number): unknown {
  if (Array.isArray(value)) return value.map((each) => movedIn(each, ms));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
    if (TOLD.has(name) && typeof member === 'string') return [name, new Date(Date.parse(member) - ms).toISOString()];
    return [name, name === 'attachment' ? member : movedIn(member, ms)];
  });
  return Object.fromEntries(members) as unknown;
}
