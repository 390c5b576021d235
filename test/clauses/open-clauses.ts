/** Clauses that nothing shows yet and something is to; every other clause without a test is outside. */
export const PLANNED: Readonly<Record<string, string>> = {
  'cc.focus.campaigns': '按时段的专项收集',
  'cc.role.media': '媒体协调记录',
  'cc.role.spokesperson-system': '发言人名册',
  'cc.wf.linkage': '与宣传、网信的联动记录',
  'ul.wf.link': '发布、解读、回应的衔接',
  'tl.rec.interpret': '定期工作提醒',
  'tl.rec.econ-press': '定期工作提醒',
  'tl.rec.env-press': '定期工作提醒',
  'tl.rec.site-check': '定期工作提醒',
  'cc.rec.interpret': '定期工作提醒',
  'cc.rec.solicit': '定期工作提醒',
  'cc.rec.site-check': '定期工作提醒',
  'cc.rec.inspect': '定期工作提醒',
  'tl.acc.kpi-weight': '考核权重',
  'cc.acc.kpi-weight': '考核权重',
};

/** What of a clause with a test is not done yet. */
export const STILL_MISSING: Readonly<Record<string, string>> = {
  'tl.role.first-interpreter': '只提示和催办，不记录由谁解读',
  'cc.first-release': '只提示内容，不检查',
  'cc.follow-up-emergency': '只提示，不生成后续任务',
  'cc.follow-up-opinion': '只提示，不生成后续任务',
  'cc.interpret-staged': '只提示',
  'cc.role.first-spokesperson': '只提示，不指定到人',
  'cc.role.leader-interview': '只提示，不记录',
  'cc.role.named-owner': '指定到单位，不到责任人',
  'cc.class.constructive': '只提示应公开什么，不检查是否公开',
  'cc.class.difficulty': '只提示应公开什么，不检查是否公开',
  'cc.class.misunderstanding': '只提示应发布什么，不检查是否发布',
  'cc.class.wrong-view': '只提示应发布什么，不检查是否发布',
  'cc.wf.cluster-feedback': '只排出，反馈由人进行',
  'cc.rp.city-policy': '牵头与配合由人指定',
  'tl.fu.env-report': '只提示',
  'ul.eval.respond-std': '只及答复的要素',
  'lp.ps': '只及回应不到位',
};
