import type { Client } from 'pg';

const MOVED: Readonly<Record<string, readonly string[]>> = {
  cases: ['occurred_at', 'first_published_at', 'detected_at', 'assigned_at', 'closed_at'],
  deadline: ['started_at', 'due_at', 'warn_at', 'handling_started_at', 'handling_due_at', 'breached_at', 'answered_at'],
  timer: ['fire_at'],
  response: ['published_at', 'captured_at', 'started_at'],
  push: ['scheduled_at', 'created_at', 'sent_at', 'acknowledge_by', 'acknowledged_at', 'next_attempt_at'],
};

/**
 * Everything about the cases happened that much earlier; the ledger, which nothing can move, stays.
 * @param admin a superuser's session
 * @param caseId absent: all cases
 */
export async function passTime(admin: Client, ms: number, caseId?: string): Promise<void> {
  for (const [table, columns] of Object.entries(MOVED)) {
    const shift = columns.map((column) => `${column} = ${column} - make_interval(secs => $1::double precision / 1000)`);
    const id = table === 'cases' ? 'id' : 'case_id';
    await admin.query(`update ${table} set ${shift.join(', ')} where $2::uuid is null or ${id} = $2::uuid`, [
      ms,
      caseId ?? null,
    ]);
  }
}
