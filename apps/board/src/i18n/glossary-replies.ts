/** Words about replies: [zh, en]. Keys are spelt as they arrive over the wire. */
export const replyGlossary = {
  replyReason: {
    'says-little': ['敷衍', 'says little'],
    'passes-on': ['推诿', 'passes on'],
    'off-topic': ['答非所问', 'off topic'],
  },
  replyElement: {
    fact: ['事实', 'fact'],
    measure: ['措施', 'measure'],
    deadline: ['时限', 'deadline'],
    basis: ['依据', 'basis'],
    contact: ['联系方式', 'contact'],
  },
} as const;
