import { isCounted, isTold, type MeasureName, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { AREA_UNIT, HECTARES_PER } from './read-area.js';
import { build } from './quantity-reader.js';
import { PLANNED } from './spans-that-stand.js';

type WideReader = (text: string, token: NumberToken) => Mention | undefined;
/** What a text must contain for one, and where it is read of none. */
interface Sought {
  readonly measure: MeasureName;
  readonly isIn: (text: string) => boolean;
  readonly read: WideReader;
}

const STOPPED =
  /高空|半空|空中|索道|缆车|吊厢|断[行道流航水气电]|断了|停[运航水气电机炉]|中断|阻断|堵|封闭|滞留|燃烧|山火|林火/;
const SPAN = /^(?:个|多个?|余)?(?:小时|钟头)/;
const AHEAD = /预计|将|计划|拟|提前|限|每|争取|力争|为配合|因施工/;
/** Of a sentence that tells ahead of a span. */
const LEAD = 80;
const OF_OTHER_THINGS = /^(?:内|前|一班|倒班|制|值|热线|营业|服务|直播)/;

const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - LEAD), at)
    .split(/[。!?\n]/)
    .at(-1) ?? '';

/** 上了绕城高速静坐……前后整整堵了九个钟头: how long, wherever what stood still is told. */
const hoursOf: WideReader = (text, token) => {
  const unit = SPAN.exec(text.slice(token.end, token.end + 5))?.[0];
  if (unit === undefined) return undefined;
  const end = token.end + unit.length;
  const isOther = AHEAD.test(sentenceBefore(text, token.start)) || OF_OTHER_THINGS.test(text.slice(end, end + 2));
  return isOther ? undefined : build('hours', token, end);
};

const BURNT = /烧|焚|毁|受害|过火/;
/** 烧掉了2400亩林子！受害森林面积是林业站实测的 */
const areaOf: WideReader = (text, token) => {
  const unit = AREA_UNIT.exec(text.slice(token.end, token.end + 4))?.[0];
  if (unit === undefined || !BURNT.test(text.slice(Math.max(0, token.start - 10), token.end + 8))) return undefined;
  return build('areaHa', token, token.end + unit.length, HECTARES_PER[unit] ?? 1);
};

const SOUGHT: readonly Sought[] = [
  { measure: 'hours', isIn: (text) => STOPPED.test(text) && !PLANNED.test(text), read: hoursOf },
  { measure: 'areaHa', isIn: (text) => text.includes('林') && BURNT.test(text), read: areaOf },
];

/** Spans and areas of texts of which no reader takes any. */
export const measureWidely = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  SOUGHT.filter(({ measure, isIn }) => !isCounted(known, measure) && isIn(text)).flatMap(({ read }) =>
    numbers.flatMap((token): Mention[] => {
      const told = isTold(known, token) ? undefined : read(text, token);
      return told ? [{ ...told, unsure: true }] : [];
    }),
  );
