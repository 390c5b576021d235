import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { build, plus } from './quantity-reader.js';
import { CROWD_OR_GATHERED, CROWD_WORDS, isAtLeisure } from './read-participants.js';
import { HELD_UP } from './read-stranded.js';
import { rowsOf, sumOfRow } from './rows-of-counts.js';

const SO = '(?:里|上|内|那边|这边)?(?:的)?(?:也|又|还|另)?(?:有|共|是|约|近)*';
/** 街上组310人, 粮站片区410人 */
const OF_A_VILLAGE = new RegExp(
  `(?:镇|乡|村|街道|社区|庄|屯|寨|坊|居委会?|小区|[湾坝店沟坪岭营洼塘桥堡冲坡]|[一-龥]组|片区|街|岸|[下上]方)${SO}$`,
);
/** 甲厂区128名, 西校区46名 */
const OF_A_HOUSE = new RegExp(
  `(?:厂区?|车间|校区?|[小中]学|幼儿园|村|社区|工地|食堂|公司|宿舍楼?|号楼|[一二三四五六]部|门店|镇|队|片区|基地|[一二三四五六七八九]班|年级|[高初大][一二三四])${SO}$`,
);
/** 镇政府门口约3000人, 项目工地一侧2600人 */
const OF_A_SPOT = new RegExp(
  `(?:[大校厂]?门[口前外]?|广场|大院|工地|路口|收费站|桥头|国道|入口|一侧|[东西南北]侧|大厅|楼下|办公楼|政府|法院|信访局|管委会|售楼[处部]|厂区|[一-龥]边)(?:里|上|前|外)?(?:也|又|还|另)?(?:聚集?|围|堵|站|坐|挤)?(?:了|着)?(?:有|约|近|是)*$`,
);
/** 上行线滞留游客64人、下行线44人 */
const OF_A_ROPE =
  /(?:[上下]行(?:线|侧|方向)?|[左右前后东西南北]侧|[一二三四\d]号线?|[上下中]段|吊厢|车厢|座舱|方向)(?:的?吊厢|的?缆车|里|内|上)?(?:还|又|也|则)?(?:滞留|困住|被困|困|悬停|悬|挂|停|有|吊){0,2}(?:着|了|有)?(?:游客|乘客|旅客)?$/;
const THREATENED = /威胁|危及/;
const SLOPE = /险情|坡|滑|崩|泥石流|山体|地质|危岩|裂缝|落石|塌|采空|沉降|变形/;
const POISONED_BEHIND =
  /^(?:名|位|个)?[^,。;!?\n\d]{0,8}(?:先后|相继|陆续|均|都|全部|也|同时|集体|出现|发生|有|[早午晚用]?[饭餐]后)+[^,。;!?\n\d]{0,20}(?:中毒|呕吐|腹泻|腹痛|上吐下泻|拉肚子)/;
const TELLS_OF_POISON = new RarePattern(/中毒|呕吐|腹泻|腹痛|上吐下泻|拉肚子/);
const MAY_THREATEN = new RarePattern(/威胁|危及/);
/** A share, a sum told beside, or the same crowd at another time. */
const NO_PARTS = /其中|共计|合计|总计|一共|高峰|一度|先后|降[到至]|剩|同日|另一起|[一-龥]{2}县[^城里委政]/;
const SUMMED_BEHIND = /其中|共计|合计|总计|一共/;
const BEFORE = 50;
const AROUND = 120;

const ends = (row: readonly NumberToken[]): readonly [NumberToken, NumberToken] | undefined => {
  const [first] = row;
  const last = row.at(-1);
  return first && last && [first, last];
};

const sentenceBefore = (text: string, { start }: NumberToken, far: number): string => {
  const before = text.slice(Math.max(0, start - far), start);
  return before.slice(before.search(/[^。!?\n]*$/));
};

