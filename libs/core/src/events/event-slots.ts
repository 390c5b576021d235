import { matchesOf } from '../matches-of.js';
import type { FoundWords } from '../severity/words/found-words.js';
import type { EventText } from './event-text.js';
import { bigramOf, RAREST, weightOfBigram } from './gram-weight.js';
import { CITIES, COUNTRIES, PROVINCES } from './place-names.js';

/**
 * What tells one matter from another that is told in the same words: a place, a line, a school, a date. By kind.
 * `named` stands in the title (or in the place that was given), `all` in title or beginning. A few different values
 * each, which take less room as a list.
 */
export interface Slots {
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlyMap<string, readonly string[]>;
  /** Of the district and the house that the title names, where no other is named anywhere: one number for one name. Else 0. */
  readonly district: number;
  readonly house: number;
}

const MARKS: Readonly<Record<string, string>> = {
  县区: '县 区 旗 市 州',
  乡镇: '镇 乡 街道',
  村居: '村 社区 嘎查 屯',
  道路: '大道 路 街 巷 胡同 大桥 隧道 立交 高架',
  小区: '小区 花园 花苑 家园 公寓 新城 新村 雅苑 名苑 华庭 佳苑 嘉园 公馆 小镇 山庄 花城 名城 国际城 豪庭 御园 别墅',
  学校: '大学 学院 中学 小学 幼儿园 高中 初中 学校 职高 中专',
  医院: '医院 卫生院 诊所',
  场站: '车站 机场 码头 商场 广场 市场 公园 工业园 水库 景区',
  单位: '公司 集团 工厂 煤矿 银行 工地',
};
export const KIND_OF_MARK = new Map(
  Object.entries(MARKS).flatMap(([kind, marks]) => marks.split(' ').map((mark) => [mark, kind] as const)),
);

/** By what the name of a country, province or city is known without a mark. */
export const KIND_OF_NAME = new Map([
  ...COUNTRIES.map((name) => [name, '国家'] as const),
  ...PROVINCES.map((name) => [name, '省份'] as const),
  ...CITIES.map((name) => [name.replace(/[市州]$/, (mark) => (name.length > 3 ? '' : mark)), '城市'] as const),
]);

/** Works that a town has several of, each under a name of its own that may be a common word: 河西大桥, 胜利水库. */
export const WORKS: ReadonlySet<string> = new Set(['大桥', '隧道', '水库', '码头', '广场']);
/** What sort of works it is, and what one does there. */
const SORT_OF_WORKS =
  /(?:特|公路|铁路|高铁|高速|地铁|公交|跨[江海河湖]|[过穿越]江|海底|江底|人行|步行|大型|中型|小型|大二型|钢架|斜拉|悬索|在建|新建|老旧|施工|事故|现场|附近|途经|经过|通过|进入|驶入|穿[越过]|横跨|封闭|断裂|垮塌|坍塌|倒塌|中心|城市|市民|文化|休闲|健身|商业|购物|站前|客运|货运|渡轮|轮渡|最长|单线|双线|盾构|地下|病险|隔音|美食|重点|规划|新增|国际)+$/;
/** Names of works in which a word stands that is elsewhere none of a name. */
const HOLDS_CUT = /(?:和平|和谐|向阳|将军|[泰太永仁人祥中平三义]和)$/;
/** 大桥镇, 广场舞: no works, but what is called after one. */
const CALLED_AFTER = /[镇乡村路街社小舞]/;

/** 2号线, 306路, 12栋, g7高速, ca1234次: the kind is what follows the number. */
const NUMBERED =
  /([a-z]{0,2}\d{1,5}|[一二三四五六七八九十]{1,3}|(?<![a-z])[a-z](?=[市区县]))(号线|号楼|号院|路公交|路车|路(?!口|段|边|上)|线(?!上|下|索)|栋|幢|座|单元|期|标段|组|国道|省道|高速|中学(?!生)|中(?=学生)|中(?![午旬国央心等小学的外])|次列车|次航班|航班|街区|区|县|市|镇|村)/g;
