import { weekdayZh } from '../calendar/working-day.js';
import type { Case } from '../cases/case.js';
import type { Severity } from '../severity/severity.js';
import type { CallReason } from './call-reason.js';

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

type Named = Pick<Case, 'title' | 'severity' | 'drill' | 'provisional'>;

/** One sentence a leader reads on a telephone: level, what happened, what is due when, why the call. */
export function callText(kase: Named, reason: CallReason): string {
  const what = `${deliverableZh(reason.deliverable)}时限 ${dueWords(reason.dueAt)}`;
  const marks = `${kase.drill ? '【演练】' : ''}【${SEVERITY_ZH[kase.severity]}${kase.provisional ? '·待研判' : ''}】`;
  return `${marks}${kase.title}：${what}，${whyWords(reason)}${standingInWords(reason.inPlaceOf)}`;
}

/** 代班: who reads it was not the one who was to be called. */
export const standingInWords = (inPlaceOf: string | undefined): string =>
  inPlaceOf === undefined ? '' : `（您为${inPlaceOf}代班）`;

/** What is told when a call that comes late speaks for others as well; the board has each of them. */
export const foldedText = (text: string, others: number): string =>
  others === 0 ? text : `停摆期间共${others + 1}项到点未能及时通知，请查看看板。最早一项：${text}`;

/** `11-28 周六 04:57`: a telephone may show it a day later, when 明日 would be wrong. */
function dueWords(dueAt: string): string {
  const [date = '', time = ''] = dueAt.split('T');
  return `${date.slice(5)} ${weekdayZh(date)} ${time.slice(0, 5)}`;
}

function whyWords({ why, round, from, said }: CallReason): string {
  if (why === 'unacknowledged') return `无人确认，第${round}次重复呼叫`;
  if (why === 'evidence-waits') return '证据待确认，请立即确认';
  if (why === 'supervision') return `第${round}次督办：${said ?? '请立即办理并反馈'}`;
  if (why === 'transfer') return `${from}转交：${said ?? '请处置'}`;
  return why === 'overdue' ? '已超时，请督办' : '尚未回应，请处置';
}
