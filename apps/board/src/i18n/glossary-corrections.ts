/** Words about what a judgement rests on and how it is corrected: [zh, en]. Keys are spelt as they arrive over the wire. */
export const correctionGlossary = {
  concern: {
    incident: ['突发情况', 'Incident'],
    complaint: ['投诉求助', 'Complaint'],
    question: ['咨询', 'Question'],
    rumour: ['传言', 'Rumour'],
    topic: ['关注话题', 'Watched topic'],
    none: ['无关切', 'None'],
  },
  ours: {
    ours: ['与我有关', 'Ours'],
    'not-ours': ['与我无关', 'Not ours'],
  },
  markStands: {
    measure: ['数字', 'Figure'],
    event: ['事件类型', 'Event type'],
    concern: ['关切', 'Concern'],
    place: ['地点', 'Place'],
    unit: ['单位', 'Unit'],
  },
  measureName: {
    deaths: ['死亡', 'Dead'],
    missing: ['失踪', 'Missing'],
    seriouslyInjured: ['重伤', 'Seriously injured'],
    injured: ['受伤', 'Injured'],
    poisoned: ['中毒', 'Poisoned'],
    casualties: ['伤亡', 'Casualties'],
    atRisk: ['受威胁', 'At risk'],
    evacuated: ['转移', 'Evacuated'],
    lossYuan: ['损失（元）', 'Loss (yuan)'],
    areaHa: ['面积（公顷）', 'Area (ha)'],
    magnitude: ['震级', 'Magnitude'],
    hours: ['时长（小时）', 'Hours'],
    participants: ['参与人数', 'Participants'],
    cases: ['病例', 'Cases of illness'],
    households: ['户数', 'Households'],
    stranded: ['滞留', 'Stranded'],
    derailed: ['脱轨车辆', 'Derailed cars'],
    personalRecords: ['个人信息（条）', 'Personal records'],
    threatened: ['受威胁人数', 'Threatened'],
    potentialLossYuan: ['潜在损失（元）', 'Potential loss (yuan)'],
    loadCutPercent: ['减负荷（%）', 'Load cut (%)'],
    lossGdpPercent: ['损失占GDP（%）', 'Loss in % of GDP'],
  },
  correctionKind: {
    'handling-class': ['处置分类', 'Handling class'],
    concern: ['关切', 'Concern'],
    ours: ['归属', 'Ours or not'],
    measure: ['数字', 'Figure'],
    domain: ['领域', 'Domain'],
    unit: ['牵头单位', 'Lead unit'],
  },
} as const;

/** Names of the rows of a judgement: [zh, en]. */
export const correctionWords = {
  concern: ['关切', 'Concern'],
  ours: ['归属', 'Ours'],
  domain: ['领域', 'Domain'],
  tolls: ['数字', 'Figures'],
} as const;
