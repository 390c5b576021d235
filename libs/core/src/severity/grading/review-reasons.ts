import type { SetAside } from '../judgement.js';
import { LONGEST_TEXT } from '../text/document.js';
import { LEVEL_ZH } from './grade.js';
import type { EventType } from '../severity-rules.js';
import { isGraver } from '../severity.js';
import type { Severity } from '../severity.js';
import type { Figures } from '../measures.js';

interface Reviewed {
  readonly figures: Figures;
  readonly severity: Severity;
  readonly strictest: Severity;
  readonly type: EventType | null;
  readonly setAside: readonly SetAside[];
  /** Of the row that grades it. */
  readonly review: string | undefined;
  readonly cut: boolean;
  readonly unknown: boolean;
}

/** Why a person should look: what is provisional, unsure, unread or may be graver. */
export function reviewReasonsOf(reviewed: Reviewed): string[] {
  const { figures, severity, strictest, type } = reviewed;
  const stated = (name: 'missing' | 'casualties' | 'deaths'): number => figures.get(name)?.low ?? 0;
  const reasons: string[] = [];
  if (reviewed.cut) reasons.push(`正文超过${LONGEST_TEXT}字，只读取了前${LONGEST_TEXT}字`);
  if (reviewed.unknown) reasons.push('伤亡情况尚未公布');
  if (stated('missing') > 0) reasons.push('失踪人数计入初步定级，待核实');
  if (stated('casualties') > 0 && stated('deaths') === 0) reasons.push('只有伤亡合计，死亡人数待核实');
  if ([...figures.values()].some((figure) => figure.unsure && figure.high > 0))
    reasons.push('数字为约数、范围或未经证实');
  if (reviewed.review !== undefined) reasons.push(reviewed.review);
  if (isGraver(strictest, severity)) reasons.push(`不排除达到${LEVEL_ZH[strictest]}`);
  if (severity !== 'none' && type === null) reasons.push('未识别事件类型，按通用标准定级');
  const atStake = (reviewed.setAside.length > 0 && severity === 'none' && reviewed.setAside[0]) || undefined;
  if (atStake) reasons.push(`未定级：${atStake.reason}`);
  return reasons;
}