/** 33路公交 and 33路 are one line, 2号线 and 2线 too. */
const KIND_OF_NUMBERED = /^号?([中路]|.{1,2})/;
/** 第二小学, 三号桥, 第5小区: one of several that are told apart by their number alone. */
const NTH =
  /(?:第([一二三四五六七八九十]{1,3}|\d{1,3})号?|([一二三四五六七八九十]{1,3}|\d{1,3})号|(?<!\d)(\d{1,2}))(小区|(?:实验|中心)?小学(?!生)|(?:初级|高级|实验)?中学(?!生)|(?:职业)?高中(?!生)|幼儿园|(?:人民|中心|附属|中医)?医院|大?桥(?!梁)|隧道|社区|市场|码头|车间|矿井|煤矿|食堂|安置点|停车场|污水处理厂|水厂|水库|仓库)/g;
const FLIGHT = /(?<![a-z0-9])(?:[a-z]{2}\d{3,4}|[gdckzt]\d{1,4}(?=次))(?![0-9a-z])/g;
/** 徐某, 陈某某: who it is about, by what is left of the name. */
const SOMEBODY = /([一-龥])(?<![某在的有是与和及对被由从到为称如以了着让把给说])某(?![些种个地日时年月天处项类])/g;
/** 云溪街37号: what happens at one house does not happen at the next. */
const HOUSE = /(?<=[路街道巷])(\d{1,5})号(?!线|楼|院|门)/g;
/** G15高速1201公里处, K37+500: where on a road. */
const POST =
  /(?:(?<![a-z0-9.])k(\d{1,4})(?:\+\d{1,3})?|(\d{1,4})(?:\.\d)?(?:公里|千米|km)(?:\+?\d{1,3}米)?(?=处|附近|路段|左右))/g;
/** 29日 in a headline is the day that the item is about: prices, weather and markets are told anew each day. */
const DAY = /(?<!\d)(\d{1,2})[日号](?!线|楼|院|门|电|令|文)/g;

/** Parts of a series tell of different matters under one title. */
const PART = /[①-⑳]|[(（]([上中下一二三四五六七八九十])[)）]/g;

