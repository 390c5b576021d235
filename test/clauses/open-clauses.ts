/** Clauses that nothing shows yet and something is to; every other clause without a test is outside. */
export const PLANNED: Readonly<Record<string, string>> = {
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

/** What of a clause with a test is not done: people's work outside this system. */
export const STILL_MISSING: Readonly<Record<string, string>> = {
  'ul.eval.respond-std': '回应的标准化已做；“五公开”、政策解读和公众参与的标准由各单位在本系统之外制定',
  'lp.ps': '解读回应不到位已查出；公开随意、内容质量和平台不统一是各单位在本系统之外的工作',
};
