import { standsAcrossWords } from './across-words.js';
import type { Meaning, PlaceNames } from './place-names.js';
import { NO_NAME } from './unlisted-place.js';

/** A place as a text names it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** How much it says of where something happened: of a place, of who comes from there, of where it was written or spoken of. */
  readonly manner: 'place' | 'attribute' | 'firm' | 'list' | 'dateline' | 'venue';
}

/** 白银一小区, 白银警方, 白银3月4日, 青禾柳溪镇: behind a name that is a word, what stands behind a place. */
const LIKE_A_PLACE =
  /^(?:[一某市区县]|多地|两地|境内|当地|警方|公安|消防|发生|突发|街头|城区|网友|市民|\d{1,2}[月日]|[一-龥]{1,4}(?:镇|乡|街道|大道|村|社区)(?!企|干))/;
const LONGEST_LIKENESS = 7;
/** 石棠收费站, 过石棠隧道: what only stands on a way through a place; 高铁刚过澄湾, 我人在石棠: whoever passes or lives there. */
const ON_THE_WAY = /^(?:(?:[东西南北]|服务区)?收费站|服务区|隧道|互通|境内|[路地江河]?段)/;
const PASSED = /(?:路过|途经|刚过|驶过|车过|开过|[人家住]在|老家在?|咱们?|回到)$/u;
const LONGEST_PASSED = 3;
const MOST_MENTIONS = 200;
const LONGEST_SHORT = 7;

/** 南京路, 北京时间, 宁德时代, A市场: the name is part of the name of something else. */
const NAMES_SOMETHING_ELSE =
  /^(?:[东西南北中]?[一二三四五六七八九十]?路(?!段|上发生)|[东西南北中]?大?街|大道|高架|大厦|时间|时代|银行|证券|交易所|信托|国安|申花|海港|话|方言|烤鸭|板鸭|火锅|料理|拉面|小面|香米|梧桐|春天|花园|小区|商场|广场|公馆|假日|风情|阳光|柱|国际城|新城小区)/;
/** After 市, 区, 县, 省: 市场, 区域, 县级, 省略. */
const NO_SUFFIX: Readonly<Record<string, string>> = { 市: '场值面', 区: '域间块', 县: '级域', 省: '略钱心电' };
/** Who or what comes from there or sits there: a school, a firm, a team, a court, an expert, a person abroad. */
const ATTRIBUTE =
  /^(?:[省市]?(?:籍|产|牌|队|男足|女足|男篮|女篮|队员|球员|球迷|选手|代表团?|企业|公司|集团|股份|科技|商人|商会|商家|游客|旅客|老板|客商|女孩|姑娘|小伙|男孩|女生|男生|人(?!民|行|员|社)|大学|学院|理工|师范|医科|财经|农业大学|交大|美食|菜|米粉|味道|特产|风味|车|造|台记者|驻|大使|总领|政府发言人|当局|方面|外交部|航空(?![港枢母基])|海关|证监局|(?:第[一二三四五])?(?:中级|高级|互联网|金融|海事|铁路运输)?(?:人民)?(?:法院|检察院)|[中高]院|[一-龥]{1,8}(?:医院|研究院|研究所|律师事务所)[一-龥]{0,8}(?:教授|研究员|医师|律师|院士)))/;
/** 岚江建工集团, but not 岚江一家公司, 岚江县建工公司: that one lies there. */
const FIRM =
  /^(?![一某的有内境这该两多])(?:[一-龥]{2,8}(?:公司|集团|股份)|[一-龥]{0,2}(?:特?大桥|[饭酒]店|宾馆|[鱼农]庄|小厨|菜馆|餐馆|酒楼|茶楼))/;
const IN_FULL = /[省市区县旗州盟]$/;
/** 来自南京, 飞往北京, 由重庆开往上海: where from or where to, not where. */
const ORIGIN =
  /(?:来自|籍贯|老家在?|祖籍|出生于?|毕业于|总部(?:位于|设在|在)|赴|飞往|开往|驶往|前往|去往|返回|途经|发往|运往|销往|落户|对|访问|访|投奔|始发|原籍|从|由|(?<!行驶?)[至到])$/;
