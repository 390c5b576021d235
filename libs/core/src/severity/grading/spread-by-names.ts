import type { GuardContext } from '../guards/guards.js';
import type { Span } from '../text/sentences.js';
import { RarePattern } from '../words/rare-pattern.js';

/** 蔓延到江永、宁远了, 扩散到相邻的瑞金、宁都: two places by their names alone. */
const TO_PLACES = new RarePattern(
  /(?:蔓延|扩散|波及|传|扩展)(?:到|至)了?(?:相邻|邻近|毗邻|周边|周围|隔壁|附近)?的?(?![^,。;!?\n]{0,10}(?:[学校班级楼栋层科室房间床]|宿舍|车间|社区|小区|村|街道|家庭|同事|同学|接触者))[一-龥]{2,4}[、和及与][一-龥]{2,4}(?:等地|两地|一带)?了?(?=[,。;!?\n]|$)/,
);
export const otherCounties = ({ document }: GuardContext): Span | undefined => {
  const found = TO_PLACES.first(document.text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
};

const PROVINCE =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?![路街道大东西南北中籍人]|师范|大学|银行|航空)/g;
/** 河北张家口也有了, 贵州、云南的医院也都是同样的病人 */
const ALIKE = /也有|也出|也报|也是|都有|都是|均有|均报|同样|先后|接连|相继|陆续|冒出|确诊/;
const NEAR = 60;
/** Two provinces by name, of which the same is told. */
export function severalProvinces({ document: { text } }: GuardContext): Span | undefined {
  if (!ALIKE.test(text)) return undefined;
  const named = [...text.matchAll(PROVINCE)];
  const [first] = named;
  const other = named.find((one) => first !== undefined && one[0] !== first[0] && one.index - first.index < NEAR);
  return first && other ? { start: first.index, end: other.index + other[0].length } : undefined;
}

const OF_DANGER = /危险化学品|危化品|化工(?:厂|企业|园)|双氧水|液氨|液氯|炼油|炼化|油库|加油站|烟花爆竹厂|弹药库|军事/;
const METRES =
  /(?:距|离|剩)[^,。;!?\n]{0,16}?(?<![\d千.,])(?:\d{2,3}|[一二三四五六七八九几]百(?:多|来|余)?(?:[一二三四五六七八九]十)?)[余多来]?米|不(?:足|到)(?:一|1)公里/;
const PUT_OUT = /扑灭|熄灭|拦下|拦截住|明火已?[灭熄]|无明火/;
/** 山火离我们厂围墙只剩800米，我们是危化品生产企业 */
export function nearDanger({ document: { text } }: GuardContext): Span | undefined {
  if (!/山火|林火|山林|森林|火线|火头/.test(text) || !OF_DANGER.test(text) || PUT_OUT.test(text)) return undefined;
  const found = METRES.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
