/** Sentences of the alarms of the monitoring itself. */
export const enAlarm = {
  alarm: {
    raised: 'Monitoring alarm',
    cleared: 'Alarm over',
    sent: 'Sent {when}',
    openSources: 'Open sources',
  },
};
