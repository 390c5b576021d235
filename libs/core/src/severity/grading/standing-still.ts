import type { Figures } from '../measures.js';

/** Something that carries people or goods and stands still. */
interface Line {
  readonly named: RegExp;
  readonly type: string;
  /** States of affairs by which tables ask for it. */
  readonly flags: readonly string[];
}

const LINES: readonly Line[] = [
  { named: /索道|缆车|吊厢/, type: 'special_equipment', flags: ['高空滞留'] },
  { named: /地铁|轻轨|城轨|轨道(?:交通|\d+号线)|这条轨道/, type: 'urban_rail', flags: ['连续中断行车'] },
  { named: /长江干线/, type: 'infrastructure_outage', flags: ['长江干线断航'] },
  {
    named: /g\d{1,2}(?!\d)|[京沪沈长青连福泉夏汕广深包兰银昆二杭渝厦呼大][一-龥]高速/,
    type: 'infrastructure_outage',
    flags: ['道路断交', '国家高速'],
  },
  {
    named: /繁忙干线|(?:京[沪广九哈包]|陇海|兰新|沪[昆蓉]|焦柳|宝成|成昆|襄渝|浙赣|湘桂|黔桂)(?:铁路)?线/,
    type: 'railway',
    flags: ['铁路行车中断', '干线交通中断'],
  },
  {
    named: /供水|自来水|水管|没得?水|[停断]水|天然气|燃气|供气|[停断]气/,
    type: 'infrastructure_outage',
    flags: ['停止供气供水'],
  },
];
const STILL =
  /[断封停堵](?:[到在的死]|着(?!急)|就断)|双向|全断|[没未](?:有)?恢复|没有?[一-龥]{0,3}[发放开通动]|悬|挂着|滞留|下不来/;

/** Of a text that is read widely: what is named in it and stands still for hours, in whatever words. 索道上三十个小时 */
export const standingStill = (text: string, figures: Figures): Line | undefined =>
  figures.has('hours') && STILL.test(text) ? LINES.find(({ named }) => named.test(text)) : undefined;

/** Adds the states of affairs to those that words tell, with the name that they are read from. */
export function noteStandingStill(flags: Map<string, string>, text: string, figures: Figures): void {
  const line = standingStill(text, figures);
  for (const flag of line?.flags ?? []) if (!flags.has(flag)) flags.set(flag, line?.named.exec(text)?.[0] ?? '');
}
