import type { CaseView, TimelineEntry } from '@huiying/contract';

/** What one entry of the ledger is called, in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

const SEVERITY: Record<string, Words> = {
  'especially-serious': { zh: '特别重大', en: 'especially serious' },
  serious: { zh: '重大', en: 'serious' },
  'relatively-serious': { zh: '较大', en: 'relatively serious' },
  ordinary: { zh: '一般', en: 'ordinary' },
  none: { zh: '不分级', en: 'not graded' },
};
const DELIVERABLE: Record<string, Words> = {
  'authoritative-release': { zh: '首次发布', en: 'authoritative release' },
  'press-conference': { zh: '新闻发布会', en: 'press conference' },
  response: { zh: '回应', en: 'response' },
};
const INBOX: Record<string, Words> = {
  'no-concern': { zh: '没有需要回应的关切', en: 'no public concern' },
  elsewhere: { zh: '与本地无关', en: 'not ours' },
  backfill: { zh: '旧闻', en: 'old news' },
};

const said = (words: Record<string, Words>, key: unknown): Words =>
  words[String(key)] ?? { zh: String(key), en: String(key) };

type Teller = (data: TimelineEntry['data'], about: { deadline: Words; due: string }) => Words | undefined;

/** Entries that are not here are not told: they follow from one that is. */
const TELLERS: Record<string, Teller> = {
  'case-opened': ({ source }) => ({ zh: `新立事件，来自${String(source)}`, en: 'case opened' }),
  'report-joined': ({ source }) => ({ zh: `又一来源：${String(source)}`, en: 'another source joined' }),
  'severity-proposed': ({ from, severity }) => {
    if (from === undefined || from === severity) return undefined;
    const [before, now] = [said(SEVERITY, from), said(SEVERITY, severity)];
    return { zh: `级别由${before.zh}升为${now.zh}`, en: `upgraded from ${before.en} to ${now.en}` };
  },
  'severity-confirmed': ({ to }) => {
    const level = said(SEVERITY, to);
    return { zh: `研判确认：${level.zh}`, en: `level confirmed: ${level.en}` };
  },
  'deadline-started': (_, { deadline, due }) => ({
    zh: `开始计时：${deadline.zh}须在 ${due} 前`,
    en: `clock started: ${deadline.en} due ${due}`,
  }),
  'deadline-warned': (_, { deadline, due }) => ({
    zh: `预警：${deadline.zh}时限已过半，${due} 到期`,
    en: `WARNING: half of the time for the ${deadline.en} is gone, due ${due}`,
  }),
  'deadline-breached': (_, { deadline, due }) => ({
    zh: `超时：${deadline.zh}应在 ${due} 前`,
    en: `BREACH: ${deadline.en} was due ${due}`,
  }),
  'breach-held': (_, { deadline }) => ({
    zh: `到期时证据待确认：${deadline.zh}暂不记超时，呼叫新闻办`,
    en: `evidence for the ${deadline.en} waits at the due time: press office called`,
  }),
  'deadline-met': (_, { deadline }) => ({ zh: `按时：${deadline.zh}`, en: `MET in time: ${deadline.en}` }),
  'breach-corrected': (_, { deadline }) => ({
    zh: `更正为按时：${deadline.zh}（迟到的证据）`,
    en: `MET, recorded late: ${deadline.en}`,
  }),
  'deadline-answered-late': (_, { deadline }) => ({
    zh: `超时后已回应：${deadline.zh}`,
    en: `answered late: ${deadline.en}`,
  }),
  'step-called': ({ called }) => {
    const names = (called as string[]).join('、');
    return { zh: `呼叫${names}`, en: `escalation: ${names} called` };
  },
  'step-skipped': () => ({ zh: '升级：该单位无人值班，叫下一级', en: 'escalation: nobody on duty there, next rung' }),
  'push-acknowledged': () => ({ zh: '已确认收到，升级暂停', en: 'call acknowledged, the ladder is held' }),
  'response-submitted': ({ deliverable }) => {
    const { zh, en } = said(DELIVERABLE, deliverable);
    return {
      zh: `已提交${zh}的证据，待另一人确认`,
      en: `evidence for the ${en} handed in, a second person must confirm`,
    };
  },
  'case-closed': () => ({ zh: '归档', en: 'case closed' }),
};

/** How an entry of a case is told; undefined when it is passed over. */
export function wordsOf(entry: TimelineEntry, view: Pick<CaseView, 'allDeadlines'>): Words | undefined {
  const deadline = view.allDeadlines.find((d) => d.id === entry.data['deadlineId']);
  const about = { deadline: said(DELIVERABLE, deadline?.deliverable), due: clockOf(deadline?.dueAt ?? '') };
  return TELLERS[entry.kind]?.(entry.data, about);
}

export const inboxWords = (reason: string | null): Words => {
  const { zh, en } = said(INBOX, reason);
  return { zh: `留在收件箱：${zh}`, en: `left in the inbox: ${en}` };
};

/** hh:mm:ss of an instant on the wire, which carries Beijing's offset. */
export const clockOf = (instant: string): string => instant.slice(11, 19);
