import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Writes a suggestion that two cases are one event, unless the rules made it. @returns its id, where it was written */
export async function proposeMerge(databaseUrl: string, caseId: string, otherCaseId: string): Promise<string> {
  const id = randomUUID();
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query(
      `insert into case_suggestion (id, case_id, other_case_id, report_id, score, because, created_at)
       values ($1, $2, $3, null, 0.72, $4, now()) on conflict do nothing`,
      [id, caseId, otherCaseId, JSON.stringify(['地点相同：和平小区', '都说停水'])],
    );
  } finally {
    await client.end();
  }
  return id;
}
