import { formatInstant } from '../time/instant.js';
import type { Alarm, AlarmKind } from './alarm.js';

/** What an alarm tells people: its kind, and what it takes to say it in any language. */
export interface AlarmReason {
  readonly why: AlarmKind;
  readonly isOver: boolean;
  /** ISO 8601 */
  readonly since: string;
  /** When it is over. */
  readonly until?: string;
  /** The sources it is about, the first few of `count`. */
  readonly names?: readonly string[];
  readonly count?: number;
  readonly hostsTried?: number;
  readonly hostsFailing?: number;
  /** Deadlines that were due and nobody had looked at. */
  readonly overdue?: number;
  /** 代班: for whom the person who is called stands in. */
  readonly inPlaceOf?: string;
}

const NAMES_SHOWN = 3;

export function alarmReason(isOver: boolean, lead: Alarm, alarms: readonly Alarm[]): AlarmReason {
  const { kind, data, raisedAt, clearedAt } = lead;
  const began = formatInstant(raisedAt);
  return {
    why: kind,
    isOver,
    since: isOver ? began : (wordOf(data['since']) ?? began),
    ...(isOver && { until: formatInstant(clearedAt ?? raisedAt) }),
    ...figuresOf(lead, alarms),
  };
}

function figuresOf({ kind, data }: Alarm, alarms: readonly Alarm[]): Partial<AlarmReason> {
  if (kind === 'monitoring-blind')
    return { hostsTried: Number(data['hostsTried']), hostsFailing: Number(data['hostsFailing']) };
  if (kind === 'deadlines-overdue') return { overdue: Number(data['overdue']) };
  return { names: alarms.slice(0, NAMES_SHOWN).map(nameOf), count: alarms.length };
}

const nameOf = ({ data, subject }: Alarm): string => wordOf(data['name']) ?? wordOf(data['url']) ?? subject;

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The same as a sentence. */
export const alarmText = (reason: AlarmReason): string => (reason.isOver ? clearedText(reason) : raisedText(reason));

function raisedText(reason: AlarmReason): string {
  const { why, count = 1, hostsTried, hostsFailing, overdue } = reason;
  const since = shortTime(reason.since);
  const names = namesOf(reason);
  if (why === 'monitoring-blind')
    return `监测失明：${hostsTried}个信源站点中${hostsFailing}个同时无法访问，起于${since}，疑为本机网络故障`;
  if (why === 'deadlines-overdue') return `时限引擎异常：${overdue}项到点未处理，最早一项到点于${since}，请立即检查`;
  if (why === 'source-paused') return `信源已停止：${names} 的地址已永久失效（410），请更换地址或删除`;
  if (count > 1) return `${count}个信源沉默：${names}，都已久无新内容，请查看信源页`;
  return `信源沉默：${names} 自${since}起没有新内容，超出平常间隔`;
}

function clearedText(reason: AlarmReason): string {
  const { why, count = 1 } = reason;
  const until = shortTime(reason.until ?? reason.since);
  const names = namesOf(reason);
  if (why === 'monitoring-blind') return `监测恢复：${shortTime(reason.since)} 至 ${until} 失明，其间的信息正在补取`;
  if (why === 'deadlines-overdue') return `时限引擎恢复：到点的时限已于${until}全部处理`;
  if (why === 'source-paused') return `信源恢复：${names} 已于${until}恢复读取`;
  if (count > 1) return `${count}个信源不再沉默：${names}`;
  return `信源不再沉默：${names} 已于${until}有新内容`;
}

/** `11-23 03:05` */
const shortTime = (instant: string): string => instant.slice(5, 16).replace('T', ' ');

const namesOf = ({ names = [], count = 0 }: AlarmReason): string =>
  names.join('、') + (count > names.length ? '等' : '');
