/** What a call says, as `callText` and `alarmText` have it. */
export const zhCnCalls = {
  calls: {
    due: '{deliverable}时限 {due}，{why}',
    why: {
      unanswered: '尚未回应，请处置',
      overdue: '已超时，请督办',
      unacknowledged: '无人确认，第{round}次重复呼叫',
      'evidence-waits': '证据待确认，请立即确认',
      supervision: '第{round}次督办：{said}',
      transfer: '{from}转交：{said}',
    },
    asked: { supervision: '请立即办理并反馈', transfer: '请处置' },
    standingIn: '（您为{name}代班）',
    raised: {
      'monitoring-blind':
        '监测失明：{hostsTried}个信源站点中{hostsFailing}个同时无法访问，起于{since}，疑为本机网络故障',
      'deadlines-overdue': '时限引擎异常：{overdue}项到点未处理，最早一项到点于{since}，请立即检查',
      'source-paused': '信源已停止：{names} 的地址已永久失效（410），请更换地址或删除',
      'source-silent': '信源沉默：{names} 自{since}起没有新内容，超出平常间隔',
      'sources-silent': '{count}个信源沉默：{names}，都已久无新内容，请查看信源页',
    },
    cleared: {
      'monitoring-blind': '监测恢复：{since} 至 {until} 失明，其间的信息正在补取',
      'deadlines-overdue': '时限引擎恢复：到点的时限已于{until}全部处理',
      'source-paused': '信源恢复：{names} 已于{until}恢复读取',
      'source-silent': '信源不再沉默：{names} 已于{until}有新内容',
      'sources-silent': '{count}个信源不再沉默：{names}',
    },
    others: '{names}等',
  },
};
