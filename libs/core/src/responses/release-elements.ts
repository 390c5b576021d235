/** 简要信息 and one of 初步核实 / 应对措施 / 防范措施 (国办发〔2016〕80号), by the words they are recorded under. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  'brief-information': ['简要信息'],
  verification: ['初步核实', '初步核实情况'],
  measures: ['应对措施', '政府应对措施'],
  precautions: ['防范措施', '公众防范措施'],
};

/** Every name of an element, or the word itself. */
export function elementsNamed(word: string): readonly string[] {
  const found = Object.entries(ELEMENTS).find(([id, names]) => id === word || names.includes(word));
  return found ? [found[0], ...found[1]] : [word];
}

/** Whether a release holds the least that it has to. */
export function isSufficient(elements: readonly string[]): boolean {
  const held = new Set(elements.flatMap(elementsNamed));
  return held.has('brief-information') && ['verification', 'measures', 'precautions'].some((id) => held.has(id));
}
