import type { Unit } from '../policy/unit.js';

/** Field of work (主管领域) that answers for an event type: 谁主管谁负责. */
const DOMAIN_OF_EVENT: Record<string, string> = {
  work_safety: '安全生产',
  work_safety_extra: '安全生产',
  special_equipment: '市场监管',
  fire: '消防',
  road_traffic: '交通安全',
  urban_rail: '轨道交通',
  railway: '铁路',
  environment: '生态环境',
  geological: '自然资源',
  earthquake: '应急',
  flood: '水务',
  meteorological: '应急',
  forest_fire: '林业',
  public_health: '卫生健康',
  food_poisoning: '食品安全',
  occupational_poisoning: '职业健康',
  mass_incident: '公安',
  criminal: '公安',
};

/**
 * The unit that should answer, as a proposal: one that the text names, else one whose field of work the event type or
 * the text falls in, else the district that the text names. Undefined when nothing points to one.
 */
export function proposeUnit(text: string, eventType: string | null, units: readonly Unit[]): string | undefined {
  const bureaus = units.filter((u) => u.parent !== null && !u.supervises);
  const names = (u: Unit): boolean => [u.name, ...u.aliases].some((word) => word.length > 1 && text.includes(word));
  const domain = DOMAIN_OF_EVENT[eventType ?? ''];
  return (
    bureaus.find(names) ??
    bureaus.find((u) => domain !== undefined && u.domains.includes(domain)) ??
    bureaus.find((u) => u.domains.some((d) => text.includes(d))) ??
    bureaus.find((u) => u.regions.some((r) => text.includes(r)))
  )?.id;
}
