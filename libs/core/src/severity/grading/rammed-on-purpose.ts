import { RarePattern } from '../words/rare-pattern.js';

/** 越野车直直冲进人堆: a vehicle among people. */
const RAMMED =
  /[驾开]车撞人|(?:冲|撞|扎|闯)[进入向]?(?:了)?(?:人群|人堆|人流|夜市|集市|早市|步行街)的[^,。;!?\n]{0,8}(?:车|皮卡)|(?:车|皮卡|轿跑|开着|驾)[^。!?\n]{0,24}?(?:冲|撞|碾|轧|扎进)[^。!?\n]{0,12}?(?:人群|人堆|人多|人最多|行人|路人|孩子|学生|步行街|夜市|集市|早市|菜市场|人流|队伍|跳舞|摊位|人扎堆|乘客|候车|摊贩|学童|市民|群众|居民|晨练|健步走|散步)|(?:车|皮卡|开着|驾)[^。!?\n]{0,12}?[往在][^,。;!?\n]{0,4}(?:人群|人堆|人多|步行街|夜市|集市|早市|广场|校门口|人行道)[^,。;!?\n]{0,6}(?:冲|撞|开|扎|碾)/;
const ON_PURPOSE = new RarePattern(
  /(?<!不是|并非|不像|排除|没有?|绝非|未必|是不是|是否)(?:故意|存心|成心|有意|蓄意)(?!隐瞒|逃|遮挡|拖延)|报复(?!性)|泄愤|[驾开]车冲撞|(?:公共场所|人群)[^,。;!?\n]{0,2}遭袭|作案动机|起意|心生不满|心怀不满|迁怒|不满(?:而|,)[^,。;!?\n]{0,6}(?:驾|开|撞|发泄|引发)|发泄|就是(?:要|想)[撞轧压碾]|专门撞|下[来车](?:又|还|就|后|拿着?刀)?[捅砍]|按[^,。;!?\n]{0,4}杀人/,
);
/** 掉过头又碾了一遍 */
const ONCE_MORE =
  /(?:掉过?头|调过?头|倒(?:了?回|车|过)|回过头|折返|来回|反复|专[往挑拣]人)[^,。;!?\n]{0,8}(?:碾|压|轧|撞)/;
const BY_MISTAKE =
  /失控|刹车(?:失灵|失效)|油门|误踩|疲劳|瞌睡|排除(?:故意|刑事)|不是故意|并非故意|突发(?:疾|急)?病|交通事故/;

/** Some word of a text that may tell of it. */
const IS_OF_A_VEHICLE = new RarePattern(
  /人群|人堆|人多|人最多|行人|路人|孩子|学生|步行街|夜市|集市|早市|菜市场|人流|跳舞|摊位|人扎堆|广场|校门口|人行道|队伍|乘客|候车|摊贩|学童|市民|群众|居民|晨练|健步走|散步/,
);

/** Who drives into a crowd on purpose commits a crime; whose brakes failed has an accident. */
export function isRammedOnPurpose(text: string, to = text.length): boolean {
  if (!IS_OF_A_VEHICLE.isBetween(text, 0, to)) return false;
  const told = text.slice(0, to);
  const isMeant = ON_PURPOSE.isBetween(text, 0, to) || (ONCE_MORE.test(told) && !BY_MISTAKE.test(told));
  return isMeant && RAMMED.test(told);
}
