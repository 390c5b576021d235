import type { Document } from '../text/document.js';
import type { Figure, Figures } from '../measures.js';

const OF_ABROAD = '(?:外籍|外国|外方|境外|某国|来华|[韩日美英法德俄泰越缅](?:国籍?|籍))';
const FOREIGNERS = new RegExp(
  `${OF_ABROAD}[^,。;!?\\n\\d]{0,10}(?:人员|运动员|选手|教练|嘉宾|代表|学生|游客|旅客|乘客|公民|员工|工人|专家|船员|人|客)[^。;!?\\n\\d]{0,8}$`,
);
/** 伤亡者均为外国公民, 船上全是外籍旅客 */
const ALL_OF_ABROAD = new RegExp(
  `(?:均|全部|全都|都|全)(?:是|为|系|属)(?:来自[^,。;!?\\n]{1,8}的)?${OF_ABROAD}(?!投资|企业|公司|品牌)|(?:死伤|伤亡|遇难|受伤|死者|伤者)[^,。;!?\\n\\d中]{0,6}(?:是|为|系)${OF_ABROAD}`,
);
const NOT_ALL =
  /其余[^,。;!?\n]{0,6}(?:本地|国内|中国|我国)|中国籍|中外(?!合作|合资|友好|交流)|(?:中方|本地|国内)[^,。;!?\n未无没]{0,8}(?:死|亡|遇难|受伤)/;
const IS_OF_ABROAD = new RegExp(OF_ABROAD);

const isToldAsForeign = (text: string, { start, end }: Figure): boolean => IS_OF_ABROAD.test(text.slice(start, end));

/** Whether the dead and the injured of a text are all foreigners, so that the row of 伤亡 counts both. */
export function areForeign({ text }: Document, figures: Figures): boolean {
  const [deaths, injured] = [figures.get('deaths'), figures.get('injured')];
  if (!deaths || !injured || deaths.low === 0 || injured.low === 0) return false;
  if (ALL_OF_ABROAD.test(text)) return !NOT_ALL.test(text);
  if (isToldAsForeign(text, deaths) && isToldAsForeign(text, injured)) return true;
  const start = Math.min(deaths.start, injured.start);
  const between = text.slice(start, Math.max(deaths.end, injured.end));
  return FOREIGNERS.test(text.slice(Math.max(0, start - 40), start)) && !/[。;!?\n]|中国籍/.test(between);
}
