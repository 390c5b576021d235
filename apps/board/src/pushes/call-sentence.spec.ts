import type { CallReasonView } from '@huiying/contract';
import { type AlarmReason, alarmText, type CallReason, callText, standingInWords } from '@huiying/core';
import { i18n } from '../i18n/i18n';
import { beyondHead } from './beyond-head';
import { callSentence } from './call-sentence';

const about = { deliverable: 'authoritative-release', dueAt: '2026-11-22T05:54:00+08:00' };
const CALLS: CallReason[] = [
  { why: 'unanswered', ...about },
  { why: 'overdue', ...about, deliverable: 'press-conference', inPlaceOf: '文静' },
  { why: 'unacknowledged', ...about, deliverable: 'response', round: 2 },
  { why: 'evidence-waits', ...about, deliverable: 'authoritative-response' },
  { why: 'supervision', ...about, deliverable: 'follow-up', round: 1 },
  { why: 'supervision', ...about, round: 2, said: '{a} @b | c' },
  { why: 'transfer', ...about, from: '高远' },
  { why: 'transfer', ...about, from: '高远', said: '在路上', inPlaceOf: '文静' },
];
const span = { since: '2026-11-23T03:05:00+08:00', until: '2026-11-23T03:47:00+08:00' };
const ALARMS: AlarmReason[] = [false, true].flatMap((isOver) => [
  { why: 'monitoring-blind', isOver, ...span, hostsTried: 41, hostsFailing: 37 },
  { why: 'deadlines-overdue', isOver, ...span, overdue: 7 },
  { why: 'source-paused', isOver, ...span, names: ['甲报'], count: 1 },
  { why: 'source-silent', isOver, ...span, names: ['甲报'], count: 1 },
  { why: 'source-silent', isOver, ...span, names: ['甲报', '乙报', '丙报'], count: 4, inPlaceOf: '文静' },
]);

function said(reason: CallReason | AlarmReason, locale: 'zh-CN' | 'en'): string {
  i18n.global.locale.value = locale;
  const { t } = i18n.global;
  return callSentence(reason as CallReasonView, {
    t: (key, values) => t(key, values ?? {}),
    term: (group, word) => t(`term.${group}.${word}`),
    stamp: () => (locale === 'en' ? '11-22 Sun 05:54' : '11-22 周日 05:54'),
  });
}

it('says in Chinese what was sent', () => {
  const kase = { title: '某工地坍塌', severity: 'serious', drill: true, provisional: true } as const;
  for (const reason of CALLS) expect(said(reason, 'zh-CN')).toBe(beyondHead(callText(kase, reason), kase.title));
  for (const reason of ALARMS)
    expect(said(reason, 'zh-CN')).toBe(alarmText(reason) + standingInWords(reason.inPlaceOf));
});

it('says it in English, but for names and for what somebody wrote', () => {
  const told = [...CALLS, ...ALARMS].map((reason) => said(reason, 'en'));
  expect(told.map((words) => words.replaceAll(/高远|在路上|文静|[甲乙丙]报/gu, '')).join('')).not.toMatch(
    /\p{Script=Han}|calls\./u,
  );
  expect(told[1]).toBe(
    'Press conference due 11-22 Sun 05:54: overdue, please see that it is answered (you stand in for 文静)',
  );
  expect(told[5]).toContain('order no. 2: {a} @b | c');
});
