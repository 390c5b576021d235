import type { Person } from '../pushes/push.js';
import type { Standing } from '../roster/stand-for.js';
import { addMs, formatInstant, type Instant } from '../time/instant.js';

export type AlarmKind = 'monitoring-blind' | 'source-silent' | 'source-paused' | 'deadlines-overdue';

/** Something wrong with the monitoring that lasts until it is cleared. */
export interface Alarm {
  readonly id: string;
  readonly kind: AlarmKind;
  /** The source's id; empty where it is about all of them, or about none. */
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | null;
  /** The alarm whose call told of this one; null until somebody was called. */
  readonly calledAs: string | null;
}

export interface AlarmCall {
  /** `alarm-cleared` tells that all alarms of a call are over. */
  readonly kind: 'alarm' | 'alarm-cleared';
  /** The alarm that the pushes go by. */
  readonly leadId: string;
  readonly alarmIds: readonly string[];
  readonly text: string;
}

export interface AlarmDecision {
  readonly calls: readonly AlarmCall[];
  /** Over before anybody was called: nobody is. */
  readonly dropped: readonly string[];
}

/** A silence lasts hours before it is one; others that come in this time are told in the same call. */
const GATHER_MS = 15 * 60_000;
const FOLD_FROM = 3;
const NAMES_SHOWN = 3;

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
  const text = kind === 'alarm' ? raisedText(lead, alarms) : clearedText(lead, alarms);
  return { kind, leadId, alarmIds: alarms.map(({ id }) => id), text };
}

function raisedText(lead: Alarm, alarms: readonly Alarm[]): string {
  const since = shortTime(wordOf(lead.data['since']) ?? formatInstant(lead.raisedAt));
  if (lead.kind === 'monitoring-blind') {
    const { hostsTried, hostsFailing } = lead.data;
    return `监测失明：${String(hostsTried)}个来源站点中${String(hostsFailing)}个同时无法访问，起于${since}，疑为本机网络故障`;
  }
  if (lead.kind === 'deadlines-overdue') {
    return `时限引擎异常：${String(lead.data['overdue'])}项到点未处理，最早一项到点于${since}，请立即检查`;
  }
  if (lead.kind === 'source-paused') return `来源已停止：${nameOf(lead)} 的地址已永久失效（410），请更换地址或删除`;
  if (alarms.length > 1) return `${alarms.length}个来源沉默：${namesOf(alarms)}，都已久无新内容，请查看来源页`;
  return `来源沉默：${nameOf(lead)} 自${since}起没有新内容，超出平常间隔`;
}

function clearedText(lead: Alarm, alarms: readonly Alarm[]): string {
  const until = shortTime(formatInstant(lead.clearedAt ?? lead.raisedAt));
  if (lead.kind === 'monitoring-blind') {
    return `监测恢复：${shortTime(formatInstant(lead.raisedAt))} 至 ${until} 失明，其间的信息正在补取`;
  }
  if (lead.kind === 'deadlines-overdue') return `时限引擎恢复：到点的时限已于${until}全部处理`;
  if (lead.kind === 'source-paused') return `来源恢复：${nameOf(lead)} 已于${until}恢复读取`;
  if (alarms.length > 1) return `${alarms.length}个来源不再沉默：${namesOf(alarms)}`;
  return `来源不再沉默：${nameOf(lead)} 已于${until}有新内容`;
}

/** `11-23 03:05` */
const shortTime = (instant: string): string => instant.slice(5, 16).replace('T', ' ');

const nameOf = ({ data, subject }: Alarm): string => wordOf(data['name']) ?? wordOf(data['url']) ?? subject;

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function namesOf(alarms: readonly Alarm[]): string {
  const names = alarms.slice(0, NAMES_SHOWN).map(nameOf).join('、');
  return alarms.length > NAMES_SHOWN ? `${names}等` : names;
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
