/** Why words of a text are of no event to answer: [zh, en]. Keys are the guards of severity.yaml and those that are built in. */
export const guardWords = {
  drill: ['演练、演习或情景构建', 'a drill or an exercise'],
  history: ['往事、纪念或背景回顾', 'something of the past'],
  illness: ['病故、自然死亡或临床研究', 'an illness, a natural death or a study'],
  charity: ['捐助、救助或医疗保障', 'a donation, aid or health insurance'],
  'planned-burn': ['有计划的烧除', 'a planned burn'],
  norm: ['法规、预案、标准或科普', 'a rule, a plan, a standard or general knowledge'],
  hypothetical: ['假设或风险提示', 'a supposition or a warning of what may be'],
  statistics: ['统计数据', 'statistics, not one event'],
  court: ['司法审判报道', 'a court report'],
  fiction: ['影视、文学或游戏', 'film, fiction or a game'],
  war: ['境外战争冲突', 'a war abroad'],
  figurative: ['比喻说法', 'a figure of speech'],
  refuted: ['已被辟谣的信息', 'refuted already'],
  foreign: ['事发地不在内地（大陆）', 'outside the mainland'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
