import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { deadInWords } from './read-listed-kin.js';

const FEW = '(?<!\\d)\\d{1,2}|[一两二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九]';
const QUIET = '[^,。;!?\\n无未没不]';
const DEATH = '(?:(?:抢救|救治|医治)无效|不治|[去离过]世|身亡|死亡|停止了?呼吸|没能?[挺熬撑]过|宣告死亡)(?!前)';
const HURT =
  '(?:重?伤[者员](?!中)|(?:伤势|伤情|烧伤|病情)[最较更极](?:为)?(?:重|严重)的|(?:医院|ICU|重症监护室|重症病房)[里内中]?(?:接受)?(?:抢救|治疗|救治|住院)?的)';
/** 一名烧伤面积达95%的伤者经抢救无效死亡, ICU里的一名伤员没能挺过来, 伤势最重的女乘客陈某在市医院去世; 7名伤者中已有1人死亡 */
const DIED = new RegExp(
  `(?:(?<one>${FEW})[名位个](?:[重中][度伤]?|严重|大面积|危重)?[烧烫炸砸]?)?(?:(?:${QUIET}{1,14}的)?${HURT}(?:\\([^()\\n]{1,12}\\))?${QUIET}{0,16}?${DEATH}|伤[者员]中的?,?(?:已经?|现已?|又)?有?(?<among>${FEW})[名位人][^。;!?\\n无未没不]{0,24}?${DEATH}|(?<later>${FEW})[名人位]${QUIET}{0,6}?(?:抢救|救治|医治)无效)`,
  'g',
);
/** Some words of each of them. */
const TELLS_SO = new RarePattern(
  /伤[者员]|[势情伤][最较更极]|医院[里内中]?(?:接受)?[抢治救住的]|ICU|重症|(?:抢救|救治|医治)无效/,
);
/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = { diedAmongHurt: { gate: (text: string) => TELLS_SO.isIn(text), reads: [DIED] } };

/** Of those already counted, of no one, or only said: 死者中一名伤者, 防止伤员死亡, 网传伤者中已有3人死亡. */
const NOT_SAID_SO =
  /(?:死者|遇难者|逝者|死亡|遇难)[^。;!?\n]{0,8}(?:中|包括|含)[^,。;!?\n]{0,6}$|(?:此前|早先|之前|其中包括|未有|没有|无|防止|避免|[若如]果?)[^,。;!?\n]{0,8}$|(?:网传|网上|传言|有人说|谣|据传|听说)[^。;!?\n]{0,14}$|(?:该|这名|上述)$|^[^。;!?\n\d]{0,4}其中/;
/** 其中九人送往医院，今晨有四人经抢救无效离世 */
const CARED_FOR = /[。;][^!?\n]*(?:伤势|伤者|伤员|重伤|受伤|送往|送医|住院)/;
const MISTAKEN = /误[报传诊]|假死|不实|不属实|谣/;
/** What is told behind makes it no more: 死亡人数增至7人, 按七日内的口径不计入. */
const NOT_ADDED =
  /不再?(?:予以?)?计入|仍[按为]|超出|[7七]日内|[超已]过了?(?:[七7三3十]{1,2}|30)[日天]|不[再作](?:变更|调整|改变)|等级不变/;
const RISEN = /目前|升[至到为]|增[至到为]|增加[至到]|累计|截至|截止|更新|至此|已达|更正|合计/;
const BEFORE = 14;
const REACH = 220;
const BEHIND = 90;
const isToldInAll = (text: string, { start, end }: Mention): boolean =>
  RISEN.test(text.slice(Math.max(0, start - BEFORE), end));
/** A toll in a headline holds what is told below it. */
const HEADLINE = /^[^。\n]{1,60}\n/;

/** 9人死亡、5人受伤。次日，一名伤员抢救无效去世: one more than those told before, where no later sum is told. */
export function readDiedAmongHurt(text: string, known: readonly Mention[]): Mention[] {
  if (!TELLS_SO.isIn(text)) return [];
  const below = HEADLINE.exec(text)?.[0].length ?? 0;
  const sums = known.filter((m) => m.measure === 'deaths' && m.low > 0 && m.kind === 'total' && m.start >= below);
  const [first] = sums;
  if (!first) return [];
  return matchesOf(DIED, text.slice(first.end)).flatMap((found): Mention[] => {
    const start = first.end + found.index;
    const end = start + found[0].length;
    const base = sums.findLast((m) => m.end <= start);
    if (!base || start - base.end > REACH || isToldInAll(text, base)) return [];
    if (NOT_SAID_SO.test(text.slice(base.end, start)) || MISTAKEN.test(text.slice(start, end + 12))) return [];
    if (NOT_ADDED.test(text.slice(end, end + BEHIND)) || sums.some((m) => m.start >= end && m.low >= base.low))
      return [];
    const { one, among, later } = found.groups ?? {};
    const before = text.slice(base.end, start);
    if (later !== undefined && (!CARED_FOR.test(before) || before.endsWith('其中'))) return [];
    return [deadInWords(base.low + (readNumeral(among ?? one ?? later) ?? 1), base.start, end)];
  });
}