function summed(
  text: string,
  numbers: readonly NumberToken[],
  [place, measure]: readonly [RegExp, Mention['measure']],
  isOfIt: (first: NumberToken, last: NumberToken) => boolean,
): Mention[] {
  if (measure === 'lightlyInjured' || measure === 'rescued') return [];
  return rowsOf(text, numbers, place).flatMap((row) => {
    const pair = ends(row);
    if (!pair || NO_PARTS.test(sentenceBefore(text, pair[0], 20) + text.slice(pair[0].start, pair[1].end))) return [];
    return !SUMMED_BEHIND.test(text.slice(pair[1].end, pair[1].end + 14)) && isOfIt(...pair)
      ? sumOfRow(text, row, measure)
      : [];
  });
}

const LOSS_PLACE =
  /(?:[村镇组乡县区社街庄屯寨沟坪厂]|农场|社区|街道|公司|企业|医院)(?:的?直接)?(?:的?(?:经济|财产)?损失)?(?:约|达|为|是|近)*$/;
const MONEY = /^(?:人民币)?元/;
const LINK = /^(?:人民币)?元?[^,。;!?\n\d]{0,2}[,;、和及与][^,。;!?\n\d]{1,14}$/;
const NO_LOSS = /赔|补偿|理赔|投资|间接|保险|挽回|避免|减少|预计|可能|潜在/;

/** 上坪村直接经济损失2300万元，下坪村650万元 */
function lossesByPlace(text: string, numbers: readonly NumberToken[]): Mention[] {
  const sums: Mention[] = [];
  const isPart = (token: NumberToken): boolean =>
    MONEY.test(text.slice(token.end, token.end + 5)) &&
    LOSS_PLACE.test(text.slice(Math.max(0, token.start - 16), token.start));
  for (const [i, first] of numbers.entries()) {
    if (!isPart(first)) continue;
    let last = first;
    let more = 0;
    for (const next of numbers.slice(i + 1, i + 8)) {
      if (!isPart(next) || !LINK.test(text.slice(last.end, next.start))) break;
      [last, more] = [next, more + next.low];
    }
    const told = sentenceBefore(text, first, 40);
    if (more === 0 || !told.includes('损失') || NO_LOSS.test(told)) continue;
    if (NO_PARTS.test(told + text.slice(first.start, last.end + 14))) continue;
    sums.push(plus(build('lossYuan', first, last.end + 1), more));
  }
  return sums;
}
const MAY_LOSE = new RarePattern(/损失/);

/** One measure counted at one place after the other: who is threatened, poisoned or together, and what was lost. */
export function readRowsByPlace(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (numbers.length < 2) return [];
  const around = (first: NumberToken, last: NumberToken): string =>
    text.slice(Math.max(0, first.start - AROUND), last.end + AROUND);
  return [
    ...(MAY_THREATEN.isIn(text)
      ? summed(text, numbers, [OF_A_VILLAGE, 'threatened'], (first, last) => {
          const behind = /^[^。!?\n;]*/.exec(text.slice(last.end, last.end + 14))?.[0] ?? '';
          return THREATENED.test(sentenceBefore(text, first, BEFORE) + behind) && SLOPE.test(around(first, last));
        })
      : []),
    ...(TELLS_OF_POISON.isIn(text)
      ? summed(text, numbers, [OF_A_HOUSE, 'poisoned'], (_, last) =>
          POISONED_BEHIND.test(text.slice(last.end, last.end + 40)),
        )
      : []),
    ...(CROWD_OR_GATHERED.isIn(text)
      ? summed(
          text,
          numbers,
          [OF_A_SPOT, 'participants'],
          (first, last) => CROWD_WORDS.test(around(first, last)) && !isAtLeisure(around(first, last)),
        )
      : []),
    ...(HELD_UP.isIn(text)
      ? summed(text, numbers, [OF_A_ROPE, 'stranded'], (first, last) => /滞留|困|悬|吊着/.test(around(first, last)))
      : []),
    ...(MAY_LOSE.isIn(text) ? lossesByPlace(text, numbers) : []),
  ];
}
