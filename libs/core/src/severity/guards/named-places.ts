import { standsAcrossWords } from '../../places/across-words.js';
import type { Document } from '../text/document.js';
import type { FoundWords, WordHit } from '../words/found-words.js';
import type { RuleWords } from '../words/rule-words.js';

export interface Place extends WordHit {
  readonly foreign: boolean;
}

/** 来自欧洲的游学团: where those come from to whom it happened here; 来自土耳其的消息 is of there. */
const COME_FROM = /(?:来自|搭载|载有|载着|来[华访][^,。;!?\n]{0,4}的|到访的)$/;
/** 从缅甸回国探亲的务工人员, 在印度打工返乡的村民 */
const CAME_HOME =
  /^(?:打工|务工|留学|经商|援建|工作|旅游)?(?:回国|返乡|回来|归国|入境|回乡|归来)[^,。;!?\n]{0,4}的[^,。;!?\n]{0,6}(?:人员|村民|工人|民工|旅客|游客|学生|青年|男子|女子|乘客|牧民|农民|商人|司机|夫妇|老人|居民|患者)/;
const NEWS_FROM = /^(?:当地|方面|官方|媒体)?的?(?:消息|报道|报告|视频|画面|媒体|记者|数据)/;
/** 昨日本市, 18日本县: the day, and not Japan. */
const isADay = (text: string, { word, start }: WordHit): boolean =>
  word.startsWith('日本') &&
  /[昨今当次翌前即近\d一二两三四五六七八九十几数同]$/.test(text.slice(Math.max(0, start - 1), start));
/** 其中4名韩国人 */
const COUNTED_BEFORE = /[\d一二两三四五六七八九十][余多]?[名位个]$/;
const isOfSome = (text: string, { start, end }: WordHit): boolean =>
  text.charAt(end) === '人' && COUNTED_BEFORE.test(text.slice(Math.max(0, start - 3), start));
/** 来自美国、德国的13名游客 */
const COME_FROM_TOO = /来自[^,。;!?\n、和]{1,6}(?:[、和及与][^,。;!?\n、和]{1,6}){0,3}[、和及与]$/;
/** 在马来西亚务工的王某专程回国奔丧 */
const WORKS_THERE =
  /^(?:打工|务工|留学|经商|工作|旅游|援建|读书)的[^,。;!?\n]{0,12}(?:回国|返乡|赶回|回乡|奔丧|获悉|得知|归国)/;
/** 从俄罗斯进境的货运班列 */
const BOUND_HERE = /^(?:进境|入境|开来|驶来|飞来|运来|进口|引进|购进|采购|制造|设计|生产)/;
const isWhereTheyCameFrom = (text: string, { start, end }: WordHit): boolean =>
  CAME_HOME.test(text.slice(end, end + 24)) ||
  (text.charAt(start - 1) === '在' && WORKS_THERE.test(text.slice(end, end + 30))) ||
  (/[从自由]$/.test(text.slice(0, start).slice(-1)) && BOUND_HERE.test(text.slice(end, end + 4))) ||
  /(?:出口|销往|发往|运往|卖到)(?:到|给)?$/.test(text.slice(Math.max(0, start - 4), start)) ||
  COME_FROM_TOO.test(text.slice(Math.max(0, start - 26), start)) ||
  (COME_FROM.test(text.slice(Math.max(0, start - 8), start)) && !NEWS_FROM.test(text.slice(end, end + 8)));

