/** Kinds of events by their grading table: [zh, en]. */
export const eventTypeWords = {
  forest_fire: ['森林火灾', 'Forest fire'],
  food_poisoning: ['食物中毒', 'Food poisoning'],
  occupational_poisoning: ['急性职业中毒', 'Acute occupational poisoning'],
  earthquake: ['地震灾害', 'Earthquake'],
  geological: ['地质灾害', 'Geological disaster'],
  flood: ['水旱灾害', 'Flood or drought'],
  meteorological: ['气象灾害', 'Meteorological disaster'],
  environment: ['突发环境事件', 'Environmental emergency'],
  urban_rail: ['城市轨道交通运营突发事件', 'Urban rail emergency'],
  railway: ['铁路交通事故', 'Railway accident'],
  special_equipment: ['特种设备事故', 'Special equipment accident'],
  road_traffic: ['道路交通事故', 'Road traffic accident'],
  fire: ['火灾', 'Fire'],
  infrastructure_outage: ['供水供气、公路航道中断', 'Infrastructure outage'],
  power_grid: ['电力安全事故', 'Power grid accident'],
  mass_incident: ['群体性事件', 'Mass incident'],
  criminal: ['刑事案件', 'Criminal case'],
  public_health: ['传染病与群体性不明原因疾病', 'Public health emergency'],
  financial: ['金融突发事件', 'Financial emergency'],
  foreign_related: ['涉外突发事件', 'Foreign-related emergency'],
  cyber: ['网络安全事件', 'Cyber security incident'],
  work_safety: ['生产安全事故', 'Work safety accident'],
} as const;

export const EVENT_TYPES = Object.keys(eventTypeWords);
