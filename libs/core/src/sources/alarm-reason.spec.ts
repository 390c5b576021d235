import { alarmText, type AlarmReason } from './alarm-reason.js';

const since = '2026-11-23T03:05:00+08:00';
const until = '2026-11-23T03:47:00+08:00';
const hosts = { hostsTried: 41, hostsFailing: 37 };
const silent = { why: 'source-silent', names: ['甲报'], count: 1 } as const;
const many = { names: ['甲报', '乙报', '丙报'], count: 4 };

it.each<[Omit<AlarmReason, 'isOver' | 'since'>, string, string]>([
  [
    { why: 'monitoring-blind', ...hosts },
    '监测失明：41个信源站点中37个同时无法访问，起于11-23 03:05，疑为本机网络故障',
    '监测恢复：11-23 03:05 至 11-23 03:47 失明，其间的信息正在补取',
  ],
  [
    { why: 'deadlines-overdue', overdue: 7 },
    '时限引擎异常：7项到点未处理，最早一项到点于11-23 03:05，请立即检查',
    '时限引擎恢复：到点的时限已于11-23 03:47全部处理',
  ],
  [
    { ...silent, why: 'source-paused' },
    '信源已停止：甲报 的地址已永久失效（410），请更换地址或删除',
    '信源恢复：甲报 已于11-23 03:47恢复读取',
  ],
  [silent, '信源沉默：甲报 自11-23 03:05起没有新内容，超出平常间隔', '信源不再沉默：甲报 已于11-23 03:47有新内容'],
  [
    { ...silent, ...many },
    '4个信源沉默：甲报、乙报、丙报等，都已久无新内容，请查看信源页',
    '4个信源不再沉默：甲报、乙报、丙报等',
  ],
])('tells %o in a sentence, and its end', (reason, raised, cleared) => {
  expect(alarmText({ ...reason, isOver: false, since })).toBe(raised);
  expect(alarmText({ ...reason, isOver: true, since, until })).toBe(cleared);
});
