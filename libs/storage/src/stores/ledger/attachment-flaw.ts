import type { EntityManager } from 'typeorm';
import { SYSTEM_CHAIN } from '@huiying/core';
import type { Broken } from './broken.js';

/** The kind of the entry that holds the hash of a copy that was handed in. */
export const ATTACHMENT_ADDED = 'attachment-added';

const UNLIKE_ITS_ENTRY = `
select e.seq, a.id is null as is_gone from ledger_entry e
left join attachment a on a.id::text = e.data ->> 'id'
where e.chain = $1 and e.kind = $2 and encode(sha256(a.content), 'hex') is distinct from e.data ->> 'sha256'
order by e.seq limit 1`;

/** The first copy that is gone or is not what was handed in. */
export async function attachmentFlaw(manager: EntityManager): Promise<Broken | undefined> {
  const [row] = await manager.query<{ seq: number; is_gone: boolean }[]>(UNLIKE_ITS_ENTRY, [
    SYSTEM_CHAIN,
    ATTACHMENT_ADDED,
  ]);
  const flaw = row?.is_gone ? 'attachment-missing' : 'attachment-changed';
  return row && { chain: SYSTEM_CHAIN, seq: row.seq, flaw, kind: ATTACHMENT_ADDED };
}
