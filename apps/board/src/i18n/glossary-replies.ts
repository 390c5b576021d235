/** Words about replies: [zh, en]. Keys are spelt as they arrive over the wire. */
export const replyGlossary = {
  replyReason: {
    'says-little': ['敷衍', 'says little'],
    'passes-on': ['推诿', 'passes on'],
    'off-topic': ['答非所问', 'off topic'],
  },
  opinionMeasure: {
    deaths: ['死亡', 'dead'],
    missing: ['失踪', 'missing'],
    seriouslyInjured: ['重伤', 'seriously injured'],
    injured: ['受伤', 'injured'],
    poisoned: ['中毒', 'poisoned'],
    evacuated: ['转移', 'evacuated'],
    atRisk: ['受威胁', 'at risk'],
    lossYuan: ['损失（元）', 'loss (yuan)'],
  },
  replyElement: {
    fact: ['事实', 'fact'],
    measure: ['措施', 'measure'],
    deadline: ['时限', 'deadline'],
    basis: ['依据', 'basis'],
    contact: ['联系方式', 'contact'],
  },
} as const;