/** 印度籍货轮, 韩国企业: a nation named beside a thing, not where it happened. */
const OF_A_NATION =
  /^(?:(?:[、和及与][一-龥]{2,6}){0,4}(?:等[^,。;!?\n]{0,6})?(?:总统|总理|首相|国王|外长|外交部|领导人|政府|政要|元首)[^。!?\n]{0,8},?(?:就|为|对|向)[^。!?\n]{0,30}(?:慰问|哀悼|致哀|唁电|向[中我]国|对[中我]国)|[^,。;!?\n]{0,4}学家|来的(?:旅游|旅行|游客|客人|学生|专家|老师|团)|[一-龥]{1,5}(?<![集军兵社财])团(?![伙体结])|[籍裔语]|企业|公司|总部|总公司|母公司|商人|品牌|产|队|独资|合资|风情|大使|总领|游客|专家|旅客|来华|领馆|(?:[、和及与][^,。;!?\n]{2,12})?等[\d一二两三四五六多]?国的?(?:公民|游客|旅客|乘客|人员|籍)|乘客|工程师|(?:媒体|记者)(?![^。!?\n]*(?:该国|当地|境内))|友好|都?[”"]?(?:日料|酒楼|食府|料理店|造型|影楼)|面馆|面条|料理|烤肉|餐[厅馆]|饭[店馆]|酒[馆吧]|小吃|菜|咖啡|专家|学者|研究|领事|驻华|驻[京沪穗蓉]|侨|商会|投资|风格|式|车|货|产品|动漫|豆|梧桐|红茶|啤酒|牧羊犬|斗牛犬|大豆|松露|樱花|奶酪|大米|榴莲|菠萝|教(?!堂|会)|制造|制式|代表团|客[人户商]|留学|基金会|旅游|旅行|老板|船员|公民|进口)/;

/** 一名中国女生 of an explosion abroad: who it was, not where. */
const OF_OURS =
  /^(?:[^,。;!?\n]{0,4}籍)?(?:女生|男生|学生|留学生|公民|游客|旅客|乘客|男子|女子|船员|工人|工程师|女孩|男孩|夫妇|老人|居民|籍|人(?!民|寿|保))/;
/** 韩国和法国旅行团: named together. */
const AND_OF_A_NATION =
  /^(?:[、和及与][一-龥]{2,5}){1,3}(?:籍|国籍|旅行团|旅游团|游客|旅客|乘客|客人|留学生|专家|工程师|公民|船员)/;
const isNationality = (text: string, { word, end }: WordHit): boolean =>
  text.charAt(end) === '籍' || (word === '中国' && OF_OURS.test(text.slice(end, end + 8)));

/** 据法新社报道, 新加坡《联合早报》: who reports, of what may have happened here. */
const REPORTED_BY = /^(?:新社|社|《[^》]{1,10}》|[^,。;!?\n]{0,6}(?:日报|时报|晚报|早报|通讯社|电视台))/;
const SOMEWHERE_HERE = /[一-龥]{2}(?:自治区|自治州|县|镇|乡|街道|区)|[我本]省|[我本]市|我国|国内|中国/;
const isReporter = (text: string, { word, end }: WordHit): boolean =>
  (word.endsWith('社') || REPORTED_BY.test(text.slice(end, end + 14))) &&
  SOMEWHERE_HERE.test(text.slice(end, end + 300));

/** 威尼斯水城小区, 香港中路: a house or a road of home that is called after it. */
const CALLED_AFTER =
  /^(?:(?:假日|春天|温泉|国际|时代)?(?:广场|酒店|宾馆|饭店|公寓|百货|影城|会所|浴场|洗浴|度假村|豆捞|火锅|牛排|幼儿园)(?=物业|[店经]|附近|门口|旁|对面|[一二三四五六七八九十\d]|[工通负]|业主|突发|发生|起火)|(?:春天广场|食堂|假日[”"」])|城(?=小区|物业|业主|[一二三四\d]期)|[日韩法意泰港台]式[^,。;!?\n]{0,6}[店馆厅屋]|洋海鲜|[山岭沟寨湾](?=一带|脚下|林场|[镇乡村]|隧道|煤矿|景区|水库|大道|路|[一-龥]{0,3}园[^林])|[^,。;!?\n的国]{0,2}(?:小区|花园|水城|山庄|豪庭|公馆|名苑|楼盘|华府|名邸|风情街|家园(?![被尽遭毁破]))|庄园|印象|巷|茶餐厅|茶楼|冰室|小镇(?=[一二三四\d]期|业主|项目|奥莱|商|物业)|街(?!头|边|上|面|区|景|市|道)|[东西南北中一二三四五六七八九十]?路(?![面边上口段网透况德易斯伊])|大道|新区|开发区|高新区)/;

/** 柏林县, 罗马镇: of home, called as a town abroad is. */
const NAMESAKES = /^(?:柏林|巴黎|罗马|米兰|伦敦|威尼斯|雅典|马赛|悉尼|阿曼|加纳|多哥)$/;
const isNamesake = (text: string, { word, end }: WordHit): boolean =>
  NAMESAKES.test(word) && /^(?:[县乡镇村]|街道|社区)/.test(text.slice(end, end + 2));

/** 在首尔留学的报个平安: who tells of it is there. */
const STAYS_THERE =
  /^(?:留学|读书|读研|读博|念书|打工|务工|工作|上班|出差|旅游|旅行|度假|做生意|陪读|进修|访学|生活)的?[^。!?\n]{0,6}(?:报(?:个|一?下|声)?平安|我?(?:没事|人没事|安全))/;
/** 一车全是韩国老人 */
const ALL_OF_THEM = /(?:全是|都是|全为|净是|尽是|清一色)(?:来自)?$/;
const ARE_PEOPLE = /^(?:来的)?(?:老人|老头|老太|大妈|大爷|阿姨|大叔|孩子|小孩|娃|姑娘|小伙|夫妻|夫妇|人)/;
const isOfThem = (text: string, { start, end }: WordHit): boolean =>
  ALL_OF_THEM.test(text.slice(Math.max(0, start - 6), start)) && ARE_PEOPLE.test(text.slice(end, end + 5));
/** 那车日本老人来我们敦煌看壁画的, 一车都是韩国来爬山的 */
const COMES_HERE =
  /^(?:老人|老头|老太太?|客人|孩子|大妈|大爷|夫妻|夫妇|人)?来(?:我们|咱们?|俺们?|这[边里儿]?|本[市县地])?[一-龥]{0,4}(?:爬|看|玩|游|旅|逛|参观|考察|开会|比赛|演出|拍照|徒步|滑雪)/;
const comesHere = (text: string, { end }: WordHit): boolean => COMES_HERE.test(text.slice(end, end + 16));
const isWhereTheTellerIs = (text: string, { start, end }: WordHit): boolean =>
  text.charAt(start - 1) === '在' && STAYS_THERE.test(text.slice(end, end + 24));

/** The named places of a text in order, without words that only sound like one. */
export function placesOf(document: Document, words: RuleWords, found: FoundWords): Place[] {
  return found
    .find('places')
    .filter(
      (hit) =>
        (words.domestic.has(hit.word) && !isNationality(document.text, hit)) ||
        (words.foreign.has(hit.word) && isWhereTheTellerIs(document.text, hit)) ||
        (words.foreign.has(hit.word) &&
          !OF_A_NATION.test(document.text.slice(hit.end, hit.end + 60)) &&
          !AND_OF_A_NATION.test(document.text.slice(hit.end, hit.end + 24)) &&
          !standsAcrossWords(document.text, hit.word, hit.start) &&
          !CALLED_AFTER.test(document.text.slice(hit.end, hit.end + 8)) &&
          !isADay(document.text, hit) &&
          !isNamesake(document.text, hit) &&
          !isReporter(document.text, hit) &&
          !isOfSome(document.text, hit) &&
          !isOfThem(document.text, hit) &&
          !comesHere(document.text, hit) &&
          !isWhereTheyCameFrom(document.text, hit)),
    )
    .map((hit) => ({ ...hit, foreign: words.foreign.has(hit.word) }));
}
