import { randomUUID } from 'node:crypto';
import { type Absence, DomainError, formatInstant, type RosteredShift, type Span } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { databaseNow } from '../data-source.js';
import { type KeptAbsence, type KeptRoster, type RosterRow, rosterWhere, rowsToRoster } from '../rows/roster.row.js';
import { noteInSystemChain } from './ledger/system-chain.js';

const WITHIN = rosterWhere('tstzrange(starts_at, ends_at) && tstzrange($1, $2)');
const WITH_ID = rosterWhere('id = $1');

/** The same shift again is the one that is there. */
const ADD_SHIFTS = `
insert into duty_shift (id, unit_id, role, user_id, starts_at, ends_at)
select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])
on conflict do nothing returning id`;

type Table = 'duty_shift' | 'absence';

/** 值班表 and 请假: who is on duty when, and who is away. What was on it stays in the ledger when it is taken off. */
export class RosterStore {
  constructor(private readonly database: DataSource) {}

  /** What lies in the period, or reaches into it; by their beginning. */
  async within({ from, to }: Span): Promise<KeptRoster> {
    const rows = await this.database.query<RosterRow[]>(`${WITHIN} order by starts_at, ends_at, id`, [from, to]);
    return rowsToRoster(rows);
  }

  /** One shift or absence, in a roster of its own. */
  async withId(id: string): Promise<KeptRoster> {
    return rowsToRoster(await this.database.query<RosterRow[]>(WITH_ID, [id]));
  }

  /** All or none. @returns how many were not there yet */
  addShifts(shifts: readonly RosteredShift[], by: string): Promise<number> {
    const rows = shifts.map((shift) => ({ id: randomUUID() as string, ...shift }));
    return this.database.transaction(async (manager) => {
      const added = await manager.query<{ id: string }[]>(ADD_SHIFTS, [
        rows.map(({ id }) => id),
        rows.map(({ unitId }) => unitId),
        rows.map(({ role }) => role),
        rows.map(({ userId }) => userId),
        rows.map(({ from }) => from),
        rows.map(({ to }) => to),
      ]);
      const ids = new Set(added.map(({ id }) => id));
      const fresh = rows.filter(({ id }) => ids.has(id));
      await note(manager, 'shift-added', fresh, by);
      return fresh.length;
    });
  }

  addAbsence(absence: Absence, by: string): Promise<KeptAbsence> {
    const kept = { id: randomUUID() as string, ...absence };
    return this.database.transaction(async (manager) => {
      await manager.query(
        'insert into absence (id, user_id, deputy_id, starts_at, ends_at) values ($1, $2, $3, $4, $5)',
        [kept.id, kept.userId, kept.deputyId, kept.from, kept.to],
      );
      await note(manager, 'absence-added', [kept], by);
      return kept;
    });
  }

  /** @throws DomainError `no-such-shift`, `roster-is-past` */
  removeShift(id: string, by: string): Promise<void> {
    return this.#remove('duty_shift', id, by);
  }

  /** @throws DomainError `no-such-absence`, `roster-is-past` */
  removeAbsence(id: string, by: string): Promise<void> {
    return this.#remove('absence', id, by);
  }

  /** What is to come is taken off, what goes on ends now, and what is over stays: somebody was on duty then. */
  #remove(table: Table, id: string, by: string): Promise<void> {
    return this.database.transaction(async (manager) => {
      const now = await databaseNow(manager);
      const [row] = await manager.query<RosterRow[]>(`select * from ${table} where id = $1 for update`, [id]);
      if (!row) throw nothingLike(table, id);
      if (new Date(row.ends_at) <= now) throw new DomainError('conflict', 'roster-is-past', '已经结束，不能再改');
      if (new Date(row.starts_at) >= now) await manager.query(`delete from ${table} where id = $1`, [id]);
      else await manager.query(`update ${table} set ends_at = $2 where id = $1`, [id, now]);
      const { shifts, absences } = rowsToRoster([{ ...row, role: row.role ?? null, deputy_id: row.deputy_id ?? null }]);
      await note(manager, table === 'absence' ? 'absence-removed' : 'shift-removed', [...shifts, ...absences], by);
    });
  }
}

const nothingLike = (table: Table, id: string): DomainError =>
  table === 'absence'
    ? new DomainError('not-found', 'no-such-absence', `没有请假记录 ${id}`)
    : new DomainError('not-found', 'no-such-shift', `没有班次 ${id}`);

type Noted = Span & {
  readonly userId: string;
  readonly unitId?: string | null;
  readonly role?: string;
  readonly deputyId?: string | null;
};

async function note(manager: EntityManager, kind: string, lines: readonly Noted[], by: string): Promise<void> {
  if (lines.length === 0) return;
  const ids = lines.flatMap(({ userId, deputyId }) => [userId, deputyId]).filter(Boolean);
  const rows = await manager.query<{ id: string; username: string }[]>(
    'select id, username from app_user where id = any($1)',
    [ids],
  );
  const names = new Map(rows.map(({ id, username }) => [id, username]));
  const notes = lines.map(({ userId, deputyId, unitId, role, from, to }) => ({
    kind,
    data: {
      username: names.get(userId) ?? userId,
      ...(role !== undefined && { role, unitId: unitId ?? null }),
      ...(deputyId !== undefined && { deputy: deputyId === null ? null : (names.get(deputyId) ?? deputyId) }),
      from: formatInstant(from),
      to: formatInstant(to),
    },
  }));
  await noteInSystemChain(manager, notes, by);
}
