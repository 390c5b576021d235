import { RarePattern } from '../words/rare-pattern.js';

/** 别等死了三十个人, 等到一场火烧掉十几条人命: what somebody warns of. */
const AWAITED = new RarePattern(
  /(?:(?:别|不要|不能|莫|不该|何必|难道要?|非要?|非得)等到?|等到|不是(?!谣言|演练|假的|玩笑|夸张)|难道|莫非|非得)[^。;!?\n]{0,18}$/,
);
/** …才想起装护栏, …谁都晚了 */
const TOO_LATE =
  /^[^。;!?\n]{0,20}?(?:才(?:想|知道|明白|后悔|醒|重视|长记性|整改|去?[来装修补管查])|(?:谁|就|都|也|可就|可)[^,。;!?\n]{0,2}晚了|追悔|再后悔)/;
/** 看新闻外地有加油站一炸就是三四十条人命, 别的小区电梯坠落死了十几个人: of elsewhere, to say what one fears here. */
const HEARD_OF = new RarePattern(
  /(?:(?:看|刷|查|读|搜)(?:了|过|到)?[^。;!?\n]{0,4}(?:新闻|网上|视频|报道)?|网上|新闻[上里]?|电视[上里]?|听说)[^。;!?\n]{0,8}(?:别的|别人|外地|其他|其它|别处|人家|有的|有些|某些|兄弟)(?:城市|地方|小区|省市?|单位|学校|工厂|厂|县|市|楼|站|加油站|有|家)[^。;!?\n]{0,20}$/,
);
/** 跟他下棋像遇到八级地震 */
const LIKENED = new RarePattern(
  /(?:像|好似|如同|宛如|仿佛|堪比|犹如|好比)(?:是)?(?:遇到|遭遇|碰到|碰上|遇上|赶上|经历|发生|来|刮|闹)了?一?[场次]?[^,。;!?\n]{0,4}$/,
);
/** 一炸就是几十条人命 is of any explosion. */
const EVERY_TIME = new RarePattern(/一(?:旦?出事|炸|塌|烧|着|翻|爆|倒|撞|漏)(?:起来)?(?:就|便)是[^,。;!?\n]{0,6}$/);
/** 一根烟头可能引发大火，受害面积可达上千公顷 */
const MAY_COME_TO = new RarePattern(
  /(?:可能|极易|容易)(?:引发|引起|酿成)[^。;!?\n]{0,24}(?:[可能将会]高?达到?[^,。;!?\n]{0,2}|可)$/,
);

/** 毒死几百人都够了 */
const ENOUGH_FOR = /^[名个]?人?(?:都|也)(?:够|绰绰有余)/;

/** 如火势扩大，将疏散周边3000名群众; 若管理失控可能危及数千居民 */
const IF_SO = new RarePattern(
  /(?:^|[,。;!?\n])(?:如|若|倘)(?![今期实数此下同上是])(?:[^。,;!?\n]{2,10}(?:可能|将会?|会|就)[^。;!?\n\d]{0,8}|[^。,;!?\n]{2,16},(?:则|还)?(?:将|就|会|可)[^。;!?\n\d]{0,12}|[^。,;!?\n]{0,12}(?:发生|遭遇|出现)[^。,;!?\n\d]{0,2}|[^。,;!?\n]{2,16},[^。;!?\n\d]{0,12}(?:或|恐|可能)(?:致|造成|有)[^。;!?\n\d]{0,6})$/,
);

/** 否则11名工人都会中毒丧命 */
const OR_ELSE = new RarePattern(/(?:否则|要不然|不然的话)[^。;!?\n]{0,24}$/);
const WOULD = /^[^,。;!?\n]{0,12}(?:会|恐|怕|可能|要)/;
/** 一场火灾可以带走12条生命 */
const CAN_TAKE = new RarePattern(
  /一[场次把起个](?:火灾|大火|小火|火|事故|地震|爆炸|疏忽|意外|车祸)[^,。;!?\n\d]{0,4}(?:能|可|就会|足以|或将)[^,。;!?\n\d]{0,6}$/,
);

/**
 * The words by which a toll is told as a warning or a comparison instead of an event, or undefined.
 * @param from where the sentence tells it
 * @param at where the toll stands
 */
export function comparedOrFeared(text: string, from: number, at: number, to: number): string | undefined {
  const every =
    EVERY_TIME.firstBetween(text, from, at) ??
    HEARD_OF.firstBetween(text, from, at) ??
    LIKENED.firstBetween(text, from, at) ??
    MAY_COME_TO.firstBetween(text, from, at) ??
    IF_SO.firstBetween(text, from, at) ??
    CAN_TAKE.firstBetween(text, from, at);
  if (every) return every[0];
  const orElse = OR_ELSE.firstBetween(text, from, at);
  if (orElse && (WOULD.test(text.slice(at, to)) || /会|恐怕/.test(orElse[0]))) return orElse[0];
  const enough = ENOUGH_FOR.exec(text.slice(to - 16, to));
  if (enough) return enough[0];
  const awaited = AWAITED.firstBetween(text, from, at);
  return awaited && TOO_LATE.test(text.slice(at, to)) ? awaited[0] : undefined;
}
