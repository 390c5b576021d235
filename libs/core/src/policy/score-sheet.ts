import { layersOf } from './pack-hints.js';
import type { PolicyPack, ScoreItem } from './policy-pack.js';

/** A pack that asks for no items of its own has the answer as a whole judged. */
const ANSWER_AS_A_WHOLE: ScoreItem = { name: '回应', max: 100, clause: '' };

/** The items of the packs in force, the upper first, each once. */
export function scoreSheetOf(pack: PolicyPack): readonly ScoreItem[] {
  const items = layersOf(pack).flatMap(({ scoreSheet = [] }) => scoreSheet);
  const each = [...new Map(items.toReversed().map((item) => [item.name, item])).values()].toReversed();
  return each.length > 0 ? each : [ANSWER_AS_A_WHOLE];
}
