/** Words of what moves a deadline: [zh, en]. */
export const deadlineGlossary = {
  deadlineChange: {
    pause: ['中止', 'Paused'],
    extension: ['延长', 'Extended'],
    restart: ['补正，重新起算', 'Restarted by a correction'],
    rebase: ['改定起算时间', 'Start settled'],
  },
  pauseEvent: {
    'third-party-consultation': ['征求第三方意见', 'Third-party consultation'],
    'agency-consultation': ['征求其他机关意见', 'Consultation of another agency'],
  },
  deadlineEvent: {
    'deadline-paused': ['时限中止', 'Deadline paused'],
    'deadline-resumed': ['时限恢复计算', 'Deadline resumed'],
    'deadline-extended': ['时限延长', 'Deadline extended'],
    'deadline-restarted': ['补正，时限重新起算', 'Deadline restarted'],
    'deadline-rebased': ['改定起算时间', 'Start of the deadline settled'],
    'deadline-explained': ['时限说明', 'Deadline explained'],
  },
} as const satisfies Record<string, Record<string, readonly [zh: string, en: string]>>;
