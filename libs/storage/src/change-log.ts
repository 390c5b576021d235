import type { Instant } from '@huiying/core';
import type { EntityManager } from 'typeorm';

export interface BoardChange {
  readonly at: Instant;
  readonly caseIds: readonly string[];
  /** Pushes that are to be shown to their addressees. */
  readonly pushIds: readonly string[];
}

export const CHANNEL = 'huiying_board';
/** Somebody has signed out, at whichever process. */
export const SIGN_OUT_CHANNEL = 'huiying_sign_out';

/**
 * Gives the change its number and wakes the listeners at commit. The counter row is locked until the commit, so the
 * numbers appear in commit order and without gaps; it is taken last in every transaction, so it cannot deadlock.
 * @returns that number
 */
export async function announce(manager: EntityManager, change: BoardChange): Promise<number> {
  const [row] = await manager.query<{ seq: string }[]>(
    `with next as (update board_counter set seq = seq + 1 where id = 1 returning seq),
          logged as (insert into board_change (seq, at, case_ids, push_ids)
                     select seq, $1, $2::uuid[], $3::uuid[] from next returning seq)
     select seq, pg_notify('${CHANNEL}', seq::text) from logged`,
    [change.at, change.caseIds, change.pushIds],
  );
  return Number(row?.seq);
}
