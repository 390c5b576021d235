import { weekdayZh } from '../calendar/working-day.js';
import type { Case } from '../cases/case.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Severity } from '../severity/severity.js';
import { formatInstant, type Instant } from '../time/instant.js';

const SEVERITY_ZH: Record<Severity, string> = {
  'especially-serious': '特别重大',
  serious: '重大',
  'relatively-serious': '较大',
  ordinary: '一般',
  none: '舆情',
};

const DELIVERABLE_ZH: Record<string, string> = {
  'authoritative-release': '首次发布',
  'press-conference': '新闻发布会',
  response: '回应',
  'authoritative-response': '权威回应',
  'follow-up': '后续发布',
};

/** 首次发布, 新闻发布会 ...; a pack's own deliverable is shown by its id. */
export const deliverableZh = (deliverable: string): string => DELIVERABLE_ZH[deliverable] ?? deliverable;

/** One sentence a leader reads on a telephone: level, what happened, what is due when, why the call. */
export const pushText = (kase: Case, deadline: Deadline, timerKey: string): string =>
  sentence(kase, deadline, timerKey === 'breach' ? '证据待确认，请立即确认' : reasonOf(deadline, timerKey));

/** 督办: which order of the case it is, and what is asked. */
export const supervisionText = (kase: Case, deadline: Deadline, round: number, instruction?: string): string =>
  sentence(kase, deadline, `第${round}次督办：${instruction ?? '请立即办理并反馈'}`);

/** 转交: who hands the call on, and why. */
export const transferText = (kase: Case, deadline: Deadline, from: string, note?: string): string =>
  sentence(kase, deadline, `${from}转交：${note ?? '请处置'}`);

function sentence(kase: Case, deadline: Deadline, why: string): string {
  const what = `${deliverableZh(deadline.deliverable)}时限 ${dueWords(deadline.dueAt)}`;
  const marks = `${kase.drill ? '【演练】' : ''}【${SEVERITY_ZH[kase.severity]}${kase.provisional ? '·待研判' : ''}】`;
  return `${marks}${kase.title}：${what}，${why}`;
}

/** What is told when a call that comes late speaks for others as well; the board has each of them. */
export const foldedText = (text: string, others: number): string =>
  others === 0 ? text : `停摆期间共${others + 1}项到点未能及时通知，请查看看板。最早一项：${text}`;

/** `11-28 周六 04:57`: a telephone may show it a day later, when 明日 would be wrong. */
function dueWords(dueAt: Instant): string {
  const [date = '', time = ''] = formatInstant(dueAt).split('T');
  return `${date.slice(5)} ${weekdayZh(date)} ${time.slice(0, 5)}`;
}

function reasonOf(deadline: Deadline, timerKey: string): string {
  if (timerKey.startsWith('repeat')) return `无人确认，第${timerKey.split(':')[1]}次重复呼叫`;
  if (deadline.status === 'breached') return '已超时，请督办';
  return '尚未回应，请处置';
}
