import { randomUUID } from 'node:crypto';
import {
  type Alarm,
  AlarmBook,
  type AlarmCall,
  type AlarmDecision,
  alarmText,
  type Called,
  DomainError,
  type Instant,
  type Person,
  type Standing,
  standingInWords,
  whyCalled,
} from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { announce } from '../../change-log.js';
import { upsert } from '../../upsert.js';
import { circumstances } from '../cases/circumstances.js';
import { noteInSystemChain } from '../ledger/system-chain.js';

const WAITING = `select id, kind, subject, data, raised_at as "raisedAt", cleared_at as "clearedAt",
  called_as as "calledAs" from alarm where clearing_told_at is null
  order by raised_at, id for update skip locked`;
const ALARM_LOCK = 7_003;
/** As where they are acknowledged: the pushes, each alarm's in one order, before the system's chain. */
const CALLS_IN_ORDER = 'select 1 from push where alarm_id = any($1) order by id for update';

/** Alarms are raised in the transaction that finds them; their pushes are written here, all at once or not at all. */
export class PgAlarmBook extends AlarmBook {
  constructor(
    private readonly database: DataSource,
    private readonly channels: readonly string[],
  ) {
    super();
  }

  override callPeople(
    decide: (waiting: readonly Alarm[]) => AlarmDecision,
    choose: (people: readonly Person[]) => Standing,
    now: Instant,
  ): Promise<number> {
    return this.database.transaction(async (manager) => {
      // One worker at a time, or two would fold different halves of one flood.
      await manager.query('select pg_advisory_xact_lock($1)', [ALARM_LOCK]);
      const waiting = await manager.query<Alarm[]>(WAITING);
      if (waiting.length === 0) return 0;
      const { calls, dropped } = decide(waiting);
      await manager.query('update alarm set clearing_told_at = $2 where id = any($1)', [dropped, now]);
      if (calls.length === 0) return 0;
      // Without anybody to call the alarms wait for somebody.
      const standing = choose((await circumstances(manager)).people);
      const people = standing.called;
      if (people.length === 0) return 0;
      await manager.query(CALLS_IN_ORDER, [calls.map(({ leadId }) => leadId)]);
      const shown: string[] = [];
      for (const call of calls) shown.push(...(await this.#call(manager, call, people, now)));
      const called = people.map(({ name }) => name);
      const why = whyCalled(standing);
      const notes = calls.map(({ kind, reason }) => ({
        kind: 'alarm-called',
        data: { kind, text: alarmText(reason), called, ...why },
      }));
      await noteInSystemChain(manager, notes, 'system', now);
      await announce(manager, { at: now, caseIds: [], pushIds: shown });
      return calls.length;
    });
  }

  /** @returns the pushes that the board shows */
  async #call(manager: EntityManager, call: AlarmCall, people: readonly Called[], now: Instant): Promise<string[]> {
    const pushes = people.flatMap((person) => this.channels.map((channel) => pushRow(call, person, channel, now)));
    if (call.kind === 'alarm') {
      await manager.query('update alarm set called_as = $2, called_at = $3 where id = any($1)', [
        call.alarmIds,
        call.leadId,
        now,
      ]);
    } else {
      await manager.query('update alarm set clearing_told_at = $2 where id = any($1)', [call.alarmIds, now]);
      await manager.query(`update push set status = 'obsolete' where alarm_id = $1 and status = 'queued'`, [
        call.leadId,
      ]);
    }
    await upsert(manager, 'push', ['id'], pushes);
    return pushes.filter(({ channel }) => channel === 'board').map(({ id }) => id);
  }

  /**
   * Acknowledges an alarm's push and with it the same call to everybody. @returns false when it is no alarm's push
   * @throws DomainError `not-addressee`
   */
  acknowledge(pushId: string, by: Person): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      // All calls of the alarm, in one order: each of two who acknowledge at once would hold what the other waits for.
      const calls = await manager.query<LockedCall[]>(
        `select id, alarm_id, kind, recipient_id, acknowledged_at is not null as done from push
         where (alarm_id, kind) = (select alarm_id, kind from push where id = $1) order by id for update`,
        [pushId],
      );
      const push = calls.find(({ id }) => id === pushId);
      if (!push) return false;
      if (push.recipient_id !== by.id && by.role !== 'admin') {
        throw new DomainError('forbidden', 'not-addressee', '只有收件人可以确认收到');
      }
      if (push.done) return true;
      const { now } = await circumstances(manager);
      await manager.query(
        `update push set acknowledged_at = $3, acknowledged_by = $4,
           status = case status when 'queued' then 'obsolete' else status end
         where alarm_id = $1 and kind = $2 and acknowledged_at is null`,
        [push.alarm_id, push.kind, now, by.name],
      );
      const note = { kind: 'push-acknowledged', data: { pushId, alarmId: push.alarm_id } };
      await noteInSystemChain(manager, [note], by.name, now);
      return true;
    });
  }
}

interface LockedCall {
  readonly id: string;
  readonly alarm_id: string;
  readonly kind: string;
  readonly recipient_id: string;
  readonly done: boolean;
}

const pushRow = (call: AlarmCall, person: Called, channel: string, now: Instant) => ({
  id: randomUUID() as string,
  alarm_id: call.leadId,
  timer_key: call.kind,
  step: 0,
  kind: call.kind,
  recipient_id: person.id,
  recipient_name: person.name,
  channel,
  text: alarmText(call.reason) + standingInWords(person.inPlaceOf),
  reason: { ...call.reason, ...(person.inPlaceOf !== undefined && { inPlaceOf: person.inPlaceOf }) },
  status: channel === 'board' ? 'sent' : 'queued',
  scheduled_at: now,
  created_at: now,
  sent_at: channel === 'board' ? now : null,
});
