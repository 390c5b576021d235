import type { Mention } from '../measures.js';
import { overlap } from '../text/sentences.js';

/** 定于10月31日23时起停运三十个小时 */
export const PLANNED =
  /(?:定于|拟于|计划于|将于)(?![^,。;!?\n]{0,24}(?:恢复|重新|复[运航通]|通车|开通))[^。;!?\n]{0,30}(?:停|中断|封闭|断)/;
const BROKE_DOWN = /抢修|爆裂|爆管|突发|故障|塌|抢通|脱轨|事故/;

/** The same time told by two readers counts once: the longer one. */
export const isNoneAsLong =
  (others: readonly Mention[]) =>
  (told: Mention): boolean =>
    !others.some((other) => overlap(other, told) && other.low >= told.low);

/** 按计划停水54小时: what is planned is no more in the title. */
export const withoutPlanned = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  PLANNED.test(text) && !BROKE_DOWN.test(text)
    ? mentions.filter(({ measure, stated }) => measure !== 'hours' || !text.includes(`${stated}小时`))
    : mentions;

/** 17日、18日两天一度断航，前后20小时 */
const IN_ALL = /(?:前后|合计|累计|总计|加起来|总共|共计|前后共)(?:约|近|有|为)?$/;
/** 停摆一天 is less than a day where the text tells from when to when, 停运十一天 260 hours where it says so. */
export const withoutLooseDays = (text: string, mentions: readonly Mention[], spans: readonly Mention[]): Mention[] => {
  const quoteOf = ({ start, end }: Mention): string => text.slice(start, end);
  const inHours = mentions.filter((told) => told.measure === 'hours' && /小时|钟头/.test(quoteOf(told)));
  const isToldInAll = inHours.some(({ start }) => IN_ALL.test(text.slice(Math.max(0, start - 5), start)));
  const isLoose = (told: Mention): boolean =>
    (told.stated === 24 && spans.length > 0 && /^一(?:整)?天$/.test(quoteOf(told))) ||
    (/[天日]$|昼夜/.test(quoteOf(told)) &&
      (isToldInAll || inHours.some(({ stated }) => stated >= 24 && told.stated > stated && told.stated - stated < 24)));
  return mentions.filter((told) => told.measure !== 'hours' || !isLoose(told));
};

/** 29小时就全恢复了。有人在楼道里传“停气三天”: what is only said does not stand beside what was measured. */
const SAID_BEFORE = /(?:传|说|称|喊|写|谣|刷屏)[^,。;!?\n“"「]{0,8}[“"「][^”"」\n]{0,20}$/;
const SAID_BEHIND = /^[^“"「”」\n]{0,20}[”"」]/;
export const withoutSaid = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  if (!/[“"「]/.test(text)) return mentions;
  const isSaid = ({ measure, start, end }: Mention): boolean =>
    measure === 'hours' &&
    SAID_BEHIND.test(text.slice(end, end + 24)) &&
    SAID_BEFORE.test(text.slice(Math.max(0, start - 34), start));
  return mentions.some((told) => told.measure === 'hours' && !isSaid(told))
    ? mentions.filter((told) => !isSaid(told))
    : mentions;
};

/** 中断时间不是26小时而是20小时 */
const NOT_SO = /(?:不是|并非|而非|不是此前[^,。;!?\n\d]{0,4}的)$/;
const BUT = /^[^。;!?\n]{0,12}(?:而是|,(?:应?是|实际|应为|应当?是))/;
export const isAnotherMeant = (before: string, after: string): boolean => NOT_SO.test(before) && BUT.test(after);
