import type { Figures, Mention } from '../measures.js';
import type { Document } from '../text/document.js';

interface Costed {
  readonly document: Document;
  readonly figures: Figures;
  readonly kept: readonly Mention[];
}

const COSTED = /直接(?:经济|财产)?损失|损失[^,。;]{0,8}(?:核算|评估|核定|统计)|(?:核算|评估|核定|统计)[^,。;]{0,8}损失/;
const COSTED_FROM = 1_000_000;
/** 损失核定公布：农田、鱼塘、处置费用合计2350万元 */
const COSTED_WITHIN = 40;
/** 直接经济损失 of a million and more is what an office reckons after an event, never a private complaint. */
export function isCostedDamage({ document, figures, kept }: Costed): boolean {
  const loss = figures.get('lossYuan');
  if (!loss || loss.low < COSTED_FROM) return false;
  // A headline says it shortly: 损失1200万元.
  return kept.some(
    ({ measure, low, start, end }) =>
      measure === 'lossYuan' &&
      low === loss.low &&
      COSTED.test(document.text.slice(Math.max(0, start - COSTED_WITHIN), end)),
  );
}
