import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';
import type { Place } from './named-places.js';

const LOCAL_AREA = /[一-龥]{2}(?:自治区|自治州|县|镇|乡|街道|区)/;

/** 没想到28号一早我们这儿也塌 */
const HERE = /我们?(?:这[儿里边]|[市县镇村区])|咱们?(?:这|[市县镇村区])|我[市县省]|本[市县省]/;
/** 把土耳其地震的画面嫁接到我省 */
const GRAFTED = /嫁接|张冠李戴|移花接木|冒充|旧视频|拼接|配上/;
const OTHER_TIME = /当天|同日|同一天|上个?月|上周|去年|前年|此前|前不久|曾|同类|类似/;
/** 昨夜爆燃，12人死亡。法兰克福的总部发表声明，向中国遇难者家属致哀 */
const CONDOLED = /总部|母公司|(?:向|对)(?:中国|我国|中方)[^,。;!?\n]{0,8}(?:遇难者|家属|死者)|驻华/;
/** 昨日一工厂爆炸，3人死亡。上月，印度一家同类工厂…: told behind as another event. */
const isCompared = ({ text }: Document, place: Place, at: number): boolean =>
  place.start > at &&
  (OTHER_TIME.test(text.slice(Math.max(at, place.start - 12), place.end + 16)) ||
    GRAFTED.test(text.slice(place.end, place.end + 30)) ||
    CONDOLED.test(text.slice(Math.max(at, place.start - 12), place.end + 30)));

/** 2018年，印度一家同类工厂曾爆炸: told in passing of another time, it says nothing of the sentences behind it. */
const OF_ANOTHER_TIME = /(?:19|20)\d{2}年|曾|此前|去年|前年|同类|类似|历史上/;
function isAside(document: Document, place: Place): boolean {
  const sentence = sentenceAround(document, place.start, place.end);
  const isFirst = sentence.start <= document.titleEnd;
  return place.foreign && !isFirst && OF_ANOTHER_TIME.test(document.text.slice(sentence.start, sentence.end));
}

/** The place abroad where what is stated at `at` happened, or undefined. @param places of the text, in order */
export function foreignPlaceOf(document: Document, places: readonly Place[], at: number): string | undefined {
  const sentence = sentenceAround(document, at, at);
  const told = document.text.slice(sentence.start, at);
  const near = places.filter((place) => place.start >= sentence.start && place.start < at);
  const last = near.at(-1);
  const inTitle = places.filter((place) => place.start < document.titleEnd);
  const [titled] = inTitle;
  if (titled && inTitle.every((place) => place.foreign)) return titled.word;
  if (last) return last.foreign ? last.word : undefined;
  if (LOCAL_AREA.test(told) || HERE.test(told)) return undefined;
  if (titled) return undefined;
  const others = places.filter((place) => !isAside(document, place));
  const before = others.filter((place) => place.start < at).at(-1) ?? others[0];
  return before?.foreign === true && !isCompared(document, before, at) ? before.word : undefined;
}
