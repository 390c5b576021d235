import type { Person } from '../pushes/push.js';
import type { Standing } from '../roster/stand-for.js';
import { addMs, type Instant } from '../time/instant.js';
import type { Alarm } from './alarm.js';
import { type AlarmReason, alarmReason } from './alarm-reason.js';

export interface AlarmCall {
  /** `alarm-cleared` tells that all alarms of a call are over. */
  readonly kind: 'alarm' | 'alarm-cleared';
  /** The alarm that the pushes go by. */
  readonly leadId: string;
  readonly alarmIds: readonly string[];
  readonly reason: AlarmReason;
}

export interface AlarmDecision {
  readonly calls: readonly AlarmCall[];
  /** Over before anybody was called: nobody is. */
  readonly dropped: readonly string[];
}

/** A silence lasts hours before it is one; others that come in this time are told in the same call. */
const GATHER_MS = 15 * 60_000;
const FOLD_FROM = 3;

/**
 * Who must be told what now. Our own outage and a source that is gone are told at once, silences once they have been
 * gathered; three or more make one call. The end of an alarm is told when everything of its call is over.
 * @param waiting alarms whose end was not told yet, oldest first
 */
export function decideAlarmCalls(waiting: readonly Alarm[], now: Instant): AlarmDecision {
  const uncalled = waiting.filter(({ calledAs }) => calledAs === null);
  const open = uncalled.filter(({ clearedAt }) => clearedAt === null);
  const called = Map.groupBy(
    waiting.filter(({ calledAs }) => calledAs !== null),
    ({ calledAs }) => calledAs ?? '',
  );
  const over = [...called.values()].filter((alarms) => alarms.every(({ clearedAt }) => clearedAt !== null));
  return {
    calls: [
      ...open.filter(({ kind }) => kind !== 'source-silent').map((alarm) => callOf('alarm', [alarm])),
      ...silenceCalls(open, now),
      ...over.map((alarms) => callOf('alarm-cleared', alarms)),
    ],
    dropped: uncalled.filter(({ clearedAt }) => clearedAt !== null).map(({ id }) => id),
  };
}

function silenceCalls(open: readonly Alarm[], now: Instant): AlarmCall[] {
  const silent = open.filter(({ kind }) => kind === 'source-silent');
  const [first] = silent;
  if (!first || addMs(first.raisedAt, GATHER_MS) > now) return [];
  return silent.length < FOLD_FROM ? silent.map((alarm) => callOf('alarm', [alarm])) : [callOf('alarm', silent)];
}

function callOf(kind: AlarmCall['kind'], alarms: readonly Alarm[]): AlarmCall {
  const [lead] = alarms;
  if (!lead) throw new Error('a call tells of something');
  const leadId = kind === 'alarm' ? lead.id : (lead.calledAs ?? lead.id);
  return {
    kind,
    leadId,
    alarmIds: alarms.map(({ id }) => id),
    reason: alarmReason(kind === 'alarm-cleared', lead, alarms),
  };
}

/** What is told of an alarm reaches the people by one transaction. */
export abstract class AlarmBook {
  /** Decides on the alarms that wait, under lock, and writes the calls to whoever `choose` names. @returns how many */
  abstract callPeople(
    decide: (waiting: readonly Alarm[]) => AlarmDecision,
    choose: (people: readonly Person[]) => Standing,
    now: Instant,
  ): Promise<number>;
}
