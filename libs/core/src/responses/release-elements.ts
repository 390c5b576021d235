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

const TOLD: readonly (readonly [element: string, pattern: RegExp])[] = [
  [
    'brief-information',
    /(?:\d{1,2}(?:月|日|时|点)|今[日天晨晚]|昨[日天晚夜]|凌晨|上午|下午)[^。]{0,60}(?:发生|出现|突发|起火|爆炸|坍塌|事故|火灾|灾|事件|情况)/u,
  ],
  [
    'verification',
    /(?:经|初步)(?:初步)?(?:核实|核查|调查|了解|统计|查明)(?!中)|截至|已致|造成|(?:无|没有)人员(?:伤亡|死亡|受伤)|原因(?:为|系|是)/u,
  ],
  [
    'measures',
    /(?:已|正|立即|第一时间|迅速)[^,。;]{0,16}(?:启动|组织|成立|开展|赶赴|赶到|疏散|转移|救治|救援|处置|抢修|管控|扑灭|扑救)|应急响应|应急预案|工作组|专班/u,
  ],
  [
    'precautions',
    /(?:提醒|请)(?:广大)?[^,。;]{0,10}(?:市民|群众|居民|车辆|司机|家长)[^。]{0,30}(?:注意|不要|避免|绕行|远离|关闭|勿|做好)|防范措施/u,
  ],
];

/** What the text itself holds, for who did not tick it: 已关注，正在核实 holds none. */
export const elementsIn = (summary: string): string[] =>
  TOLD.filter(([, pattern]) => pattern.test(summary)).map(([element]) => element);
