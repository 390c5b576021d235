/** Words of what is done on the way of a case: [zh, en]. */
export const handlingGlossary = {
  dutyState: {
    open: ['未办', 'Open'],
    done: ['已办', 'Done'],
    idle: ['暂无需要', 'Nothing asked'],
  },
  deliverable: {
    'first-release': ['首次发布（第一时间）', 'First release at once'],
    interpretation: ['解读', 'Interpretation'],
    'inquiry-report': ['调查报告', 'Inquiry report'],
    'adoption-notice': ['吸纳情况公开', 'Notice of adoption'],
    'resolution-notice': ['解决情况公布', 'Notice of resolution'],
    clarification: ['澄清', 'Clarification'],
    'guidance-release': ['引导纠正信息', 'Correcting release'],
  },
  word: { supervision: ['督办', 'Supervise'], transfer: ['转交', 'Hand over'] },
  event: {
    'duty-recorded': ['办理记录', 'Handling recorded'],
    'spokesperson-named': ['指定第一发言人', 'Spokesperson named'],
    'supervision-ordered': ['督办', 'Order to act'],
    'push-handed-over': ['转交', 'Call handed over'],
    'follow-up-asked': ['有新进展，待后续发布', 'Progress: follow-up asked'],
  },
} as const satisfies Record<string, Record<string, readonly [zh: string, en: string]>>;
