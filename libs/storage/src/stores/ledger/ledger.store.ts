import type { TimelineEntry } from '@huiying/contract';
import { formatInstant, SYSTEM_CHAIN } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { mayRewriteLedger } from '../../application-role.js';
import type { Row } from '../../rows/case-file.row.js';
import { type AnchorFile, checkAnchor } from './check-anchor.js';
import { attachmentFlaw } from './attachment-flaw.js';
import { noteInSystemChain } from './system-chain.js';
import type { Broken } from './broken.js';
import { LedgerWalk } from './verify-ledger.js';

export type LedgerVerification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly head: string;
      /** Whether the database's account that asks could rewrite the ledger. */
      readonly rewritable: boolean;
      /** What was compared with a file kept outside. */
      readonly anchor?: { readonly heads: number; readonly ends: number };
    }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly broken: Broken;
      /** Further places, when records or a file kept outside were compared; the first hundred. */
      readonly alsoBroken?: readonly Broken[];
    };

/**
 * With the name that the actor had when it was recorded: what was told of them last before, or as the name before the first
 * change after; of whom nothing is told, the name of now.
 */
const ENTRIES = `
with named as materialized (
  select data ->> 'username' as username, seq, recorded_at, data ->> 'displayName' as name,
    data ->> 'displayNameBefore' as before
  from ledger_entry where chain = '${SYSTEM_CHAIN}' and kind in ('user-added', 'user-changed') and data ? 'displayName')
select e.*, case when held.username is not null then held.name when later.username is not null then later.before
  else u.display_name end as display_name
from ledger_entry e left join app_user u on u.username = e.actor
left join lateral (select * from named n where n.username = e.actor and n.recorded_at <= e.recorded_at
  order by n.seq desc limit 1) held on true
left join lateral (select * from named n where n.username = e.actor and n.recorded_at > e.recorded_at
  order by n.seq limit 1) later on true
where e.chain = $1 order by e.seq`;

export class LedgerStore {
  constructor(private readonly database: DataSource) {}

  /** @param manager of the transaction that asks: one that holds a connection and waits for a second may wait for itself */
  async entriesOf(caseId: string, manager: EntityManager = this.database.manager): Promise<TimelineEntry[]> {
    const rows = await manager.query<Row[]>(ENTRIES, [caseId]);
    return rows.map((row) => ({
      seq: Number(row['seq']),
      kind: String(row['kind']),
      effectiveAt: formatInstant(row['effective_at'] as Date),
      recordedAt: formatInstant(row['recorded_at'] as Date),
      actor: String(row['actor']),
      actorName: (row['display_name'] as string | null) ?? String(row['actor']),
      data: row['data'] as Record<string, unknown>,
      hash: String(row['hash']),
    }));
  }

  /** Whether the database's account that asks could rewrite it. */
  isRewritable(): Promise<boolean> {
    return mayRewriteLedger(this.database.manager);
  }

  /** Records something that belongs to no case: a user, a key, a source, a view of caller data. */
  async record(kind: string, actor: string, data: Record<string, unknown>): Promise<void> {
    await this.database.transaction((manager) => noteInSystemChain(manager, [{ kind, data }], actor));
  }

  /**
   * Walks every chain from its first entry, compares the ends with the recorded heads and those with the heads over
   * all, the attachments with their entries, and what the figures are read from with what was told of it; then, when a
   * file kept outside is given, compares what it says. Stops at the first flaw within the ledger.
   * @throws DomainError `not-an-anchor`, `damaged-anchor`
   */
  verify(anchor?: AnchorFile): Promise<LedgerVerification> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const walk = new LedgerWalk(manager);
      const broken = (await walk.firstFlaw()) ?? (await attachmentFlaw(manager));
      const { entries } = walk;
      if (broken) return { ok: false, entries, broken };
      const compared = anchor && (await checkAnchor(manager, anchor));
      const [first, ...alsoBroken] = [...(compared?.broken ?? []), ...(await walk.unlikeRecords())];
      if (first) return { ok: false, entries, broken: first, alsoBroken };
      return {
        ok: true,
        entries,
        head: await walk.head(),
        rewritable: await mayRewriteLedger(manager),
        ...(compared && { anchor: { heads: compared.heads, ends: compared.ends } }),
      };
    });
  }
}
