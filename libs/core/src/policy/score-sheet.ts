import { layersOf } from './pack-hints.js';
import type { PolicyPack } from './policy-pack.js';

/** One line of a pack's score sheet: what is judged, out of how many points. */
export interface ScoreItem {
  readonly name: string;
  readonly max: number;
  /** The clause that asks for it, and its words. */
  readonly clause: string;
  readonly quote?: string;
}

/** A pack that asks for no items of its own has the answer as a whole judged. */
const ANSWER_AS_A_WHOLE: ScoreItem = { name: '回应', max: 100, clause: '' };

/** The items of the packs in force, the upper first, each once. */
export function scoreSheetOf(pack: PolicyPack): readonly ScoreItem[] {
  const items = layersOf(pack).flatMap(({ scoreSheet = [] }) => scoreSheet);
  const each = [...new Map(items.toReversed().map((item) => [item.name, item])).values()].toReversed();
  return each.length > 0 ? each : [ANSWER_AS_A_WHOLE];
}