const ROUTE = /^(?:站|[东西南北]站|机场)?(?:至|到|开往|飞往|往|⇌|—|–|-|~)/;
/** 在江城举行新闻发布会: where somebody speaks of what is elsewhere. */
const VENUE =
  /^市?[^,。、]{0,6}(?:举行|召开|出席|主持|会见|同|与)[^,。]{0,16}(?:发布会|吹风会|记者会|会议|会谈|会晤|会见|论坛|峰会|座谈会|开幕式|磋商)/;
const VENUE_READS = 36;
const DATELINE = /^(?:\d{1,2}月)?\d{1,2}日[电讯]|^[电讯][(（]|^综合[电讯]/;
const ANOTHER_ASCII = /[A-Za-z0-9]/;

/** Names of places in the order of the text; 四川成都武侯区 is one, of the narrowest. */
export function findMentions(text: string, names: PlaceNames): Mention[] {
  const found: Found[] = [];
  for (const { word, start } of names.lists.scan(text).find('names')) {
    const before = found.at(-1);
    // 四川成都武侯: the district was read with the city, whole or short.
    if ((before && start < before.end) || isPartOfMore(text, word, start)) continue;
    if (
      names.doubtful.has(word) &&
      !LIKE_A_PLACE.test(text.slice(start + word.length, start + word.length + LONGEST_LIKENESS)) &&
      !isPassed(text, start, start + word.length)
    )
      continue;
    const end = start + word.length;
    const meanings = meaningsOf(text, word, start, names, before);
    const beside = before?.end === start;
    if (!beside && found.length >= MOST_MENTIONS) break;
    const one = beside ? narrowed(before, end, meanings, names.doubtful.has(word)) : { start, end, meanings };
    found.splice(beside ? -1 : found.length, 1, withShortBelow(text, one, names));
  }
  return withManners(text, settle(found));
}

const isPassed = (text: string, start: number, end: number): boolean =>
  PASSED.test(text.slice(Math.max(0, start - LONGEST_PASSED), start)) ||
  ON_THE_WAY.test(text.slice(end, end + LONGEST_LIKENESS));

/** 云州市青禾区, of which no gazetteer knows 云州市, is not our 青禾区 either. */
function meaningsOf(
  text: string,
  word: string,
  start: number,
  names: PlaceNames,
  before: Found | undefined,
): readonly Meaning[] {
  const meanings = names.meanings.get(word) ?? [];
  // 该市青禾镇: of the city named before.
  if (
    before &&
    /该[省市州县]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    before.meanings[0]?.side === 'other'
  )
    return before.meanings;
  const [, foreign, above = foreign] = UNKNOWN_ABOVE.exec(text.slice(Math.max(0, start - LONGEST_ABOVE), start)) ?? [];
  if (above === undefined || (!foreign && NO_NAME.test(above)) || names.meanings.has(above)) return meanings;
  if (!meanings.every(({ side, place }) => side === 'ours' && !place)) return meanings;
  return [{ side: 'other', key: `${above}${word}` }];
}
const UNKNOWN_ABOVE = /(外[省地市]|邻[省市县])$|(?:^|[^一-龥]|[在于至到经省])([一-龥]{2,3}[省市州县])$/u;
const LONGEST_ABOVE = 6;

type Found = { start: number; end: number; meanings: readonly Meaning[] };

function isPartOfMore(text: string, word: string, start: number): boolean {
  const end = start + word.length;
  if (ANOTHER_ASCII.test(word.charAt(0)) && ANOTHER_ASCII.test(text.charAt(start - 1))) return true;
  if (ANOTHER_ASCII.test(word.charAt(word.length - 1)) && ANOTHER_ASCII.test(text.charAt(end))) return true;
  if ((NO_SUFFIX[word.charAt(word.length - 1)] ?? '').includes(text.charAt(end)) && end < text.length) return true;
  return NAMES_SOMETHING_ELSE.test(text.slice(end, end + 5)) || standsAcrossWords(text, word, start);
}

/** The second of two names side by side, read under the first: of what the second can mean, what lies there. */
function narrowed(before: Found, end: number, meanings: readonly Meaning[], isDoubtful: boolean): Found {
  const above = before.meanings[0];
  const inside = meanings.filter(({ place }) => place && above?.place && liesIn(place, above.place));
  if (inside.length > 0) return { start: before.start, end, meanings: inside };
  // 福州市青禾区 is not our 青禾区, of which no gazetteer knows where it lies; nor is 东莞长安镇 our 长安区.
  const foreignToUs = above?.side === 'other' || above?.side === 'abroad';
  const unknown = meanings.every(({ place, side }) => side === 'ours' && (!place || isDoubtful));
  if (foreignToUs && unknown) return { start: before.start, end, meanings: before.meanings };
  return { start: before.start, end, meanings };
}

const liesIn = (
  place: { readonly province: string; readonly city: string; readonly name: string },
  above: { readonly level: string; readonly province: string; readonly name: string },
): boolean =>
  place.name !== above.name &&
  (above.level === 'province' ? place.province === above.province : place.city === above.name);

/** 重庆沙坪坝: a short name too common to stand alone counts right behind the place above. */
function withShortBelow(text: string, found: Found, names: PlaceNames): Found {
  const key = found.meanings.length === 1 ? found.meanings[0]?.place?.name : undefined;
  const shorts = key === undefined ? undefined : names.below.get(key);
  if (!shorts) return found;
  for (let length = LONGEST_SHORT; length >= 2; length -= 1) {
    const meaning = shorts.get(text.slice(found.end, found.end + length));
    if (!meaning) continue;
    const longer = { start: found.start, end: found.end + length, meanings: [meaning] };
    return withShortBelow(text, longer, names);
  }
  return found;
}

/** One meaning for each: what lies in a place named elsewhere in the text, else ours, else the first. */
function settle(found: readonly Found[]): { start: number; end: number; meaning: Meaning }[] {
  const sure = new Set(found.flatMap(({ meanings: [one, ...more] }) => (one && more.length === 0 ? [one.key] : [])));
  const provinces = new Set(
    found.flatMap(({ meanings: [one, ...more] }) => (one?.place && more.length === 0 ? [one.place.province] : [])),
  );
  return found.flatMap(({ start, end, meanings }) => {
    const meaning =
      meanings.find(({ key }) => key !== '' && sure.has(key)) ??
      meanings.find(({ place }) => place && provinces.has(place.province)) ??
      meanings.find(({ side }) => side === 'ours') ??
      meanings[0];
    return meaning ? [{ start, end, meaning }] : [];
  });
}

function withManners(text: string, found: readonly { start: number; end: number; meaning: Meaning }[]): Mention[] {
  const listed = inLists(text, found);
  return found.map((one, i) => ({ ...one, manner: mannerOf(text, one, listed.has(i)) }));
}

function mannerOf(text: string, { start, end }: { start: number; end: number }, isListed: boolean): Mention['manner'] {
  const after = text.slice(end, end + 12);
  if (DATELINE.test(after)) return 'dateline';
  if (isListed) return 'list';
  if (VENUE.test(text.slice(end, end + VENUE_READS))) return 'venue';
  if (ATTRIBUTE.test(after) || ROUTE.test(after) || ORIGIN.test(text.slice(Math.max(0, start - 5), start)))
    return 'attribute';
  if (FIRM.test(after) && !IN_FULL.test(text.slice(start, end))) return 'firm';
  return 'place';
}

const SHORTEST_LIST = 3;
/** Between two places named side by side. */
export const JOINS = /^(?:[、,]|和|及|与|以及)$/;

/** 北京、上海、广州等地: three or more side by side. */
function inLists(text: string, found: readonly { start: number; end: number }[]): Set<number> {
  const listed = new Set<number>();
  let from = 0;
  for (let i = 1; i <= found.length; i += 1) {
    const gap = i < found.length ? text.slice(found[i - 1]?.end, found[i]?.start) : '。';
    if (JOINS.test(gap)) continue;
    if (i - from >= SHORTEST_LIST) for (let k = from; k < i; k += 1) listed.add(k);
    from = i;
  }
  return listed;
}
