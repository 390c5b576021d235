import type { Document } from '../text/document.js';
import type { FoundWords, WordHit } from '../words/found-words.js';
import type { RuleWords } from '../words/rule-words.js';

export interface Place extends WordHit {
  readonly foreign: boolean;
}

/** 来自欧洲的游学团: where those come from to whom it happened here; 来自土耳其的消息 is of there. */
const COME_FROM = /(?:来自|来[华访]的|到访的)$/;
const NEWS_FROM = /^(?:当地|方面|官方|媒体)?的?(?:消息|报道|报告|视频|画面|媒体|记者|数据)/;
/** 昨日本市, 18日本县: the day, and not Japan. */
const isADay = (text: string, { word, start }: WordHit): boolean =>
  word.startsWith('日本') &&
  /[昨今当次翌前即近\d一二三四五六七八九十]$/.test(text.slice(Math.max(0, start - 1), start));
const isWhereTheyCameFrom = (text: string, { start, end }: WordHit): boolean =>
  COME_FROM.test(text.slice(Math.max(0, start - 3), start)) && !NEWS_FROM.test(text.slice(end, end + 8));

/** 印度籍货轮, 韩国企业: a nation named beside a thing, not where it happened. */
const OF_A_NATION =
  /^(?:[籍裔]|企业|公司|商人|品牌|产|队|独资|合资|风情|大使|总领|游客|专家|旅客|乘客|工程师|客[人户商]|留学生|旅游|旅行|老板|船员|公民|进口)/;

/** 威尼斯水城小区, 香港中路: a house or a road of home that is called after it. */
const CALLED_AFTER =
  /^(?:[^,。;!?\n的国]{0,2}(?:小区|花园|水城|山庄|豪庭|公馆|名苑|楼盘|华府|名邸|风情街|家园(?![被尽遭毁破]))|庄园|印象|小镇(?=[一二三四\d]期|业主|项目|奥莱|商|物业)|[东西南北中一二三四五六七八九十]?路(?![面边上口段网透况])|大道)/;

/** 增加纳凉棚, 初中东门, 维也纳酒店: the name stands across two words of home, or is a shop. */
const NO_PLACE: ReadonlyMap<string, RegExp> = new Map([
  ['加纳', /^[参增更累附添叠交]|[入税凉管米粮]$/],
  ['也门', /[窗锁口禁铃牌槛卡扉框板缝票诊店卫面]$/],
  ['多哥', /^[好很许众太]|[哥们俩]$/],
  ['中东', /^[初高集其途空手市城镇]|[西门侧路街面北南段]$/],
  ['拉美', /^克/],
  ['马赛', /^赛|[场事程道跑车]$/],
  ['巴西', /^[大中小]|[行站]$/],
  ['里海', /^[公\d一二三四五六七八九十百这那哪村城家]/],
  ['古巴', /^蒙/],
  ['西非', /[法机遗煤常正公农食典主]$/],
  ['东非', /[法机遗煤常正公农食典主]$/],
  ['南非', /[法机遗煤常正公农食典主]$/],
  ['能登', /^[不才只可就未功智技]|[记录陆上高机顶船门台入载]$/],
  ['汤加', /[热料了入水工盐]$/],
  ['东京', /[沪广九哈杭珠港津郊剧]$/],
  ['太平洋', /[保百人财寿影建证电产]$/],
  ['大西洋', /[城影百]$/],
  ['地中海', /[贫饮]$/],
  ['费城', /^[收免缴付学路话水电]/],
  ['朝鲜', /族$/],
  ['俄罗斯', /族$/],
  ['维也纳', /[国酒好智]$/],
  ['挪威', /森$/],
  ['加州', /^映|[阳小]$/],
  ['雅典', /[一二三四五六七\d]$/],
  ['柏林', /^[松翠古侧圆]|[场镇村乡]$/],
  ['台北', /^[烟邢丰凤舞平月讲灶炮站阳看柜天瞭观塔总]/],
  ['台东', /^[烟邢丰凤舞平月讲灶炮站阳看柜天瞭观塔总]/],
  ['台南', /^[烟邢丰凤舞平月讲灶炮站阳看柜天瞭观塔总]/],
  ['屏东', /^[锦南画翠玉大]/],
  ['花莲', /物$/],
]);
const NATION_ACROSS_WORDS = /国[际税槐]$/;
const isNoPlace = (text: string, { word, start, end }: WordHit): boolean => {
  const around = text.slice(Math.max(0, start - 1), end + 1);
  return NO_PLACE.get(word)?.test(around) === true || NATION_ACROSS_WORDS.test(around);
};

/** The named places of a text in order, without words that only sound like one. */
export function placesOf(document: Document, words: RuleWords, found: FoundWords): Place[] {
  return found
    .find('places')
    .filter(
      (hit) =>
        words.domestic.has(hit.word) ||
        (words.foreign.has(hit.word) &&
          !OF_A_NATION.test(document.text.slice(hit.end, hit.end + 3)) &&
          !isNoPlace(document.text, hit) &&
          !CALLED_AFTER.test(document.text.slice(hit.end, hit.end + 8)) &&
          !isADay(document.text, hit) &&
          !isWhereTheyCameFrom(document.text, hit)),
    )
    .map((hit) => ({ ...hit, foreign: words.foreign.has(hit.word) }));
}
