import type { Mention } from '../measures.js';

/** 隔壁李家四口…, 坡脚的王家…: of others than those told before. */
const OTHER_HOUSE =
  /[,。;][^,。;!?\n\d]{0,5}(?:隔壁|对门|对面|邻家|邻居|楼上|楼下|坡脚|坡上|坡下|村头|村尾|后院|前院|斜对)[^,。;!?\n]{0,8}|[,。;][^,。;!?\n\d]{0,4}老?[一-龥](?<![一全大人国厂商])家(?=[一二两三四五六七八九十\d是的里那,死没走遇])/;
/** 二楼搬出遗体4具，三楼搬出遗体7具: each floor has its own, where the one before has one as well. */
const FLOOR = /(?:[一二三四五六七八九十]{1,2}|\d{1,2}|顶|底|阁|负一)(?:楼|层|号?车厢|车间|号?巷道)/;
const OTHER_FLOOR = new RegExp(`[,。;、](?:还有|另外|又)?(?:在|从)?(${FLOOR.source})(?![^,。;!?\\n]{0,8}[说称讲喊])`);
/** Whether the next are told of another floor than the last. */
export function areOfFloors(text: string, last: Mention, next: Mention): boolean {
  const between = text.slice(last.end, next.end);
  const found = OTHER_FLOOR.exec(between);
  // 二层一家六口没能跑出来，三层两人摔伤。官方确认六人遇难: of no floor.
  const other = found && !/[。!?\n]/.test(between.slice(found.index + 1)) ? found[1] : undefined;
  const own = FLOOR.exec(text.slice(Math.max(0, last.start - 14), last.end))?.[0];
  return other !== undefined && own !== undefined && own !== other;
}
/** Whether what stands between names another house. */
export const isOfOtherHouse = (between: string): boolean =>
  OTHER_HOUSE.test(between) && !/公告|通报|公布|官方|\n/.test(between);
/** 东翼找到遇难矿工17人；西翼……该翼遇难者为14人 */
const THAT_PLACE = /[;。].{0,80}[,;。]该(?:翼|侧|处|区|巷道?|车|船|层|楼|组|班|洞|点|采区|工区|车间|工段)的?$/s;
/** Whether what stands between goes on at the place it speaks of. */
export const isOfThatPlace = (between: string): boolean => THAT_PLACE.test(between);
