import type { NumberToken } from '../numerals/numerals.js';

/** 组织了60多人掏挖, 会水的二十多个汉子跳下河: who come to help are none of those they look for. */
const CALLED_IN = /(?:组织|发动|动员|调集|出动|召集|派出|喊来|叫来)了?[^,。;!?\n\d]{0,4}$/;
const HELPING =
  /^[余多]?[名位个人][^,。;!?\n\d]{0,8}?(?:掏挖|开挖|挖掘|[抢营搜施]救|搜寻|打捞|扑救|(?:跳|潜)?下[水河井塘][^,。;!?\n\d]{0,2}(?:救|捞|找))/;
const areHelpers = (text: string, { start, end }: NumberToken): boolean =>
  CALLED_IN.test(text.slice(Math.max(0, start - 10), start)) && HELPING.test(text.slice(end, end + 16));

/** 压住九个人，最后一个天亮才找到，全都没救回来 is of the nine; 六个孩子洗澡，一个滑进深潭，其余的去救，一个也没有上来 of the six. */
const isOneOfThem = (text: string, { low, start, end }: NumberToken): boolean =>
  low === 1 &&
  (/[,。;!?\n](?:最后|最末|头|末尾?)(?:的)?$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[个名人位][^,。;!?\n\d]{0,10},(?:其余|其他|其它|另外|剩下|同伴|伙伴)/.test(text.slice(end, end + 16)));

/** Counted behind a group whose fate is told next: those who helped, or one of the group. */
export const isCountedAside = (text: string, token: NumberToken, isFirst: boolean): boolean =>
  areHelpers(text, token) || (!isFirst && isOneOfThem(text, token));

/** 机上39人，除3人外全部遇难: how many are excepted, told right before 全部. */
export const isExcepted = (text: string, { start, end }: NumberToken): boolean =>
  /除了?(?:上述|以上|前述|这|那)?$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^[名位个人](?!(?:[^,。;!?\n]{0,4})(?:遇难|死亡|身亡|丧生|罹难|溺亡)(?!者)[^,。;!?\n]{0,2}外)[^,。;!?\n]{0,6}外/.test(
    text.slice(end, end + 10),
  );

/** 12名工人下井窒息，被救出时均已死亡 */
const WHEN_BROUGHT_OUT = /(?:救|抬|拉|捞|背)(?:出|起|上)来?(?:的?时候?|后)[^,。;!?\n]{0,4}$/;
/** 44名失联人员全部搜救出来，均无生命体征 */
export const isBroughtOutDead = (text: string, from: number, to: number, between: string): boolean =>
  (/生命体征|生命迹象|呼吸|心跳/.test(text.slice(from, to)) || WHEN_BROUGHT_OUT.test(between)) &&
  !/生还|脱险|脱困|平安|安全/.test(between);
