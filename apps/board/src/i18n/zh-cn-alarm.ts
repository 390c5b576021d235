/** Sentences of the alarms of the monitoring itself. */
export const zhCnAlarm = {
  alarm: {
    raised: '监测告警',
    cleared: '告警解除',
    sent: '{when} 推送',
    openSources: '查看信源',
  },
};