/** A name reaches back from its mark to a word that is none of it. */
const CUT =
  /[a-z在到从于至的了和与及对由向往给把被将是有为让,、。:;!?"“”‘’（）()《》\s\d省市县区旗州镇乡村路街道旁边近处某各该本此一两我你他们这那全]/;
/** 区域, 市场, 路线: the mark begins a common word. */
const BEGINS_WORD = /^(?:区[域间别块分]|市[场值面占]|路[透过径线程由费]|街[头拍]|旗[下舰帜]|镇[静定]|村[上])/;
const LONGEST_NAME = 4;
/** 城市, 超市, 公路, 地区 and the like: the mark ends a common word and no name. */
const COMMON_WORD =
  /(?:[城超股门上都夜楼集菜省地]市|[园地山校库城辖郊片灾市学战特疫牧业发新老街厂住居域禁民]区|[红国]旗|[农乡]村|[公铁马道线思出网退回电迷走修问堵带让过半绕字陆套]路|[临大]街|[贵子母本]公司|[全名]校|[该本各]院)$/;

class SlotSet {
  readonly byKind = new Map<string, string[]>();

  add(kind: string, value: string): void {
    const known = this.byKind.get(kind);
    if (!known) this.byKind.set(kind, [value]);
    else if (!known.includes(value)) known.push(value);
  }
}

/** `found`: the words of `names` and `marks` in the whole text. */
export function slotsOf({ whole, title, leadAt }: EventText, found: FoundWords): Slots {
  const named = new SlotSet();
  const all = new SlotSet();
  const add = (at: number, kind: string, value: string): void => {
    if (value === '') return;
    all.add(kind, value);
    if (at < leadAt) named.add(kind, value);
  };
  for (const { word, start } of found.find('names')) add(start, KIND_OF_NAME.get(word) ?? '', word);
  for (const { word, start } of found.find('marks')) {
    add(start, KIND_OF_MARK.get(word) ?? '', nameBefore(whole, start, word));
    if (WORKS.has(word)) add(start, word, nameOfWorks(whole, start, word));
  }
  for (const { index, 1: number = '', 2: kind = '' } of matchesOf(NUMBERED, whole)) {
    add(index, `号${KIND_OF_NUMBERED.exec(kind)?.[1] ?? ''}`, arabic(number));
  }
  for (const { index, 1: nth, 2: numbered, 3: bare, 4: kind = '' } of matchesOf(NTH, whole)) {
    add(index, `第几${kind.slice(-2)}`, arabic(nth ?? numbered ?? bare ?? ''));
  }
  for (const { index, 1: number = '' } of matchesOf(HOUSE, whole)) add(index, '门牌', number);
  for (const { index, 1: post, 2: km = post ?? '' } of matchesOf(POST, whole)) add(index, '里程', km);
  for (const { index, 1: name = '' } of matchesOf(SOMEBODY, whole)) add(index, '当事人', name);
  for (const { index, 0: flight } of matchesOf(FLIGHT, whole)) add(index, '班次', flight);
  for (const [, day = ''] of matchesOf(DAY, title)) add(0, '日期', day);
  for (const [part, within = part] of matchesOf(PART, title)) add(0, '篇次', within);
  const only = (kind: string): string => (named.byKind.has(kind) ? onlyOne(all.byKind.get(kind)) : '');
  const district = only('县区');
  return {
    named: named.byKind,
    all: all.byKind,
    district: district === '' ? 0 : bigramOf(district.charCodeAt(0), district.charCodeAt(1)),
    house: Number(only('门牌')),
  };
}

const onlyOne = ([name = '', ...others]: readonly string[] = []): string => (others.length > 0 ? '' : name);

const DIGITS = '零一二三四五六七八九十';
/** 二期 is 2期; longer Chinese numbers stay as they are. */
const arabic = (number: string): string =>
  number.length === 1 && DIGITS.includes(number) ? String(DIGITS.indexOf(number)) : number;

/** Kinds that are one place, as a road is not. */
export const INSTITUTIONS = ['小区', '村居', '学校', '医院'] as const;

const ESTATES = (MARKS['小区'] ?? '').split(' ').filter((mark) => mark !== '小区');
/** 丽江新城小区: what it is called stands before 新城. */
const IS_NAMED_BY = new RegExp(`(?:${ESTATES.join('|')})$`);

/** The last two characters of a name are enough to know it by: 县红星小学 is 红星小学. A common word (本市, 破坏) is no name. */
function nameBefore(text: string, mark: number, word: string): string {
  if (COMMON_WORD.test(text.slice(Math.max(0, mark - 1), mark + word.length))) return '';
  if (BEGINS_WORD.test(text.slice(mark, mark + 2))) return '';
  if (/^(?:小区|社区)$/.test(word) && IS_NAMED_BY.test(text.slice(Math.max(0, mark - 3), mark))) return '';
  const name = wordsBefore(text, mark, LONGEST_NAME);
  if (name.length < 2) return '';
  const short = name.slice(-2);
  const isCommon = weightOfBigram(bigramOf(short.charCodeAt(0), short.charCodeAt(1))) < RAREST;
  if (!isCommon || word === '路') return short;
  if (name.length > 2) return name.slice(-3);
  return ESTATES.includes(word) ? `${name}${word}` : '';
}

const LONGEST_WITH_SORT = 8;
const LAST_TWO = /[一-龥]{2}$/;

/** 沱江特大桥 and 沱江大桥 are one. */
function nameOfWorks(text: string, mark: number, word: string): string {
  if (CALLED_AFTER.test(text.charAt(mark + word.length))) return '';
  const before = text.slice(Math.max(0, mark - LONGEST_WITH_SORT), mark).replace(SORT_OF_WORKS, '');
  const named = HOLDS_CUT.exec(before)?.[0];
  const name = named ?? wordsBefore(before, before.length, LONGEST_NAME);
  return LAST_TWO.exec(name)?.[0] ?? '';
}

function wordsBefore(text: string, mark: number, longest: number): string {
  let start = mark;
  while (start > 0 && mark - start < longest && !CUT.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, mark);
}
