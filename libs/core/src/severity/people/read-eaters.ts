import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { toMention } from './read-groups.js';

/** 吃了的十六个人, 喝过那酒的十五个, 进洞的九个人 */
const WHO_DID =
  /(?:[吃喝尝]|下[井洞坑水池]|进[洞井库厂棚]|上[船车山]|坐[船车]|在[船车井屋洞楼棚][上里内下])(?:了|过|去|的)?[^,。;!?\n\d]{0,6}的(?:一?共|总共)?$/;
/** 一桌十四个人都喝了那坛酒，活下来的 */
const DID_BEHIND =
  /^[个名位口]?人?[^,。;!?\n\d]{0,8}(?:误食|误饮|误喝|食用)[^,。;!?\n\d]{0,10},|^[个名位口][^,。;!?\n\d]{0,4}(?:都|全|全都)[吃喝尝]了?[^,。;!?\n\d]{0,8},/;
const LIVED_BEHIND = new RarePattern(
  /,(?:最后|最终|到头来)?(?:活|剩|幸存|留|逃|跑|爬|回|走(?=[出上]来))了?着?(?:下来|出来|上来|回来|下山|命)?的?(?:只|就|仅|才|统共|一共)?(?:是|有|剩|为)(?:了|下)?$/,
);
const UNIT = /^[个名位人]/;
const NEAR = 120;
const POISON = /毒|河豚|蘑菇|野菌|草乌|附子|乌头|误[食饮喝]|甲醇|亚硝酸|事故|突泥|突水|涌|瓦斯|起火|爆/;

/** 吃了的十六个人，活下来的是五个: whoever did it, less those who live. */
export const readEaters = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.flatMap((all, i): Mention[] => {
    const alive = persons[i + 1];
    if (!alive || alive.start - all.end > 24 || alive.low >= all.low) return [];
    if (!UNIT.test(text.slice(alive.end, alive.end + 1))) return [];
    const didSo =
      WHO_DID.test(text.slice(Math.max(0, all.start - 16), all.start)) ||
      DID_BEHIND.test(text.slice(all.end, alive.start));
    if (!didSo) return [];
    if (!LIVED_BEHIND.isBetween(text, all.end, alive.start)) return [];
    const near = text.slice(Math.max(0, all.start - NEAR), alive.end + NEAR);
    if (!POISON.test(near) && !DISASTER.isWithin(near)) return [];
    return [{ ...toMention({ start: all.start, end: alive.end + 1, number: all }, { less: alive.low }), unsure: true }];
  });
