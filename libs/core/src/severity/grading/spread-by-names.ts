import type { GuardContext } from '../guards/guards.js';
import type { Span } from '../text/sentences.js';
import { RarePattern } from '../words/rare-pattern.js';

/** 蔓延到江永、宁远了, 扩散到相邻的瑞金、宁都: two places by their names alone. */
const TO_PLACES = new RarePattern(
  /(?:蔓延|扩散|波及|传|扩展)(?:到|至)了?(?:相邻|邻近|毗邻|周边|周围|隔壁|附近)?的?(?![^,。;!?\n]{0,10}(?:[学校班级楼栋层科室房间床]|宿舍|车间|社区|小区|村|街道|家庭|同事|同学|接触者))[一-龥]{2,4}[、和及与][一-龥]{2,4}(?:等地|两地|一带)?了?(?=[,。;!?\n]|$)/,
);
export const otherCounties = ({ document }: GuardContext): Span | undefined => {
  const found = TO_PLACES.first(document.text) ?? NEXT_DOOR.first(document.text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
};

/** 一开始只在我们县，今天隔壁灵丘、应县也都有了 */
const NEXT_DOOR = new RarePattern(
  /(?:隔壁|邻近|相邻|旁边|周边)(?:的)?(?![^,。;!?\n]{0,8}(?:[学校班级楼栋层科室房间床]|宿舍|车间|社区|小区|村|街道|家庭))[一-龥]{2,4}(?:[、和及与][一-龥]{2,4})*也(?:都)?(?:有了|出现|发现|报告|报了|冒出)/,
);

const PROVINCE =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?![路街道大东西南北中籍人]|师范|大学|银行|航空)/g;
/** 河北张家口也有了, 贵州、云南的医院也都是同样的病人 */
const ALIKE = /也有|也出|也报|也是|都有|都是|均有|均报|同样|先后|接连|相继|陆续|冒出|确诊/;
const NEAR = 60;
/** 冀、鲁、豫三省医院, 苏浙皖三个省 */
const BY_SHORT_NAMES = new RarePattern(
  /(?:[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新][、和与]?){2,6}(?:等)?[两二三四五六多]个?(?:省|地)/,
);
/** Two provinces by name, of which the same is told. */
export function severalProvinces({ document: { text } }: GuardContext): Span | undefined {
  const short = BY_SHORT_NAMES.first(text);
  if (short) return { start: short.index, end: short.index + short[0].length };
  if (!ALIKE.test(text)) return undefined;
  const named = [...text.matchAll(PROVINCE)];
  const [first] = named;
  const other = named.find((one) => first !== undefined && one[0] !== first[0] && one.index - first.index < NEAR);
  return first && other ? { start: first.index, end: other.index + other[0].length } : undefined;
}
