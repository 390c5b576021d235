import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';

const LIMB = '(?:腿|脚|脚踝|手|胳膊|手臂|手指|手掌|小腿|大腿|膝盖|小臂|上肢|下肢|腰椎|脊椎|胸椎|骨盆)';
/** 两条腿都叫原木压碎了: what a machine or a load does to one person. */
const MAIMED = new RegExp(
  `${LIMB}(?:都|全|也|骨)?(?:叫|让|被|给|遭|教)?[^,。;!?\\n\\d]{0,8}?(?:压碎|压断|轧断|轧碎|绞断|绞烂|绞碎|绞进|绞了|砸断|砸碎|砸烂|切断|切掉|截[了肢]|碾断|碾碎|夹断|铡断|卷进|压烂|粉碎)|(?:压|轧|绞|砸|切|碾|夹|铡|卷)(?:断|碎|烂|掉)了?[^,。;!?\\n\\d]{0,6}${LIMB}`,
  'g',
);
export const TELLS_OF_MAIMING = new RarePattern(/[压轧绞砸切碾夹铡卷截]|粉碎/);
const AT_WORK =
  /厂|工地|车间|机器|机床|冲床|矿|工伤|班|采石|[石料货林沙矿]场|码头|仓库|砖窑|木材|原木|吊|钢|设备|流水线|搅拌|皮带|上工|干活|师傅|工友|老板/;
const FOUND_SERIOUS = /(?:鉴定|评定|认定|诊断|医院|医生|大夫|说|结论|送医|定为)[^。!?\n]{0,14}重伤/;
const BY_HAND = /打断|砍|打架|斗殴|判|起诉|被告|法院|交警/;
const REACH = 70;

/** 两条腿都叫原木压碎了，医院鉴定是重伤: one person badly hurt at work, without a number. */
export function readMaimed(text: string): Mention[] {
  if (!/重伤/.test(text) || !TELLS_OF_MAIMING.isIn(text)) return [];
  return matchesOf(MAIMED, text).flatMap((found): Mention[] => {
    const end = found.index + found[0].length;
    const before = text.slice(Math.max(0, found.index - REACH), found.index);
    const behind = text.slice(end, end + REACH);
    if (!FOUND_SERIOUS.test(behind) || !AT_WORK.test(before + found[0] + behind) || BY_HAND.test(before + behind))
      return [];
    const told = { kind: 'total', stated: 1, low: 1, high: 1, unsure: false, corrected: false } as const;
    return [{ measure: 'seriouslyInjured', ...told, start: found.index, end }];
  });
}
